import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('strip-async');

const repository = path.resolve(import.meta.dirname, '..');
const folder = path.join(repository, '__testfixtures__');
const scratch = mkdtempSync(path.join(tmpdir(), 'asyncshift-strip-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs a file and returns what it prints. */
function run(file: string): string {
	const copy = path.join(scratch, path.basename(file));
	cpSync(file, copy);
	const jiti = path.join(repository, 'node_modules/jiti/lib/jiti-cli.mjs');
	const { stdout, stderr } = spawnSync(process.execPath, [jiti, copy], { encoding: 'utf8' });
	return stdout + stderr;
}

describe('strip-async: what runs does the same afterwards', () => {
	it.each([
		'strip-async/keeps-operands-on-the-line-of-their-keyword',
		'strip-async/keeps-what-a-try-catches',
		'strip-async/makes-an-overridden-method-synchronous',
		'strip-async/makes-functions-that-await-each-other-synchronous',
		'strip-async/makes-overloads-synchronous',
		'strip-async/makes-private-methods-synchronous',
		'strip-async.interfaces/makes-a-method-and-its-interface-synchronous',
		'strip-async.interfaces/makes-what-abstract-members-and-object-types-declare-synchronous',
	])('%s', (name) => {
		const before = path.join(folder, `${name}.input.ts`);
		const after = path.join(folder, `${name}.output.ts`);
		const printed = run(before);
		expect(run(after)).toBe(printed);
	});
});
