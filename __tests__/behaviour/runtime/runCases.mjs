/**
 * Runs compiled cases and writes their traces: `node runCases.mjs <request.json>`. The request says which
 * modules and steps a case has, whether seeds are slow, and which of their calls fails.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describeValue } from './describeValue.mjs';
import { Laboratory } from './laboratory.mjs';
import { stubFileSystem } from './stubFileSystem.mjs';

const patience = 20_000;
/** A script that fails behind an `await` has not failed to load. */
let isImporting = false;
const request = JSON.parse(readFileSync(process.argv[2], 'utf8'));
process.argv.splice(2, Number.POSITIVE_INFINITY, 'argument.json');
const laboratory = new Laboratory(request);
globalThis.laboratory = laboratory;
globalThis.React = { createElement: (...values) => values };
stubFileSystem(laboratory);
Array.fromAsync ??= async (items) => {
	const values = [];
	for await (const item of items) values.push(item);
	return values;
};
const repeat = globalThis.setInterval;
globalThis.setInterval = (work, delay, ...values) => {
	let runs = 0;
	const timer = repeat(
		() => {
			runs += 1;
			if (runs === 2) clearInterval(timer);
			work(...values);
		},
		Math.min(delay, 10),
	);
	return timer;
};
for (const name of ['log', 'info', 'warn', 'error']) {
	console[name] = (...values) => laboratory.effect(`console.${name}`, values);
}
const end = process.exit;
process.exit = (code) => laboratory.effect('process.exit', [code]);
for (const event of ['unhandledRejection', 'uncaughtException']) {
	process.on(event, (error) => laboratory.noteError(isImporting ? 'threw' : 'unhandled', error));
}

const runs = {};
for (const { name, modules, steps } of request.cases) {
	runs[name] = await runCase(modules, steps);
}
writeFileSync(request.out, JSON.stringify(runs));
end.call(process, 0);

async function runCase(modules, stepsFile) {
	const trace = [];
	let seedCalls = 0;
	const run = async (label, work) => {
		laboratory.startStep();
		laboratory.note('step', label);
		isImporting = label === 'import';
		await perform(work);
		seedCalls += laboratory.calls;
		trace.push(...laboratory.takeTrace());
	};
	await laboratory.startCase();
	const namespaces = {};
	await run('import', async () => {
		for (const [key, file] of Object.entries(modules)) {
			const namespace = await import(pathToFileURL(file).href);
			namespaces[key] = /\.cjs$/.test(file) ? namespace.default : namespace;
		}
	});
	const keys = Object.keys(modules);
	if (trace.some((event) => event.startsWith('threw '))) return { trace, seedCalls };
	const subject = keys.length === 1 ? namespaces[keys[0]] : namespaces;
	const { default: steps } = await import(pathToFileURL(stepsFile).href);
	for (const [index, step] of steps.entries()) {
		await run(String(index + 1), () => step(subject, laboratory));
	}
	return { trace, seedCalls };
}

/**
 * Runs to the end, also what was started and not awaited. When an import is through says
 * nothing about a script, which may go on.
 */
async function perform(work) {
	let timer;
	try {
		const late = new Promise((_, reject) => {
			timer = setTimeout(() => reject(new Error('did not end')), patience);
		});
		const value = await Promise.race([settle(work), late]);
		if (!isImporting) laboratory.note('returned', describeValue(value));
	} catch (error) {
		laboratory.noteError('threw', error);
	}
	clearTimeout(timer);
	await drain();
}

async function settle(work) {
	const value = await work();
	if (value?.[Symbol.asyncIterator] === undefined) return isGenerator(value) ? [...value] : value;
	const values = [];
	for await (const item of value) values.push(item);
	return values;
}

function isGenerator(value) {
	return typeof value?.next === 'function' && typeof value[Symbol.iterator] === 'function';
}

async function drain() {
	for (let quiet = 0, turn = 0; quiet < 2 && turn < 400; turn += 1) {
		await new Promise((resolve) => setImmediate(resolve));
		const isBusy = laboratory.pending > 0 || process.getActiveResourcesInfo().includes('Timeout');
		if (isBusy) await new Promise((resolve) => setTimeout(resolve, 1));
		quiet = isBusy ? 0 : quiet + 1;
	}
}
