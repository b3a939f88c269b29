// warned: still-blocks
import { database } from './support/database.js';

export class Shelf {
	async countOf(id: string): Promise<number> {
		return Shelf.prototype._countOfSync(id);
	}

	private _countOfSync(id: string): number {
		return database.get(id)?.count ?? 0;
	}

	static async isKnown(id: string): Promise<boolean> {
		return Shelf._isKnownSync(id);
	}

	private static _isKnownSync(id: string): boolean {
		return database.get(id) !== undefined;
	}
}

export async function show(shelf: Shelf): Promise<void> {
	const { countOf } = shelf;
	const { isKnown } = Shelf;
	console.log(await countOf('first'), await isKnown('first'));
}
