// refused: field-initializer
import { database } from './support/database.js';

export const counts = {
	all(): number {
		return database.all().length;
	},
};

export class Page {
	static total = 0;
	static {
		Page.total = counts.all();
	}
}
