import type { CompilerError } from './compilerErrors.ts';
import type { Finding } from './lint.ts';
import type { Measured, SeedCalls, TypeCheck } from './measureRepository.ts';
import { isAsGood, type TestResult } from './testResult.ts';

/** The section about one repository, as Markdown: a column for each way to migrate it. */
export function renderMeasured(measured: readonly Measured[]): string {
	const [first] = measured;
	if (first === undefined) return '';
	const columns = measured.map(rowsOf);
	const rows = columns[0]!.map(([name, value], i) => {
		const values = columns.map((column) => column[i]![1]);
		return [name, ...(values.every((other) => other === value) ? [value] : values)];
	});
	const width = measured.length;
	const details = measured.flatMap(detailsOf);
	return [
		`## ${first.name}`,
		'',
		`| |${' |'.repeat(width)}`,
		`| ---${' | ---'.repeat(width)} |`,
		...rows.map((cells) => {
			const missing = width + 1 - cells.length;
			return `| ${cells.join(' | ')} |${' same |'.repeat(missing)}`;
		}),
		...(details.length === 0 ? [] : ['', ...details.map((line) => `- ${line}`)]),
		'',
	].join('\n');
}

function rowsOf(measured: Measured): [string, string][] {
	const { ownTypeCheck, typeCheck, floating, floatingBefore, misused, tests, secondRun } = measured;
	const rows: ([string, string] | undefined)[] = [
		['Options', `\`${measured.options.join(' ')}\``],
		['Commit', `\`${measured.commit}\``],
		['Commit of asyncshift', `\`${measured.engine}\``],
		['Source files', number(measured.files)],
		['Files that could not be read', number(measured.filesFailed)],
		['Calls migrated, in application code', share(measured.applicationCalls)],
		['Calls migrated, overall', share(measured.calls)],
		['Calls refused, by code, in application code', codes(measured.applicationCalls.refused)],
		['Behind `caller-blocked` there', codes(measured.applicationCalls.obstacles)],
		['Calls refused, by code, overall', codes(measured.calls.refused)],
		['Refusals in all, by code', codes(measured.refused)],
		['Files changed', number(measured.filesChanged)],
		['`await`s inserted', number(measured.awaits)],
		['Functions made async', number(measured.functionsMadeAsync)],
		ownTypeCheck && ['New type errors, compiler of the repository', errorCount(ownTypeCheck)],
		['New type errors, TypeScript 7 over every source file', errorCount(typeCheck)],
		['New un-awaited promises (`no-floating-promises`)', number(floating.length)],
		['Un-awaited before too, of functions made async', number(floatingBefore.length)],
		['New `no-misused-promises`', number(misused.length)],
		tests && ['Tests before', result(tests.before)],
		tests && ['Tests after', tests.after.map(result).join('; once more: ')],
		['Diff of a second run', secondRun === '' ? 'empty' : `${secondRun.split('\n').length} lines`],
		['Time', `${seconds(measured.wall)}; CPU time of all processes ${seconds(measured.cpu)}`],
		[
			'Highest memory',
			`${Math.round(measured.ownMemory)} MB; with the compiler ${Math.round(measured.allMemory)} MB`,
		],
	];
	return rows.filter((row) => row !== undefined);
}

function detailsOf(measured: Measured): string[] {
	const { ownTypeCheck, typeCheck, floating, floatingBefore, misused } = measured;
	return [
		...(ownTypeCheck?.added ?? []).map(errorLine),
		...typeCheck.added.map(errorLine),
		...floating.map(findingLine),
		...floatingBefore.map(findingLine),
		...misused.map(findingLine),
	];
}

/** Whether everything that must be 0, equal or empty is. */
export function holds({
	ownTypeCheck,
	typeCheck,
	floating,
	floatingBefore,
	tests,
	secondRun,
}: Measured): boolean {
	return (
		(ownTypeCheck?.added.length ?? 0) === 0 &&
		typeCheck.added.length === 0 &&
		floating.length === 0 &&
		floatingBefore.length === 0 &&
		secondRun === '' &&
		(tests === undefined || tests.after.some((after) => isAsGood(after, tests.before)))
	);
}

function number(value: number): string {
	return value.toLocaleString('en-US');
}

/** Calls that were async before are no work to do, so the share is without them. */
function share({ found, migrated, handled }: SeedCalls): string {
	const open = found - handled;
	const percent = open === 0 ? '' : ` (${Math.round((100 * migrated) / open)}%)`;
	const before = handled === 0 ? '' : `, ${number(handled)} handled before`;
	return `${number(migrated)} of ${number(open)}${percent}${before}`;
}

function seconds(value: number): string {
	return `${value.toFixed(1)} s`;
}

function codes(counts: Readonly<Record<string, number>>): string {
	const entries = Object.entries(counts);
	if (entries.length === 0) return '0';
	const sum = entries.reduce((total, [, count]) => total + count, 0);
	return `${number(sum)}: ${entries.map(([code, count]) => `\`${code}\` ${number(count)}`).join(', ')}`;
}

function errorCount({ before, after, added, missingTypes, repeated }: TypeCheck): string {
	const missing =
		missingTypes.length === 0 ? '' : `, and ${missingTypes.length} about types not installed`;
	const copied =
		repeated.length === 0 ? '' : `, and ${repeated.length} from before in a synchronous copy`;
	return `${number(added.length)}${missing}${copied} (${number(before)} before, ${number(after)} after)`;
}

function result({ exitCode, passed, failed, pending }: TestResult): string {
	if (passed === undefined) return `exit code ${exitCode}`;
	return `${number(passed)} passed, ${number(failed ?? 0)} failed, ${number(pending ?? 0)} pending`;
}

function errorLine({ file, line, code, message }: CompilerError): string {
	return `\`${file}:${line}\` ${code} ${message}`;
}

function findingLine({ file, line, rule, message }: Finding): string {
	return `\`${file}:${line}\` ${rule}: ${message}`;
}
