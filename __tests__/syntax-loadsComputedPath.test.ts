import { expect, it } from 'vitest';
import { loadsComputedPath } from '../src/syntax/loadsComputedPath.ts';
import { SyntaxTree } from '../src/syntax/tree.ts';

const tree = (text: string) => new SyntaxTree('/a.ts', text);
const loads = (text: string) => loadsComputedPath(text, () => tree(text));

it.each([
	'require(path)',
	'require(`./a`)',
	'import(path)',
	'module.require(path)',
	'yargs.commandDir("commands")',
])('finds %s', (text) => expect(loads(text)).toBe(true));

it.each([
	'require("./a")',
	'import("./a")',
	'class Loader { require(path) { return this.require(path); } }',
	'interface Loader { require(path: string): void }',
	'loader.require(path)',
	'require()',
])('leaves %s alone', (text) => expect(loads(text)).toBe(false));

it('finds what may load in a text that cannot be parsed', () => {
	expect(loadsComputedPath('require(path)', () => undefined)).toBe(true);
});
