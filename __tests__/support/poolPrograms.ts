/** A program whose pool does nothing but to move work to threads. */
export interface PoolProgram {
	readonly library: 'piscina' | 'workerpool';
	readonly rule: string;
	readonly files: Readonly<Record<string, string>>;
	/** What it prints, before and after. */
	readonly prints: string;
	/** The refusals of its tasks. */
	readonly refused?: readonly string[];
	/** Nothing of the pool is left in `app.js`. */
	readonly isGone?: true;
}

const esm = '{ "type": "module" }\n';
const commonJs = '{ }\n';
const piscina = 'piscina#Piscina.run(task, options)';
const workerpool = 'workerpool#Pool.exec(name, args)';

const counting = `/** @param {string} text */ (text) => {
	if (text === '') throw new RangeError('nothing');
	return text.length;
}`;
const told = `const told = async (work) => {
	try {
		console.log(await work());
	} catch (error) {
		console.log(error.name + ': ' + error.message);
	}
};
`;
const size = `async function size(text) {
	return await pool.run(text, { name: 'count' });
}
`;
const inModule = `${told}await told(() => size('abc'));
await told(() => size(''));
`;
const inScript = (end = '') => `${told}(async () => {
	await told(() => size('abc'));
	await told(() => size(''));
${end}})();
`;
const prints = '3\nRangeError: nothing\n';

/** Programs for the pools of libraries, by what is special about them. */
export const poolPrograms: Readonly<Record<string, PoolProgram>> = {
	'a CommonJS file with an object of functions': {
		library: 'piscina',
		rule: piscina,
		prints,
		isGone: true,
		files: {
			'package.json': commonJs,
			'worker.js': `const count = ${counting};\nconst other = 1;\nmodule.exports = { count, other };\n`,
			'app.js': `const { join } = require('path');
const { Piscina } = require('piscina');

const pool = new Piscina({ filename: join(__dirname, 'worker.js') });

${size}
${inScript('\tawait pool.destroy();\n')}`,
		},
	},
	'a CommonJS file that is a function': {
		library: 'piscina',
		rule: piscina,
		prints,
		isGone: true,
		files: {
			'package.json': commonJs,
			'worker.js': `module.exports = ${counting};\n`,
			'app.js': `const path = require('path');
const Piscina = require('piscina');

const pool = new Piscina({ filename: path.resolve(__dirname, 'worker.js') });

${size.replace(", { name: 'count' }", '')}
${inScript('\tawait pool.close();\n')}`,
		},
	},
	'a CommonJS file that is a function with a name': {
		library: 'piscina',
		rule: piscina,
		prints,
		isGone: true,
		files: {
			// The compiler's own settings for Node.js take such a module for its default alone.
			'tsconfig.json':
				'{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler", "allowJs": true } }\n',
			'package.json': commonJs,
			'worker.js': `/** @param {string} text @returns {number} */
function count(text) {
	if (text === '') throw new RangeError('nothing');
	return text.length;
}
module.exports = count;
module.exports.count = count;
`,
			'app.js': `const Piscina = require('piscina');

const pool = new Piscina({ filename: __dirname + '/worker.js' });

${size}
${inScript()}`,
		},
	},
	'a CommonJS file with members of exports': {
		library: 'piscina',
		rule: piscina,
		prints,
		isGone: true,
		files: {
			'package.json': commonJs,
			'worker.js': `exports.count = ${counting};\nexports.both = (a, b) => exports.count(a) + exports.count(b);\n`,
			'app.js': `const Piscina = require('piscina');

const pool = new Piscina({ filename: __dirname + '/worker.js' });

${size}
${inScript()}`,
		},
	},
	'pools that scripts export': {
		library: 'piscina',
		rule: piscina,
		prints: `3\n3\n${prints}`,
		files: {
			'package.json': commonJs,
			'worker.js': `exports.count = ${counting};\n`,
			'listed.js': `const { Piscina } = require('piscina');

const pool = new Piscina({ filename: __dirname + '/worker.js' });
const first = async (text) => await pool.run(text, { name: 'count' });
module.exports = { pool, first };
`,
			'member.js': `const { Piscina } = require('piscina');

exports.pool = new Piscina({ filename: __dirname + '/worker.js' });
`,
			'app.js': `const { pool, first } = require('./listed.js');
const member = require('./member.js');

${size}
${inScript('\tawait pool.destroy();\n\tawait member.pool.destroy();\n').replace(
	'\tawait told',
	`\tawait told(() => first('abc'));
	await told(async () => await member.pool.run('abc', { name: 'count' }));
	await told`,
)}`,
		},
	},
	'timers that go on beside a task': {
		library: 'piscina',
		rule: piscina,
		prints: 'true 1 3\n3\n',
		refused: ['timing-seen', 'timing-seen'],
		files: {
			'package.json': esm,
			'worker.js': `/** @param {string} text */
export function count(text) {
	const end = Date.now() + 100;
	while (Date.now() < end);
	return text.length;
}
`,
			'app.js': `import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./worker.js', import.meta.url).href });
const sleep = (ms) => {
	return new Promise((resolve) => setTimeout(resolve, ms));
};
let alive = 0;

function blink() {
	const timer = setInterval(() => alive++, 5);
	return () => clearInterval(timer);
}

async function blinks() {
	const stop = blink();
	const size = await pool.run('abc', { name: 'count' });
	stop();
	return size;
}

async function waits() {
	let late = 0;
	const timer = setTimeout(() => late++, 20);
	const size = await pool.run('abc', { name: 'count' });
	clearTimeout(timer);
	return late + ' ' + size;
}

async function sleeps() {
	await sleep(5);
	const guard = setTimeout(() => console.log('late'), 50);
	clearTimeout(guard);
	const size = await pool.run('abc', { name: 'count' });
	return size;
}

await blinks();
console.log(alive > 3, await waits());
console.log(await sleeps());
await pool.destroy();
`,
		},
	},
	'a CommonJS file that an ES module imports': {
		library: 'piscina',
		rule: piscina,
		prints,
		isGone: true,
		files: {
			'package.json': esm,
			'worker.cjs': `const count = ${counting};\nmodule.exports = { count };\n`,
			'trim.cjs': 'module.exports = /** @param {string} text */ (text) => text.trim();\n',
			'app.js': `import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./worker.cjs', import.meta.url).href });
const trimming = new Piscina({ filename: new URL('./trim.cjs', import.meta.url).href });

${size.replace('run(text', 'run(await trimming.run(text)')}
${inModule}await pool.destroy();
await trimming.destroy();
`,
		},
	},
	'an ES module that a script cannot load': {
		library: 'piscina',
		rule: piscina,
		prints,
		refused: ['executor-shape'],
		files: {
			'package.json': commonJs,
			'worker.mjs': `export const count = ${counting};\n`,
			'app.js': `const { Piscina } = require('piscina');

const pool = new Piscina({ filename: __dirname + '/worker.mjs' });

${size}
${inScript()}`,
		},
	},
	'fields that the constructor sets': {
		library: 'piscina',
		rule: piscina,
		prints: `${prints}${prints}`,
		files: {
			'package.json': esm,
			'worker.js': `export const count = ${counting};\n`,
			'app.js': `import { Piscina } from 'piscina';

class Counter {
	#pool;
	constructor() {
		this.#pool = new Piscina({ filename: new URL('./worker.js', import.meta.url).href });
	}
	async size(text) {
		return await this.#pool.run(text, { name: 'count' });
	}
	async close() {
		await this.#pool.destroy();
	}
}

class Open {
	constructor() {
		this.pool = new Piscina({ filename: new URL('./worker.js', import.meta.url).href });
	}
	async size(text) {
		return await this.pool.run(text, { name: 'count' });
	}
	close() {
		return this.pool.destroy();
	}
}

${told}for (const counter of [new Counter(), new Open()]) {
	await told(() => counter.size('abc'));
	await told(() => counter.size(''));
	await counter.close();
}
`,
		},
	},
	'paths that are kept in constants': {
		library: 'piscina',
		rule: piscina,
		prints,
		isGone: true,
		files: {
			'package.json': esm,
			'worker.js': `export const count = ${counting};\n`,
			'app.js': `import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';

const here = dirname(fileURLToPath(import.meta.url));
const file = new URL('./worker.js', import.meta.url);
const one = new Piscina({ filename: join(here, 'worker.js') });
const two = new Piscina({ filename: file.href });

async function size(text) {
	const found = { count: await one.run(text, { name: 'count' }) };
	return found.count + (await two.run(text, { name: 'count' })) - text.length;
}

${inModule}await one.destroy();
await two.destroy();
`,
		},
	},
	'functions that make pools': {
		library: 'piscina',
		rule: piscina,
		prints: '6\nRangeError: nothing\n',
		isGone: true,
		files: {
			'package.json': esm,
			'worker.js': `export const count = ${counting};\n`,
			'pool.js': `import { Piscina } from 'piscina';

export function makePool() {
	return new Piscina({ filename: new URL('./worker.js', import.meta.url).href });
}
`,
			'app.js': `import { Piscina } from 'piscina';
import { makePool } from './pool.js';

const createPool = () => new Piscina({ filename: new URL('./worker.js', import.meta.url).href });
const pool = createPool();
const other = makePool();

async function size(text) {
	return (await pool.run(text, { name: 'count' })) + (await other.run(text, { name: 'count' }));
}

${inModule}await pool.destroy();
await other.destroy();
`,
		},
	},
	'errors with a class of their own': {
		library: 'piscina',
		rule: piscina,
		prints: '3\nError: nothing\n',
		refused: ['error-path'],
		files: {
			'package.json': esm,
			'errors.js': `export class Missing extends Error {
	name = 'Missing';
}
`,
			'worker.js': `import { Missing } from './errors.js';
export const count = ${counting.replace('RangeError', 'Missing')};
`,
			'app.js': `import { Piscina } from 'piscina';

const pool = new Piscina({ filename: new URL('./worker.js', import.meta.url).href });

${size}
${inModule}`,
		},
	},
	'workerpool in a script': {
		library: 'workerpool',
		rule: workerpool,
		prints: '6\nError: negative\n',
		isGone: true,
		files: {
			'package.json': commonJs,
			'core.js': `/** @type {(a: number, b: number) => number} */
function add(a, b) {
	if (a < 0) throw new Error('negative');
	return a + b;
}
exports.add = add;
`,
			'minus.js':
				'/** @type {(a: number, b: number) => number} */\nmodule.exports = (a, b) => a - b;\n',
			'worker.js': `const workerpool = require('workerpool');
const { add } = require('./core');
const minus = require('./minus');

workerpool.worker({ add, plus: add, minus });
`,
			'app.js': `const workerpool = require('workerpool');

const pool = workerpool.pool(__dirname + '/worker.js', { maxWorkers: 1 });

async function sum(a, b) {
	return (await pool.exec('add', [a, b])) + (await pool.exec('plus', [a, await pool.exec('minus', [b, 0])]));
}

${told}(async () => {
	await told(() => sum(1, 2));
	await told(() => sum(-1, 2));
	await pool.terminate();
})();
`,
		},
	},
	'workerpool in a module, with a function that is sent': {
		library: 'workerpool',
		rule: workerpool,
		prints: '3\nError: negative\n6\n',
		isGone: true,
		files: {
			'package.json': esm,
			'core.js': `/** @type {(a: number, b: number) => number} */
export function add(a, b) {
	if (a < 0) throw new Error('negative');
	return a + b;
}
`,
			'worker.js': `import workerpool from 'workerpool';
import { add } from './core.js';

workerpool.worker({ add });
`,
			'app.js': `import workerpool from 'workerpool';

const pool = workerpool.pool(new URL('./worker.js', import.meta.url).pathname, { maxWorkers: 1 });

/** @param {number} a */
function twice(a) {
	return a * 2;
}

async function sum(a, b) {
	return await pool.exec('add', [a, b]);
}

async function double(a) {
	return await pool.exec(twice, [a]);
}

${told}await told(() => sum(1, 2));
await told(() => sum(-1, 2));
await told(() => double(3));
await pool.terminate();
`,
		},
	},
	'errors of workerpool, whose classes get lost': {
		library: 'workerpool',
		rule: workerpool,
		prints: '1\nError: negative\n',
		refused: ['error-path'],
		files: {
			'package.json': esm,
			'core.js': `export function root(a) {
	if (a < 0) throw new RangeError('negative');
	return Math.sqrt(a);
}
`,
			'worker.js': `import workerpool from 'workerpool';
import { root } from './core.js';

workerpool.worker({ root });
`,
			'app.js': `import workerpool from 'workerpool';

const pool = workerpool.pool(new URL('./worker.js', import.meta.url).pathname);

async function take(a) {
	return await pool.exec('root', [a]);
}

${told}await told(() => take(1));
await told(() => take(-1));
await pool.terminate();
`,
		},
	},
};
