import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { describeFixtures } from './support/describeFixtures.ts';
import { layOut } from './support/fixtures.ts';

describeFixtures('strip-executor');
describeFixtures('strip-executor.pools');

type Module = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** What is called in a case, each time with texts that work and with some that do not. */
const calls: Readonly<Record<string, readonly (readonly [name: string, ...args: unknown[]])[]>> = {
	'awaits-a-resolved-value': [
		['show', 'a'],
		['show', ''],
	],
	'makes-a-function-async-that-returns-a-resolved-value': [
		['read', 'a'],
		['read', ''],
		['readLater', ''],
	],
	'takes-a-try-away-that-only-rejects': [
		['read', 'a'],
		['read', ''],
	],
	'does-work-at-once-that-was-put-off': [
		['immediate', 'a'],
		['tick', 'a'],
		['microtask', 'a'],
		['timeout', 'a'],
		['timeout', ''],
		['short', 'a'],
		['later', 'a'],
		['later', ''],
	],
	'hands-a-promise-on-as-it-is': [
		['second', 'a'],
		['second', ''],
		['third', 'a'],
		['third', ''],
	],
	'inlines-async-executors': [
		['copy', 'a'],
		['copy', ''],
	],
	'calls-directly-what-an-async-function-was-put-around': [
		['copy', 'a'],
		['copy', ''],
	],
	'moves-statements-in-front-of-the-variable': [
		['show', 'a'],
		['show', ''],
	],
	'keeps-the-braces-of-branches-and-arrow-functions': [
		['show', 'a'],
		['show', ''],
		['pick', 'a', true],
		['pick', '', true],
		['pick', '', false],
	],
	'keeps-parentheses-that-the-value-needs': [
		['show', 'a', [{ title: 'first' }]],
		['show', '', [{ title: 'first' }]],
		['show', 'a', []],
	],
	'calls-directly-what-a-helper-ran-elsewhere': [
		['read', 'a'],
		['read', ''],
		['readAll', 'a'],
		['readAll', ''],
		['readOne', ''],
	],
	'finds-helpers-by-every-name-that-they-have': [
		['show', 'a'],
		['label', 'a'],
	],
	'calls-directly-what-a-function-in-place-returned': [
		['read', 'a'],
		['read', ''],
		['readNamed', 'a'],
		['readNamed', ''],
	],
	'moves-lines-to-the-left': [
		['pick', ['a', 'b']],
		['pick', ['']],
		['first', []],
		['first', ['a']],
	],
	'uses-the-promise-form-of-a-callback': [
		['read', 'support/none'],
		['read', 'package.json'],
	],
};

describe('what is stripped', () => {
	const roots = {
		before: layOut('strip-executor', 'before'),
		after: layOut('strip-executor', 'after'),
	};
	afterAll(() => {
		for (const root of Object.values(roots)) rmSync(root, { recursive: true });
	});

	it.each(Object.entries(calls))('%s: gives what it gave', async (name, steps) => {
		const before = await run(path.join(roots.before, `${name}.input.ts`), steps);
		expect(await run(path.join(roots.after, `${name}.input.ts`), steps)).toEqual(before);
		expect(before.length).toBeGreaterThanOrEqual(steps.length);
	});
});

/** Calls functions one after the other: what is printed, what they throw at once, how their promises end. */
async function run(
	file: string,
	steps: readonly (readonly [name: string, ...args: unknown[]])[],
): Promise<readonly unknown[]> {
	const trace: unknown[] = [];
	const log = vi
		.spyOn(console, 'log')
		.mockImplementation((...args) => trace.push(['log', ...args]));
	try {
		const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Module;
		for (const [name, ...args] of steps) {
			try {
				const result = module[name]!(...args);
				expect(result).toBeInstanceOf(Promise);
				await Promise.resolve(result).then(
					(value) => trace.push([name, 'gave', value]),
					(error: unknown) => trace.push([name, 'rejected', describeError(error)]),
				);
			} catch (error) {
				trace.push([name, 'threw', describeError(error)]);
			}
		}
	} finally {
		log.mockRestore();
	}
	return trace;
}

function describeError(error: unknown): string {
	return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
