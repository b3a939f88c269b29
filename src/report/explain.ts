import type { ChainStep, Decision, Plan, Refusal, Warning } from '../plan/plan.ts';
import type { Colours } from './reporter.ts';

/** One line of one file, as the user asked for it. */
export interface Place {
	/** Path relative to the root. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
}

/** The file of that line. */
export interface Source {
	/** As it is on disk. */
	readonly text: string;
	/** Whether the plan was made from this text, as far as the plan says. */
	readonly isPlanned: boolean;
}

/**
 * Why a line changes, or stays: each decision on it with the chain back to its rule, each refusal on it, and
 * what is to be reviewed there.
 * In the text that the plan was made from, lines that only carry a part of an edit count too.
 */
export function explainPlace(plan: Plan, place: Place, source: Source, colours: Colours): string {
	const decisions = plan.decisions.filter(
		(decision) => decision.file === place.file && touches(decision, place.line, source),
	);
	const refusals = plan.refusals.filter(
		(refusal) => refusal.file === place.file && refusal.line === place.line,
	);
	const warnings = plan.warnings.filter(
		(warning) => warning.file === place.file && warning.line === place.line,
	);
	const shown = [...decisions, ...refusals, ...warnings];
	const isShared = new Set(shown.map(({ start }) => start)).size > 1;
	const head = (site: Site) => at(isShared ? withColumn(site, source.text) : site, colours);
	const blocks = [
		...decisions.map((decision) => renderChain(plan, decision, head(decision), colours)),
		...refusals.map((refusal) => renderRefusal(refusal, head(refusal), colours)),
		...warnings.map((warning) => renderWarning(warning, head(warning), colours)),
	];
	return `${blocks.length > 0 ? blocks.join('\n\n') : renderNothing(plan, place, colours)}\n`;
}

function touches(decision: Decision, line: number, { text, isPlanned }: Source): boolean {
	if (decision.line === line) return true;
	return isPlanned && decision.edits.some((edit) => lineOf(text, edit.start) === line);
}

interface Site extends Place {
	readonly start: number;
}

/** Nothing where the text is another one by now. */
function withColumn(site: Site, text: string): Place & { readonly column?: number } {
	if (lineOf(text, site.start) !== site.line) return site;
	return { ...site, column: site.start - text.lastIndexOf('\n', site.start - 1) };
}

function lineOf(source: string, offset: number): number {
	let line = 1;
	for (let at = source.indexOf('\n'); at !== -1 && at < offset; at = source.indexOf('\n', at + 1)) {
		line++;
	}
	return line;
}

function renderChain(plan: Plan, first: Decision, head: string, colours: Colours): string {
	const byId = new Map(plan.decisions.map((decision) => [decision.id, decision]));
	const lines = [`${head} ${first.title}`];
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

function renderRefusal(refusal: Refusal, head: string, colours: Colours): string {
	return [
		`${head} left alone (${colours.yellow(refusal.code)}): ${refusal.message}`,
		...(refusal.chain ?? []).map((step) => renderStep(step, colours)),
		`  ${refusal.suggestion}`,
		// A file that does not parse stands in the way of every rule.
		...(refusal.rule === '' ? [] : [`  because of the rule ${colours.bold(refusal.rule)}`]),
	].join('\n');
}

function renderStep({ file, line, title }: ChainStep, colours: Colours): string {
	const place = file === undefined || line === undefined ? '' : `${at({ file, line }, colours)} `;
	return `  because ${place}${title}`;
}

function renderWarning(warning: Warning, head: string, colours: Colours): string {
	return [
		`${head} to review (${colours.yellow(warning.code)}): ${warning.message}`,
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

function at(
	{ file, line, column }: Place & { readonly column?: number },
	colours: Colours,
): string {
	return colours.cyan(`${file}:${line}${column === undefined ? '' : `:${column}`}`);
}
