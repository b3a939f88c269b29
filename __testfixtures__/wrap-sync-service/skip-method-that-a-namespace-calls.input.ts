// refused: namespace
import { database } from './support/database.js';

export const totals = {
	of(): number {
		return database.all().length;
	},
};

export namespace Limits {
	export const most = totals.of();
}
