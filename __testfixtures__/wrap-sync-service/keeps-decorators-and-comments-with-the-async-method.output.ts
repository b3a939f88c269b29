// warned: still-blocks
import { database, type Row } from './support/database.js';

function audited(name: string): (target: unknown, context: { readonly name: string | symbol }) => void {
	return (_, { name: method }) => console.log(`${name}.${String(method)}`);
}

export class Store {
	// Every row counts.
	@audited('store') // and is seen
	public async rows(): Promise<Row[]> {
		return this._rowsSync();
	}

	private _rowsSync(/* none */): Row[] /* fresh */ {
		return database.all();
	} // end of rows
}

export async function size(store: Store): Promise<number> {
	return (await store.rows()).length;
}
