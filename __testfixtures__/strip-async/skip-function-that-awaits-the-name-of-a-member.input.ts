// untouched: the names of members are computed by the function around the class
import { load } from './support/api.js';

async function shelf(id: number): Promise<object> {
	class Shelf {
		[`item ${await load(id)}`]() {
			return id;
		}
	}
	return {
		shelf: new Shelf(),
		[`of ${await load(id)}`]() {
			return id;
		},
	};
}
export async function main(): Promise<void> {
	console.log(await shelf(1));
}
main().catch(console.error);
