// untouched: who awaits the query runs it, and an async function would run it, too
import { database, type Row } from './support/database.js';

export interface Query {
	where(id: string): Query;
	then(done: (rows: Row[]) => void): void;
}

export class Queries {
	rows(): Query {
		const query: Query = { where: () => query, then: (done) => done(database.all()) };
		return query;
	}
}
