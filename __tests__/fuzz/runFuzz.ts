import { type CheckOptions, checkSources, type Finding, unknownRule } from './checkSources.ts';
import { chooseRules } from './chooseRules.ts';
import type { FuzzSource, Variant } from './source.ts';

/** A finding, with what repeats it. */
export interface Failure extends Finding {
	readonly options: CheckOptions;
	/** The files that it takes. */
	readonly sources: readonly FuzzSource[];
}

/** What became of some sources under one variant. */
export interface Tally {
	readonly sources: number;
	readonly changed: number;
	readonly refused: number;
	readonly failed: number;
	readonly resumed: number;
	readonly failures: readonly Failure[];
	/** Texts after the migration. */
	readonly results: readonly FuzzSource[];
}

/** Checks sources in one workspace; where the tool crashes, finds the files that it takes. */
export function checkBatch(sources: readonly FuzzSource[], options: CheckOptions): Tally {
	const failures: Failure[] = [];
	const tally = { changed: 0, refused: 0, failed: 0, resumed: 0 };
	const results: FuzzSource[] = [];
	const visit = (group: readonly FuzzSource[]): boolean => {
		const outcome = attempt(group, options);
		if ('crash' in outcome) {
			const { crash } = outcome;
			const half = Math.ceil(group.length / 2);
			const found =
				group.length > 1 &&
				[group.slice(0, half), group.slice(half)].map(visit).some((isFine) => !isFine);
			if (!found)
				failures.push({
					path: group[0]!.path,
					kind: 'crash',
					message: crash,
					options,
					sources: group,
				});
			return false;
		}
		const { checked, known } = outcome;
		const byPath = new Map(known.map((source) => [source.path, source]));
		tally.changed += checked.changed.size;
		tally.refused += checked.refused.size;
		tally.failed += checked.failed;
		tally.resumed += checked.resumed;
		for (const finding of checked.findings) {
			const source = byPath.get(finding.path);
			failures.push({ ...finding, options, sources: source === undefined ? known : [source] });
		}
		results.push(
			...known.map((source) => ({
				...source,
				text: checked.changed.get(source.path) ?? source.text,
			})),
		);
		return true;
	};
	if (sources.length > 0) visit(sources);
	return { sources: sources.length, ...tally, failures, results };
}

type Outcome =
	| { readonly crash: string }
	| { readonly checked: ReturnType<typeof checkSources>; readonly known: readonly FuzzSource[] };

/** Leaves rules out that name nothing: a mutation may have taken the function away. */
function attempt(sources: readonly FuzzSource[], options: CheckOptions): Outcome {
	let known = sources;
	for (;;) {
		if (options.variant.needsRules && known.every(({ rules }) => rules.length === 0))
			return {
				checked: { changed: new Map(), refused: new Set(), failed: 0, resumed: 0, findings: [] },
				known,
			};
		try {
			return { checked: checkSources(known, options), known };
		} catch (error) {
			const unknown = unknownRule(error);
			const without = known.map((source) => ({
				...source,
				rules: source.rules.filter((rule) => !isOrHolds(unknown, rule)),
			}));
			const count = (list: readonly FuzzSource[]) => list.flatMap(({ rules }) => rules).length;
			if (unknown === undefined || count(without) === count(known))
				return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
			known = without;
		}
	}
}

/** Whether an unknown rule is this one, or one for the whole file of it. */
function isOrHolds(unknown: string | undefined, rule: string): boolean {
	return unknown === rule || unknown === `${rule.split('#')[0]}#*`;
}

/** The smallest sources that still show a failure: fewer files, then fewer lines and tokens. */
export function shrinkFailure(failure: Failure, budget = 150): Failure {
	let current = failure;
	let left = budget;
	const fails = (sources: readonly FuzzSource[]): boolean => {
		if (left <= 0 || sources.length === 0) return false;
		left -= 1;
		const { failures } = checkBatch(sources, failure.options);
		const same = failures.find(
			(other) => other.kind === failure.kind && essence(other) === essence(failure),
		);
		if (same === undefined) return false;
		current = { ...same, sources };
		return true;
	};
	let sources = failure.sources;
	if (sources.length > 1) sources = reduce(sources, fails);
	for (const separator of [/(?<=\n)/, /(?<=[;{}(),\s])/, /(?<=\W)|(?=\W)/]) {
		for (const { path } of sources) {
			const index = sources.findIndex((source) => source.path === path);
			const source = sources[index]!;
			const rebuild = (pieces: readonly string[]): readonly FuzzSource[] => {
				const text = pieces.join('');
				const rules = source.rules.length === 0 ? [] : chooseRules(path, text);
				return sources.with(index, { ...source, text, rules });
			};
			const pieces = reduce(source.text.split(separator), (rest) => fails(rebuild(rest)));
			sources = rebuild(pieces);
		}
	}
	return current;
}

/** What makes two failures the same: the first line, without names and numbers. */
function essence({ kind, message }: Failure): string {
	if (kind === 'not idempotent' || kind === 'line without a decision') return kind;
	const lines = message.split('\n');
	const at = lines.find((line) => /^\s+at /.test(line)) ?? '';
	return `${lines[0]} ${at}`.replace(/\d+|`[^`]*`|'[^']*'|s\d+\.\w+/g, '');
}

/** Leaves out ever smaller parts of a list as long as the rest still fails. */
function reduce<T>(list: readonly T[], fails: (rest: readonly T[]) => boolean): readonly T[] {
	let current = list;
	for (
		let size = Math.ceil(current.length / 2);
		size >= 1;
		size = size === 1 ? 0 : Math.ceil(size / 2)
	) {
		for (let at = 0; at < current.length; ) {
			const rest = current.toSpliced(at, size);
			if (rest.length < current.length && fails(rest)) current = rest;
			else at += size;
		}
	}
	return current;
}

/** The options that a variant asks for. */
export function optionsOf(variant: Variant, isolated: boolean, verify = false): CheckOptions {
	return { variant, isolated, verify };
}
