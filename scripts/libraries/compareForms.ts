import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import type { Rule } from '../../src/rules/rule.ts';
import type { Arguments } from './cases.ts';

type Callable = (...values: Arguments) => unknown;

/** What one call came to, and what the folder held then. */
interface Outcome {
	readonly value?: unknown;
	readonly error?: unknown;
	readonly files: unknown;
}

export type Comparison = 'same' | 'other order' | 'other message' | 'other result' | 'no promise';

/** The blocking form that a rule names, and what takes its place; undefined where the module has it not. */
export function formsOf(rule: Rule, module: object): { sync?: Callable; async?: Callable } {
	const { replacement } = rule;
	const sync = memberOf(module, rule.exportPath);
	if (replacement === undefined) return present({ sync });
	const name = replacement.kind === 'rename' ? replacement.name : replacement.exportName;
	const form = memberOf(module, [name]);
	const isPromisified = replacement.kind === 'replace' && replacement.isPromisified === true;
	return present({ sync, async: isPromisified && form ? promisify(form) : form });
}

function present(forms: Readonly<Record<'sync' | 'async', unknown>> | { sync: unknown }) {
	return Object.fromEntries(Object.entries(forms).filter(([, form]) => form !== undefined));
}

/** A member of the module, or of the function or object that it is as a whole. */
function memberOf(module: object, path: readonly string[]): Callable | undefined {
	const { default: whole } = module as { default?: object };
	const starts = path[0] === 'default' ? [module] : [module, whole];
	for (const start of starts) {
		let member: unknown = start;
		for (const name of path) member = (member as Record<string, unknown> | undefined)?.[name];
		if (typeof member === 'function') return member as Callable;
	}
	return undefined;
}

/** Calls both forms in two folders with the same content. */
export async function compareForms(
	sync: Callable,
	form: Callable,
	passed: Arguments,
): Promise<Comparison> {
	let isPromise = true;
	const comparison = await compareCalls(
		() => sync(...passed),
		() => {
			const promise = form(...passed);
			isPromise = typeof (promise as PromiseLike<unknown> | undefined)?.then === 'function';
			return promise;
		},
	);
	return isPromise ? comparison : 'no promise';
}

/**
 * Runs both in folders with the same content, which are the working directory.
 *
 * @param packages a folder whose packages code finds that is run from the working directory
 */
export async function compareCalls(
	first: () => unknown,
	second: () => unknown,
	packages?: string,
): Promise<Comparison> {
	const before = await outcomeOf(first, packages);
	const after = await outcomeOf(second, packages);
	if (isDeepStrictEqual(before, after)) return 'same';
	if (isDeepStrictEqual(sorted(before), sorted(after))) return 'other order';
	const isError = before.error !== undefined && after.error !== undefined;
	if (process.env.SHOW_DIFFERENCES) console.log(JSON.stringify({ before, after }));
	return isError && isDeepStrictEqual(before.files, after.files) ? 'other message' : 'other result';
}

async function outcomeOf(call: () => unknown, packages?: string): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), 'asyncshift-forms-'));
	const from = process.cwd();
	try {
		fill(folder);
		if (packages !== undefined)
			symlinkSync(join(packages, 'node_modules'), join(folder, 'node_modules'));
		process.chdir(folder);
		const outcome = await settle(call);
		return plain({ ...outcome, files: contentOf(folder) }, folder);
	} finally {
		process.chdir(from);
		rmSync(folder, { recursive: true });
	}
}

async function settle(call: () => unknown): Promise<Omit<Outcome, 'files'>> {
	try {
		return { value: await call() };
	} catch (error) {
		const { name, message, code } = error as NodeJS.ErrnoException;
		return { error: { name, message, code } };
	}
}

function fill(folder: string): void {
	mkdirSync(join(folder, 'folder/inner'), { recursive: true });
	mkdirSync(join(folder, 'a'));
	writeFileSync(join(folder, 'package.json'), '{"name":"one","version":"1.0.0"}');
	writeFileSync(join(folder, 'data.json'), '{"a":1}');
	writeFileSync(join(folder, 'one.txt'), '1');
	for (const name of ['page.txt', 'folder/x.txt', 'folder/inner/y.txt', 'a/z.txt'])
		writeFileSync(join(folder, name), name);
}

function contentOf(folder: string): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		readdirSync(folder, { withFileTypes: true, recursive: true })
			.map((entry) => {
				const path = join(entry.parentPath, entry.name);
				return [path, entry.isFile() ? readFileSync(path, 'utf8') : ''] as const;
			})
			.sort(([a], [b]) => (a < b ? -1 : 1)),
	);
}

/** Without what differs by nature: the folder, times, process ids. */
function plain<T>(value: T, folder: string): T {
	const text = JSON.stringify(value, (key, inner: unknown) =>
		/^(?:durationMs|pid|ipcOutput|stack)$/.test(key)
			? undefined
			: typeof inner === 'function'
				? 'a function'
				: inner === undefined && key === 'value'
					? 'undefined'
					: inner,
	);
	const place = folder.replace(/^.*-forms-/, '');
	return JSON.parse(
		text
			.replaceAll(folder, '<folder>')
			.replaceAll(place, '<folder>')
			.replace(/\d+(?:\.\d+)? (?:milli)?seconds/g, '<time>')
			.replaceAll('spawnSync', 'spawn'),
	) as T;
}

function sorted({ value, ...rest }: Outcome): Outcome {
	return { ...rest, value: Array.isArray(value) ? [...value].sort() : value };
}
