import { load } from './support/api.js';

export const find = async (id: number): Promise<string> => {
		return await load(id);
	};

export class Finder {
	// All of them.
	async all(): Promise<string[]> {
		return [await find(1)];
	}

	async first(): Promise<string> {
		return await find(1);
	}
}
