// refused: mocked-by-name
import { database } from './support/database.js';

export class Store {
	boxesOf(id: string): number {
		return database.get(id)?.count ?? 0;
	}
}

function call(object: object, name: string, id: string): unknown {
	return Reflect.get(object, name).call(object, id);
}

export const show = (): unknown => call(new Store(), 'boxesOf', 'first');
