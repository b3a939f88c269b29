import { expect, it } from 'vitest';
import { parseRule } from '../src/rules/parseRule.ts';
import { requireBuiltin } from '../src/rules/requireBuiltin.ts';

const check = (text: string) => requireBuiltin(parseRule(text, '/'));

it.each([
	'fs#readFileSync=fs/promises#readFile',
	'node:fs#realpathSync.native',
	'node:fs#readFileSync=readFile',
	'node:zlib#gzipSync=promisify(node:zlib#gzip)',
	'fs-extra#readFileSyncc',
	'./fs.ts#readFileSyncc=load',
])('takes %s', (text) => expect(check(text).text).toBe(text));

it.each([
	['node:fs#readFileSyncc', 'node:fs has no export readFileSyncc'],
	['fs#readFileSync=fs/promises#readFil', 'fs/promises has no export readFil'],
	['node:fs#readFileSync=readFil', 'node:fs has no export readFil'],
])('refuses %s', (text, problem) =>
	expect(() => check(text)).toThrow(`rule '${text}': ${problem}`),
);
