import { readFileSync } from 'node:fs';
import * as fs from 'node:fs';
import { Store } from './support/api.js';
import { logSlowOperation } from 'asyncshift-runtime';

export class Reader {
	readonly store = new Store();
	constructor(private readonly spare?: Store) {}
	all(file: string): string {
		const ids = [1, 2].map((id) => logSlowOperation('store.read', {}, () => this.store.read(id))());
		const other = logSlowOperation('spare.read', {}, () => this.spare?.read<3>(3))();
		return `${ids} ${other} ${logSlowOperation('readFileSync', {}, readFileSync)(file, 'utf8')} ${logSlowOperation('fs.readFileSync', {}, () => fs.readFileSync(file))()}`;
	}
}
