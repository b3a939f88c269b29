import path from 'node:path';
import { closest } from '../closest.ts';
import { UserError } from '../errors.ts';
import { type ReportFormat, reportFormats } from '../report/formats.ts';
import { requireTarget } from './requireTarget.ts';

/** A report that somebody asked for. */
export interface ReportTarget {
	readonly format: ReportFormat;
	/** As it was typed; undefined for the terminal. */
	readonly file: string | undefined;
}

/** The flags that say how the outcome is told. */
export interface ReportFlags {
	readonly report?: readonly string[] | undefined;
	readonly json?: boolean | undefined;
	readonly diff?: boolean | undefined;
	readonly quiet?: boolean | undefined;
}

/** What a command offers. */
export interface ReportPlace {
	/** All, where it does not say. */
	readonly formats?: readonly ReportFormat[] | undefined;
	/** What else it prints to stdout: "the plan". */
	readonly held?: string | undefined;
	/** The file, as it was typed, that it writes something else to. */
	readonly taken?: string | undefined;
}

/** These are lines of a log, and may stand beside each other. */
const lineFormats: readonly ReportFormat[] = ['text', 'github'];

/**
 * The reports that the flags ask for, with the summary for people unless another document takes its place
 * on stdout or nobody wants it.
 *
 * @throws {UserError} when a format is unknown, a file cannot be written, or two documents would mix
 */
export function chooseTargets(
	{ report = [], json, quiet }: ReportFlags,
	cwd: string,
	{ formats = reportFormats, held, taken }: ReportPlace,
): ReportTarget[] {
	const asked = [...(json ? ['json'] : []), ...report];
	const targets = asked.map((text) => parseTarget(text, formats));
	const printed = targets.filter(({ file }) => file === undefined);
	const documents = printed.filter(({ format }) => !lineFormats.includes(format));
	rejectMixture(documents, printed, held);
	checkFiles(targets, cwd, taken);
	const hasSummary = printed.some(({ format }) => format === 'text') || documents.length > 0;
	return quiet || hasSummary ? targets : [{ format: 'text', file: undefined }, ...targets];
}

function parseTarget(text: string, formats: readonly ReportFormat[]): ReportTarget {
	const [, name, file] = /^([^=]*)(?:=(.*))?$/s.exec(text)!;
	const format = formats.find((known) => known === name);
	if (format === undefined) {
		const near = closest(name!, formats);
		throw new UserError(
			`there is no report format ${JSON.stringify(name)}${near === undefined ? '' : `; did you mean ${near}?`}`,
			`Formats: ${formats.join(', ')}; --report <format>=<file> writes to a file.`,
		);
	}
	if (file === '') throw new UserError(`--report ${text} names no file`, 'Leave the `=` out.');
	return { format, file: file === '-' ? undefined : file };
}

/** What programs read is whole only when it stands alone. */
function rejectMixture(
	documents: readonly ReportTarget[],
	printed: readonly ReportTarget[],
	held: string | undefined,
): void {
	const document = documents.at(-1);
	if (document === undefined || (printed.length === 1 && held === undefined)) return;
	const other = printed.find((target) => target !== document);
	const shown = held ?? `the ${other!.format} report`;
	throw new UserError(
		`${shown} and the ${document.format} report would both go to stdout`,
		`Give one a file: --report ${document.format}=<file>.`,
	);
}

/** Whoever has no place for the report should hear it before anything is planned or written. */
function checkFiles(
	targets: readonly ReportTarget[],
	cwd: string,
	taken: string | undefined,
): void {
	const seen = new Set<string>(taken === undefined ? [] : [path.resolve(cwd, taken)]);
	for (const { format, file } of targets) {
		if (file === undefined) continue;
		const absolute = path.resolve(cwd, file);
		if (seen.has(absolute)) throw new UserError(`two documents would be written to ${file}`);
		seen.add(absolute);
		requireTarget(absolute, file, 'report', `the ${format} report`);
	}
}
