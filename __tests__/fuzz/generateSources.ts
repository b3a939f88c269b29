import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { generatePrograms } from '../behaviour/programs/generatePrograms.ts';
import { renderProgram } from '../behaviour/programs/render.ts';
import { Chance } from './chance.ts';
import { chooseRules } from './chooseRules.ts';
import { library } from './hazards.ts';
import { mutate } from './mutate.ts';
import type { FuzzSource } from './source.ts';

/** Sources of a run; the one at an index depends on nothing but the seed and its index. */
export function generateSources(seed: number, from: number, count: number): FuzzSource[] {
	return Array.from({ length: count }, (_, i) => generateSource(seed, from + i));
}

function generateSource(seed: number, index: number): FuzzSource {
	const chance = new Chance(seed * 1_000_003 + index);
	const { extension, text } = chance.oneIn(2) ? program(seed, index, chance) : chance.pick(bases());
	const file = `s${index}.${extension}`;
	const mutated = mutate(preamble(extension) + text, file, chance);
	return { path: file, text: mutated, rules: chooseRules(file, mutated) };
}

interface Base {
	readonly extension: string;
	readonly text: string;
}

function program(seed: number, index: number, chance: Chance): Base {
	const [generated] = generatePrograms(seed, index, 1);
	return {
		extension: chance.pick(['ts', 'ts', 'ts', 'tsx', 'mts']),
		text: renderProgram(generated!.value_),
	};
}

let known: readonly Base[] | undefined;

/** The inputs of all fixtures, and small programs in JavaScript. */
function bases(): readonly Base[] {
	known ??= [...fixtures(), ...scripts];
	return known;
}

const folder = path.resolve(import.meta.dirname, '../../__testfixtures__');

function fixtures(): Base[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.input\.[cm]?[jt]sx?$|[\\/]input[\\/].+\.[cm]?[jt]sx?$/.test(file))
		.sort()
		.map((file) => ({
			extension: /\.((?:d\.)?\w+)$/.exec(file)![1]!,
			text: readFileSync(path.join(folder, file), 'utf8'),
		}));
}

const body = `
function load(id) {
	return seedSync(id) + seed(1)
}
function save(id, value) {
	const before = load(id)
	if (before === value) return
	for (const one of load(id + 1)) load(one)
	return readSeed(value)
}
class Shop {
	constructor(name) { this.name = name }
	stock() { return load(this.name) }
	report() { return [this.stock(), ...this.all().map((x) => x)] }
	all() { return ['a', 'b'].map((id) => save(id)) }
}
const total = (ids) => ids.reduce((sum, id) => sum + load(id), 0)
const lazily = () => save('a', new Shop('b').report())
`;
const names = 'load save Shop total lazily'.split(' ');
const scripts: readonly Base[] = [
	...['js', 'jsx', 'mjs'].map((extension) => ({
		extension,
		text: `${body}export { ${names.join(', ')} };\n`,
	})),
	...['js', 'jsx', 'mjs', 'ts'].map((extension) => ({
		extension,
		text: body.replace(/^(?=function|class|const)/gm, 'export '),
	})),
	...['js', 'cjs', 'cjs'].map((extension) => ({
		extension,
		text: `${body}module.exports = { ${names.join(', ')} };\n`,
	})),
	{
		extension: 'cjs',
		text: `${body}${names.map((name) => `exports.${name} = ${name};`).join('\n')}\n`,
	},
	{
		extension: 'cjs',
		text: 'exports.load = function (a) { return seedSync(a) };\nexports.twice = (a) => exports.load(a) + exports.load(a);\nmodule.exports.last = function last() { return readSeed() }\n',
	},
	{ extension: 'js', text: 'seed(1)\nreadSeed(2).a\nvar a = seedSync()\n;[a].map(seedSync)\n' },
	{ extension: 'js', text: '' },
	{ extension: 'ts', text: 'declare global { interface Window { a: 1 } }\nexport {};\n' },
];

function preamble(extension: string): string {
	if (extension.startsWith('d.')) return '';
	return extension === 'cjs'
		? `const { ${library.join(', ')} } = require('fuzz-library');\n`
		: `import { ${library.join(', ')} } from 'fuzz-library';\n`;
}
