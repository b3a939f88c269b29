import type { Decision, Plan, Refusal, Warning } from '../plan/plan.ts';
import type { Colours } from './reporter.ts';

/** One line of one file, as the user asked for it. */
export interface Place {
	/** Path relative to the root. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
}

/**
 * Why a line changes, or stays: each decision on it with the chain back to its rule, each refusal on it, and
 * what is to be reviewed there.
 * `source` is the text the plan was made from; with it, lines that only carry a part of an edit count too.
 */
export function explainPlace(
	plan: Plan,
	place: Place,
	source: string | undefined,
	colours: Colours,
): string {
	const decisions = plan.decisions.filter(
		(decision) => decision.file === place.file && touches(decision, place.line, source),
	);
	const refusals = plan.refusals.filter(
		(refusal) => refusal.file === place.file && refusal.line === place.line,
	);
	const warnings = plan.warnings.filter(
		(warning) => warning.file === place.file && warning.line === place.line,
	);
	const blocks = [
		...decisions.map((decision) => renderChain(plan, decision, colours)),
		...refusals.map((refusal) => renderRefusal(refusal, colours)),
		...warnings.map((warning) => renderWarning(warning, colours)),
	];
	return `${blocks.length > 0 ? blocks.join('\n\n') : renderNothing(plan, place, colours)}\n`;
}

function touches(decision: Decision, line: number, source: string | undefined): boolean {
	if (decision.line === line) return true;
	if (source === undefined) return false;
	return decision.edits.some((edit) => lineOf(source, edit.start) === line);
}

function lineOf(source: string, offset: number): number {
	let line = 1;
	for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) {
		line++;
	}
	return line;
}

function renderChain(plan: Plan, first: Decision, colours: Colours): string {
	const byId = new Map(plan.decisions.map((decision) => [decision.id, decision]));
	const lines = [`${at(first, colours)} ${first.title}`];
	const seen = new Set([first.id]);
	let because = first.because;
	while ('decision' in because) {
		const cause = byId.get(because.decision);
		// A plan file is data from outside: a circle in it must not hang us.
		if (cause === undefined || seen.has(cause.id)) break;
		seen.add(cause.id);
		lines.push(`  because ${at(cause, colours)} ${cause.title}`);
		because = cause.because;
	}
	if ('rule' in because) lines.push(`  because of the rule ${colours.bold(because.rule)}`);
	return lines.join('\n');
}

function renderRefusal(refusal: Refusal, colours: Colours): string {
	return [
		`${at(refusal, colours)} left alone (${colours.yellow(refusal.code)}): ${refusal.message}`,
		`  ${refusal.suggestion}`,
		// A file that does not parse stands in the way of every rule.
		...(refusal.rule === '' ? [] : [`  because of the rule ${colours.bold(refusal.rule)}`]),
	].join('\n');
}

function renderWarning(warning: Warning, colours: Colours): string {
	return [
		`${at(warning, colours)} to review (${colours.yellow(warning.code)}): ${warning.message}`,
		`  ${warning.suggestion}`,
	].join('\n');
}

function renderNothing(plan: Plan, place: Place, colours: Colours): string {
	const near = [
		...plan.decisions.map((decision) => ({ ...decision, text: decision.title })),
		...plan.refusals.map((refusal) => ({ ...refusal, text: `left alone (${refusal.code})` })),
		...plan.warnings.map((warning) => ({ ...warning, text: `to review (${warning.code})` })),
	]
		.filter(({ file }) => file === place.file)
		.sort((one, other) => Math.abs(one.line - place.line) - Math.abs(other.line - place.line))
		.slice(0, 3);
	const nothing = `${place.file}:${place.line} does not change`;
	if (near.length === 0) return `${nothing}, nor does anything else in that file.`;
	return [
		`${nothing}. The nearest that do or were looked at:`,
		...near.map((entry) => `  ${at(entry, colours)} ${entry.text}`),
	].join('\n');
}

function at({ file, line }: Place, colours: Colours): string {
	return colours.cyan(`${file}:${line}`);
}
