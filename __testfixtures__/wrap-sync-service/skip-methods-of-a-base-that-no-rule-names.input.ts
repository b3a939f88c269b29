// untouched: another class declares what the service offers
// warned: inherited-sync
import { readFileSync } from 'node:fs';

class Rows {
	all(): string[] {
		return readFileSync('rows.txt', 'utf8').split('\n');
	}
}

export class Store extends Rows {}

export const count = (): number => new Store().all().length;
