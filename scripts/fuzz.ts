/**
 * Migrates generated and mutated sources with every transform and looks for what must never happen:
 * `npm run fuzz -- [--sources 10000] [--seed N] [--from N] [--batch 250] [--isolated] [--verify]
 * [--only <variant>] [--installed] [--shrink 5] [--keep <folder>]`.
 * `--installed` takes every source file of the installed packages instead. Ends with 1 when there are
 * findings; the smallest sources that show them are printed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateSources } from '../__tests__/fuzz/generateSources.ts';
import { installedSources } from '../__tests__/fuzz/installedSources.ts';
import { checkBatch, type Failure, optionsOf, shrinkFailure } from '../__tests__/fuzz/runFuzz.ts';
import { type FuzzSource, variants } from '../__tests__/fuzz/source.ts';

const { values } = parseArgs({
	options: {
		sources: { type: 'string', default: '10000' },
		seed: { type: 'string' },
		from: { type: 'string', default: '0' },
		batch: { type: 'string', default: '250' },
		isolated: { type: 'boolean', default: false },
		verify: { type: 'boolean', default: false },
		only: { type: 'string' },
		installed: { type: 'boolean', default: false },
		shrink: { type: 'string', default: '5' },
		keep: { type: 'string' },
	},
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
const size = Number(values.batch);
const isWanted = ({ name }: { name: string }) => values.only === undefined || name === values.only;
const first = variants.filter(({ follows }) => !follows);
const following = variants.filter((variant) => variant.follows && isWanted(variant));
const installed = values.installed ? installedSources() : [];
const from = Number(values.from);
const count = values.installed ? installed.length : Number(values.sources);
console.log(`seed ${seed}`);

const table = new Map<string, number[]>();
const failures: Failure[] = [];
let changed = 0;
const started = performance.now();

function check(sources: readonly FuzzSource[], name: string): readonly FuzzSource[] {
	const variant = variants.find((one) => one.name === name)!;
	const isolated = values.isolated || values.installed;
	const tally = checkBatch(sources, optionsOf(variant, isolated, values.verify));
	failures.push(...tally.failures);
	if (values.keep !== undefined) keep(values.keep, tally.failures);
	const row = table.get(name) ?? [0, 0, 0, 0, 0, 0];
	const own = [
		tally.sources,
		tally.changed,
		tally.refused,
		tally.failed,
		tally.resumed,
		tally.failures.length,
	];
	table.set(
		name,
		row.map((value, i) => value + own[i]!),
	);
	return tally.results;
}

/** Writes down what a failure takes, since the sources change with the fixtures. */
function keep(folder: string, failed: readonly Failure[]): void {
	mkdirSync(folder, { recursive: true });
	for (const { path, kind, options, sources, ...rest } of failed) {
		const name = `${path}.${options.variant.name}.${kind}`.replace(/[^\w.]+/g, '-');
		const { isolated, verify, variant } = options;
		const content = { ...rest, path, kind, variant: variant.name, isolated, verify, sources };
		writeFileSync(join(folder, `${name}.json`), JSON.stringify(content, undefined, '\t'));
	}
}

for (let at = 0, batch = 0; at < count; at += size, batch += 1) {
	const sources = values.installed
		? installed.slice(at, at + size)
		: generateSources(seed, from + at, Math.min(size, count - at));
	const texts = new Map(sources.map(({ path, text }) => [path, text]));
	const variant = first.filter(isWanted)[batch % Math.max(1, first.filter(isWanted).length)];
	const results = variant === undefined ? sources : check(sources, variant.name);
	changed += results.filter(({ path, text }) => texts.get(path) !== text).length;
	// Every third batch goes on with what was migrated.
	const follower = following[Math.floor(batch / 3) % Math.max(1, following.length)];
	if (follower !== undefined && (batch % 3 === 0 || variant === undefined))
		check(variant === undefined ? check(sources, 'await-calls') : results, follower.name);
	const seconds = Math.round((performance.now() - started) / 1000);
	console.error(
		`${at + sources.length} sources, ${changed} changed, ${failures.length} findings, ${seconds} s`,
	);
}

console.log('variant | sources | changed | refused | failed | resumed | findings');
for (const [name, row] of table) console.log(`${name} | ${row.join(' | ')}`);
console.log(`${count} sources, ${changed} changed, ${failures.length} findings`);
const kinds = new Map<string, number>();
for (const { kind } of failures) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
for (const [kind, times] of kinds) console.log(`${times} × ${kind}`);
for (const failure of failures) {
	const files = failure.sources.length === 1 ? '' : ` (${failure.sources.length} files)`;
	console.log(
		`${failure.path}${files}, ${failure.options.variant.name}: ${failure.kind}: ${failure.message.split('\n').slice(0, 3).join(' ')}`,
	);
}
for (const failure of failures.slice(0, Number(values.shrink))) {
	const { kind, message, sources, options } = shrinkFailure(failure);
	console.log(`\n=== ${options.variant.name}: ${kind}\n${message}`);
	for (const { path, text, rules } of sources) {
		console.log(`--- ${path} ${rules.join(' ')}\n${text}`);
	}
}
process.exitCode = failures.length === 0 ? 0 : 1;
