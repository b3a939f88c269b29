import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Modules of a fixture by the names of their functions. */
type Module = Record<string, (...values: readonly unknown[]) => unknown>;
type Run = (module: Module) => unknown;

const folder = new URL('../__testfixtures__/unblock-io/', import.meta.url);
const require = createRequire(import.meta.url);

let directory: string;

beforeAll(() => {
	directory = mkdtempSync(join(tmpdir(), 'asyncshift-runs-'));
	writeFileSync(join(directory, 'page.txt'), 'a page');
	mkdirSync(join(directory, 'folder'));
});
afterAll(() => rmSync(directory, { recursive: true }));

async function load(file: string): Promise<Module> {
	const path = new URL(file, folder);
	if (file.endsWith('.cjs')) return require(path.pathname) as Module;
	return (await import(/* @vite-ignore */ path.pathname)) as Module;
}

/** What a run gives, or its error without the stack and what says how a command ended. */
async function outcomeOf(run: Run, module: Module): Promise<unknown> {
	try {
		return { value: await run(module) };
	} catch (error) {
		const { name, message, code, errno } = error as NodeJS.ErrnoException;
		// The system call has the name of the function.
		const said = message.replace('spawnSync', 'spawn');
		return { name, message: said, code: typeof code === 'string' ? code : undefined, errno };
	}
}

const cases: Readonly<Record<string, readonly [file: string, runs: readonly Run[]]>> = {
	'compresses and expands': [
		'promisifies-compression-with-a-constant-below-the-imports.$.ts',
		[
			({ compress }) => compress!(['first']),
			async ({ compress, expand }) =>
				expand!(Buffer.from((await compress!(['first'])) as string, 'base64')),
			({ expand }) => expand!(Buffer.from('no archive')),
		],
	],
	'goes through a constant of the file': [
		'uses-the-promisified-constant-that-the-file-has.$.ts',
		[({ pack }) => pack!('text')],
	],
	'derives a key in a script': [
		'promisifies-in-a-script-with-require-and-bare-names.$.cjs',
		[({ seal }) => seal!('text'), ({ seal }) => seal!(5)],
	],
	'checks a password': [
		'tells-typescript-which-overload-is-promisified.$.ts',
		[
			({ check }) => check!('password', 'salt', Buffer.alloc(64)),
			({ check }) => check!('password', 'salt', Buffer.alloc(3)),
			({ check }) => check!({}, 'salt', Buffer.alloc(64)),
		],
	],
	'makes keys': ['makes-keys-and-primes-in-the-thread-pool.$.ts', [({ keys }) => keys!()]],
	'runs commands': [
		'waits-for-a-command-whose-streams-are-pipes.$.ts',
		[
			({ describe }) => describe!(process.cwd()),
			({ describe }) => describe!(directory),
			({ describe }) => describe!(join(directory, 'missing')),
		],
	],
	'reads files': [
		'answers-whether-a-file-exists.$.ts',
		[
			({ load }) => load!(join(directory, 'page.txt')),
			({ load }) => load!(join(directory, 'missing')),
			({ load }) => load!(join(directory, 'folder')),
		],
	],
};

describe.each(Object.entries(cases))('%s', (_, [file, runs]) => {
	it.each(runs.map((run, i) => [i + 1, run] as const))('as before, run %i', async (_, run) => {
		const before = await outcomeOf(run, await load(file.replace('$', 'input')));
		const after = await outcomeOf(run, await load(file.replace('$', 'output')));
		expect(after).toEqual(before);
	});
});

describe('what runs at the end of the process', () => {
	const text = readFileSync(
		new URL('skip-function-that-the-end-of-the-process-runs.input.ts', folder),
		'utf8',
	);

	/** Names of the files that are left when a program ran. */
	function leftBy(program: string): readonly string[] {
		const place = mkdtempSync(join(directory, 'end-'));
		for (const name of ['lock', 'a', 'b']) writeFileSync(join(place, name), '');
		writeFileSync(join(place, 'program.ts'), program);
		execFileSync(
			process.execPath,
			[join(require.resolve('jiti'), '../jiti-cli.mjs'), 'program.ts'],
			{
				cwd: place,
			},
		);
		return readdirSync(place).filter((name) => name !== 'program.ts');
	}

	it('happens as it is written', () => {
		expect(leftBy(text)).toEqual(['report.log']);
	});

	it('would not happen after a wait', () => {
		const turn =
			'const turn = <F>(fn: F) => new Promise<F>((resolve) => setImmediate(resolve, fn));';
		const waiting = text.replace(/\b(\w+Sync)\(/g, '(await turn($1))(');
		expect(leftBy(`${waiting}\n${turn}`)).toEqual(['a', 'b', 'lock']);
	});
});
