import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../behaviour/compile.ts';
import { layOut } from './fixtures.ts';

/** A case, one of its exports, and the arguments that it is called with. */
export type Step = readonly [file: string, name: string, values: readonly unknown[]];

/** What came of a call. */
export interface Run {
	/** The call of `support/` that failed. */
	readonly failing?: string;
	readonly outcome: { readonly result?: string; readonly error?: string };
	/** What went to `console.error`. */
	readonly printed: readonly string[];
	/** Calls of `support/` in the order they began. */
	readonly calls: readonly string[];
	/** How many of them ran at the same time. */
	readonly peak: number;
}

/** A step with all calls succeeding, and with each of them failing once. */
export interface Runs {
	readonly healthy: Run;
	readonly failures: readonly Run[];
}

const runtime = path.resolve(import.meta.dirname, '../behaviour/runtime/overlap.mjs');

const api = `
const { answer } = globalThis.laboratory;
const userOf = (id) => ({ id, name: 'name of ' + id, team: id.length % 2 ? 'odd' : '' });
export const loadUser = (id) => answer('loadUser', id, userOf(id));
export const loadOrders = (id) => answer('loadOrders', id, ['first of ' + id, 'second', 'third']);
export const countVisits = (id) => answer('countVisits', id, id.length);
export class Store {
	title() { return answer('title', '', 'title'); }
	pages() { return answer('pages', '', 12); }
}
`;

const remote = `
const { answer } = globalThis.laboratory;
export const convert = (amount) => answer('convert', amount, amount * 2);
export const record = (event) => answer('record', event);
`;

/** Runs steps of a collection as it is before or after, with stand-ins for what the cases call. */
export function runOverlapping(
	collection: string,
	state: 'before' | 'after',
	steps: readonly Step[],
): { readonly runs: readonly Runs[]; readonly unhandled: readonly string[] } {
	const root = layOut(collection, state);
	const compiled = `${root}-compiled`;
	try {
		compile(root, compiled, { check: false });
		writeFileSync(path.join(compiled, 'support/api.js'), api);
		writeFileSync(path.join(compiled, 'support/remote.js'), remote);
		const request = path.join(compiled, 'request.json');
		const out = path.join(compiled, 'runs.json');
		const placed = steps.map(([file, ...rest]) => [path.join(compiled, file), ...rest]);
		writeFileSync(request, JSON.stringify({ steps: placed, out }));
		const { status, stderr } = spawnSync(process.execPath, [runtime, request], {
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(`the steps did not run to their end:\n${stderr}`);
		return JSON.parse(readFileSync(out, 'utf8'));
	} finally {
		for (const folder of [root, compiled]) rmSync(folder, { recursive: true, force: true });
	}
}
