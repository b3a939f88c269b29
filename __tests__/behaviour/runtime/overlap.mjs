/**
 * Runs cases whose calls of `support/` are replaced by ones that take their time, and fail when asked to.
 * `process.argv[2]`: a file with `{ steps: [module, export, arguments][], out }`. Writes for each step and
 * each call of it, failing, what came out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const laboratory = { active: 0, peak: 0, calls: [], failing: undefined };
globalThis.laboratory = laboratory;

/** What the replaced functions do: they wait, and give what their name and arguments say. */
laboratory.answer = async (name, argument, value) => {
	const call = `${name}(${argument})`;
	laboratory.calls.push(call);
	laboratory.active += 1;
	laboratory.peak = Math.max(laboratory.peak, laboratory.active);
	await new Promise((resolve) => setTimeout(resolve, (call.length * 7) % 5));
	laboratory.active -= 1;
	if (call === laboratory.failing) throw new Error(`${call} fails`);
	return value;
};

const unhandled = [];
process.on('unhandledRejection', (error) => unhandled.push(String(error)));
const printed = [];
console.error = (...values) => printed.push(values.map(String).join(' '));

const { steps, out } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const runs = [];
for (const [file, name, values] of steps) {
	const module = await import(pathToFileURL(file));
	const healthy = await run(module, name, values);
	const failures = [];
	for (const call of [...new Set(healthy.calls)])
		failures.push(await run(module, name, values, call));
	runs.push({ healthy, failures });
}
writeFileSync(out, JSON.stringify({ runs, unhandled }));

async function run(module, name, values, failing) {
	Object.assign(laboratory, { active: 0, peak: 0, calls: [], failing });
	printed.length = 0;
	const [owner, method] = name.split('.');
	let outcome;
	try {
		const result =
			method === undefined
				? await module[owner](...structuredClone(values))
				: await new module[owner]()[method](...structuredClone(values));
		outcome = { result: describe(result) };
	} catch (error) {
		outcome = { error: String(error) };
	}
	const { peak } = laboratory;
	while (laboratory.active > 0) await new Promise((resolve) => setTimeout(resolve, 1));
	const { calls } = laboratory;
	return { failing, outcome, printed: [...printed], calls, peak };
}

/** With the order of what it holds. */
function describe(value) {
	if (value instanceof Map || value instanceof Set) return JSON.stringify([...value]);
	return JSON.stringify(value);
}
