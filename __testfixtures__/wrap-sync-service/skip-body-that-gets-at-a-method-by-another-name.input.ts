// refused: synchronous-body
import { database, type Row } from './support/database.js';

export class Store {
	rows(): Row[] {
		return database.all();
	}

	protected size(): number {
		const { rows } = this;
		return rows().length;
	}
}
