import { applyEdits } from '../../src/edit/applyEdits.ts';
import type { Decision, Refusal, TextEdit } from '../../src/plan/plan.ts';
import type { Outcome } from '../../src/report/reporter.ts';
import { createOutcome, placeOf } from '../support/outcome.ts';

const rule = './src/store.ts#load';

/** A migration of many files: each has functions that call those of another one. */
export function createLargeOutcome(count: number, branching = 3): Outcome {
	const files: Record<string, { before: string; after: string }> = {};
	const decisions: Decision[] = [];
	const refusals: Refusal[] = [];
	/** The decision that makes the first function of a file async. */
	const madeAsync: number[] = [];
	for (let index = 0; index < count; index++) {
		const file = `packages/part${index % 20}/src/area${index % 7}/module${index}.ts`;
		const parent = Math.floor((index - 1) / branching);
		const callee = index === 0 ? 'load' : `fetch${parent}`;
		const text = sourceOf(index, callee);
		const own: Decision[] = [];
		const add = (
			kind: Decision['kind'],
			piece: string,
			title: string,
			because: Decision['because'],
			edits: readonly TextEdit[],
		): number => {
			const id = decisions.length + own.length;
			own.push({ ...placeOf(file, text, piece), id, kind, title, because, edits });
			return id;
		};
		const insert = (before: string, added: string): TextEdit => {
			const { start } = placeOf(file, text, before);
			return { start, end: start, text: added };
		};
		const start = index === 0 ? { rule } : { decision: madeAsync[parent]! };
		const head = `export function fetch${index}(id: string): Record<string, unknown> {`;
		const body = text.slice(text.indexOf(head), text.indexOf('}\n', text.indexOf(head)) + 1);
		const call = add('await-call', `${callee}(id)`, `await the call of \`${callee}\``, start, [
			insert(`${callee}(id)`, 'await '),
		]);
		const made = add('make-async', body, `make \`fetch${index}\` async`, { decision: call }, [
			insert(`function fetch${index}`, 'async '),
		]);
		madeAsync.push(made);
		add('wrap-return-type', body, `wrap the return type of \`fetch${index}\``, { decision: made }, [
			insert('Record<string, unknown>', 'Promise<'),
			{ ...insert(' {\n\tconst entry', '>') },
		]);
		const handler = `export async function handle${index}`;
		const awaited = `fetch${index}(request)`;
		add('await-call', awaited, `await the call of \`fetch${index}\``, { decision: made }, [
			insert(awaited, 'await '),
		]);
		if (!text.includes(handler)) throw new Error('no handler');
		decisions.push(...own);
		if (index % 6 === 0) {
			const message = `\`fetch${index}\` is called in the constructor of \`Cache${index}\``;
			const code = index % 18 === 0 ? 'accessor' : 'constructor';
			const place = placeOf(file, text, `fetch${index}('first')`);
			refusals.push({ ...place, code, message, suggestion: 'Use a factory.', rule });
		}
		files[file] = { before: text, after: applyEdits(text, own) };
	}
	const outcome = createOutcome(files, { decisions, refusals });
	const [step] = outcome.steps;
	const awaitsByFile = Object.fromEntries(Object.keys(files).map((file) => [file, 2]));
	const summary = { ...step!.plan.summary, awaitsByFile, functionsMadeAsync: count };
	return { ...outcome, steps: [{ ...step!, plan: { ...step!.plan, summary } }] };
}

function sourceOf(index: number, callee: string): string {
	const filler = Array.from(
		{ length: 12 },
		(_, line) =>
			`export const setting${line} = { name: 'setting ${index}.${line}', value: ${line} };`,
	);
	return [
		`import { ${callee} } from './somewhere.js';`,
		'',
		...filler.slice(0, 6),
		'',
		`/** What module ${index} knows about an id. */`,
		`export function fetch${index}(id: string): Record<string, unknown> {`,
		`	const entry = ${callee}(id);`,
		"	if (entry === undefined) throw new Error('no entry ' + id);",
		'	return { ...entry, seen: true };',
		'}',
		'',
		...filler.slice(6),
		'',
		`export async function handle${index}(request: string): Promise<unknown> {`,
		'	const started = Date.now();',
		`	const result = fetch${index}(request);`,
		'	return { result, took: Date.now() - started };',
		'}',
		'',
		`export class Cache${index} {`,
		'	readonly first: unknown;',
		`	constructor() { this.first = fetch${index}('first'); }`,
		'}',
		'',
	].join('\n');
}
