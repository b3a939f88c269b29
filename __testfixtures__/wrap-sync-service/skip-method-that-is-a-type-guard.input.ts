// refused: type-predicate
import { database, type Row } from './support/database.js';

export class Guards {
	isRow(value: { readonly id: string }): value is Row {
		return database.get(value.id) !== undefined;
	}
}
