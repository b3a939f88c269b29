import { readFileSync } from 'node:fs';
import * as fs from 'node:fs';
import { Store } from './support/api.js';

export class Reader {
	readonly store = new Store();
	constructor(private readonly spare?: Store) {}
	all(file: string): string {
		const ids = [1, 2].map((id) => this.store.read(id));
		const other = this.spare?.read<3>(3);
		return `${ids} ${other} ${readFileSync(file, 'utf8')} ${fs.readFileSync(file)}`;
	}
}
