import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The built transforms under stock jscodeshift: `npm test` builds them first.
const repository = path.join(import.meta.dirname, '..');
const jscodeshift = path.join(repository, 'node_modules/jscodeshift/bin/jscodeshift.js');
const endings = ['ts', 'tsx', 'js', 'mjs'];

interface Case {
	/** Options whose relative paths start from the working directory. */
	readonly options: readonly string[];
	/** `: string` and the like are left out in JavaScript. */
	readonly source: string;
	readonly contains: readonly string[];
	/** Where a reader has to go on, or why something stays; behind `…` the end of a line. */
	readonly reports: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
	'await-calls': {
		options: ['--async=./src/api.js#loadSync=load'],
		source: `import { loadSync } from '../api.js';
export function size(name: string): number { return loadSync(name).length; }
export class Limits { constructor() { this.max = loadSync('max'); } }
`,
		contains: ['import { loadSync, load }', 'return (await load(name)).length;'],
		reports: [
			'line 3 is left alone: the call is in a constructor (constructor)',
			'async now: `size`; calls from other files are not followed here, but by `asyncshift run`',
		],
	},
	'wrap-sync-service': {
		options: ['--service=./src/lib/sample#Store', '--strategy=sum=wrap'],
		source: `import { readFileSync } from 'node:fs';
export class Store {
	load(name: string): string { return readFileSync(name, 'utf8'); }
	sum(name: string): string { this.last = name; return name; }
	get first(): string { return this.sum('first'); }
}
`,
		contains: ["return await readFile(name, 'utf8');", 'async sum(', '_sumSync('],
		reports: [
			'line 4 is to be reviewed: `Store.sum` returns a promise, and still blocks while it runs',
			'async now: `Store.load`, `Store.sum`; calls from other files are not followed here',
		],
	},
	'unblock-io': {
		options: ['--propagate=true', '--preset=node'],
		source: `import { readFileSync } from 'node:fs';
export async function show(name: string): Promise<string> { return readFileSync(name, 'utf8'); }
export function read(name: string): string { return readFileSync(name, 'utf8'); }
export async function both(): Promise<string[]> { return ['a', 'b'].map((name) => read(name)); }
`,
		contains: [
			"import { readFile } from 'node:fs/promises';",
			'export async function read(',
			"await Promise.all(['a', 'b'].map(async (name) =>",
		],
		reports: [
			"async now: `read`, `callback of ['a', 'b'].map`; calls from other files are not followed here",
		],
	},
	'strip-executor': {
		options: ['--executor=./src/threads#run(fn, ...args)', '--drop-comments=thread'],
		source: `import { run } from '../threads.js';
const trim = (text: string): string => text.trim();
export async function show(text: string): Promise<string> {
	// In a thread.
	return await run(trim, text);
}
export async function all(texts: string[]): Promise<string[]> {
	return await Promise.all(texts.map((text) => run(trim, text)));
}
`,
		contains: ['return await trim(text);', 'texts.map((text) => run(trim, text))'],
		reports: ['line 8 is left alone: several `run` run at the same time here (fan-out)'],
	},
	'parallelize-awaits': {
		options: ['--apply-safe=true'],
		source: `import { open, readFile } from 'node:fs/promises';
import { ask } from './ask.js';
export async function both(): Promise<string> {
	const a = await readFile('a', 'utf8');
	const b = await readFile('b', 'utf8');
	return a + b;
}
export async function twice(): Promise<string> {
	const handle = await open('c');
	const c = await readFile(handle, 'utf8');
	const d = await readFile(handle, 'utf8');
	return c + d;
}
export async function other(): Promise<string> {
	const e = await ask('e');
	const f = await ask('f');
	return e + f;
}
`,
		contains: [
			'const [a, b] = await Promise.all([',
			"const d = await readFile(handle, 'utf8');",
			"const f = await ask('f');",
		],
		reports: [
			'line 4 is to be reviewed: when several of `readFile` and `readFile` fail',
			"line 10 is left alone: the arguments of `readFile` and `readFile` do not depend on each other's results",
			"line 15 is left alone: the arguments of `ask` and `ask` do not depend on each other's results, but what they do besides is not known: `ask` is called",
			'…; `asyncshift run` looks into libraries and other files (effects-unknown)',
		],
	},
	'strip-async': {
		options: [],
		source: `async function trim(text: string): Promise<string> { return \`\${text}.\`; }
export async function shout(text: string): Promise<string> { return \`\${text}!\`; }
export async function show(text: string): Promise<string> { return (await trim(text)) + (await fetch(text)).url; }
`,
		contains: ['function trim(', 'return trim(text) +'],
		reports: [
			'line 2 is left alone: `shout` can be called from other files, which are not looked at (no-call-seen)',
		],
	},
	'monitor-blocking': {
		options: ['--function=./src/lib/sample#load', '--threshold=7'],
		source: `export async function load(text: string): Promise<string> { return text; }
`,
		contains: [
			"import { monitorBlocking } from 'asyncshift-runtime';",
			'export const load = monitorBlocking({ thresholdMs: 7 })(async function load(',
		],
		reports: ['line 1 is to be reviewed: `asyncshift-runtime` has to be installed'],
	},
};

let root: string;

beforeAll(() => {
	root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-stock-')));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(name: string, options: readonly string[], files: readonly string[]) {
	const transform = path.join(repository, `dist/transforms/${name}.js`);
	const argv = [jscodeshift, '-t', transform, '-v', '2', '--run-in-band', ...options, ...files];
	return spawnSync(process.execPath, argv, {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, NO_COLOR: '1' },
	});
}

/** Without the types, for JavaScript. */
function untyped(source: string): string {
	return source.replaceAll(/: (?:string(?:\[\])?|number|Promise<[\w[\]]+>)(?=[,)=\s{])/g, '');
}

describe.each(Object.entries(cases))('%s', (name, { options, source, contains, reports }) => {
	let stdout: string;

	beforeAll(() => {
		mkdirSync(path.join(root, 'src/lib'), { recursive: true });
		for (const ending of endings) {
			const text = ending.startsWith('t') ? source : untyped(source);
			writeFileSync(path.join(root, `src/lib/sample.${ending}`), text);
		}
		const files = endings.map((ending) => `src/lib/sample.${ending}`);
		stdout = run(name, options, files).stdout;
	}, 120_000);

	it.each(endings)('changes a file that ends in .%s', (ending) => {
		const text = readFileSync(path.join(root, `src/lib/sample.${ending}`), 'utf8');
		expect(text).not.toBe(ending.startsWith('t') ? source : untyped(source));
		for (const each of contains) {
			// What is known not to be a promise is not awaited.
			const direct = each.replace('return await trim', 'return trim');
			expect(
				[each, direct].some((part) => text.includes(part)),
				`${each}\n${text}`,
			).toBe(true);
		}
		for (const each of reports)
			expect(stdout).toContain(
				each.startsWith('…') ? each.slice(1) : `src/lib/sample.${ending} ${each}`,
			);
	});
});

it('says how a flag is written where jscodeshift took a file for its value', () => {
	const files = ['src/lib/sample.ts', 'src/lib/sample.js'];
	const { stdout } = run('parallelize-awaits', ['--apply-safe'], files);
	expect(stdout).toContain(
		'--apply-safe got the value "src/lib/sample.ts": write --apply-safe=true, since jscodeshift takes',
	);
});
