import type { Medians } from './compare.ts';
import type { Contenders } from './contenders.ts';

export interface BenchResult {
	readonly name: string;
	readonly commit: string;
	readonly rules: readonly string[];
	readonly runs: number;
	readonly files: number;
	readonly projects: number;
	readonly projectsAdded: number;
	readonly medians: Medians;
	/** Milliseconds by phase, of one run with the check. */
	readonly timings: Readonly<Record<string, number>>;
	readonly names: Contenders;
}

/** The section about one repository, as Markdown. */
export function render(result: BenchResult): string {
	const { medians, names, timings } = result;
	const { plan, edit, verify, tscAll, tscOwn, check, jscodeshift } = medians;
	const keys = Object.keys(medians) as (keyof Medians)[];
	const ratio = (what: string, of: number, target: number) =>
		`| ${what} | ${[tscAll, check, tscOwn].map(({ cpu }) => grade(of / cpu, target)).join(' | ')} | ${target} |`;
	return [
		`## ${result.name}`,
		'',
		`Commit \`${result.commit}\`, \`${result.rules.join(' ')}\`: ${result.files.toLocaleString('en-US')} source files, ${result.projects} tsconfig files, ${result.projectsAdded} more for the files that none lists. Medians of ${result.runs} runs.`,
		'',
		'| | CPU time | Wall time | Own memory | Memory of all |',
		'| --- | ---: | ---: | ---: | ---: |',
		...keys.map(
			(key) =>
				`| ${names[key].name} | ${seconds(medians[key].cpu)} | ${seconds(medians[key].wall)} | ${megabytes(medians[key].ownMemory)} | ${megabytes(medians[key].allMemory)} |`,
		),
		'',
		'| CPU time relative to | `tsc` per project | one compiler process | `tsc`, own projects | Target |',
		'| --- | ---: | ---: | ---: | ---: |',
		ratio('Plan', plan.cpu, 0.45),
		ratio('Plan and edit', edit.cpu, 0.55),
		ratio('With the comparison of diagnostics', verify.cpu, 2),
		'',
		`Plan and edit against jscodeshift: ${grade(edit.cpu / jscodeshift.cpu, 0.25)} of its CPU time (target: 0.25). Memory of the own process: ${megabytes(verify.ownMemory)} (target: 500 MB at 1,500 files).`,
		'',
		`Where the wall time goes, with the comparison: ${Object.entries(timings)
			.map(([phase, time]) => `${phase} ${seconds(time / 1000)}`)
			.join(', ')}.`,
		'',
	].join('\n');
}

/** Bold marks a missed target. */
function grade(value: number, target: number): string {
	if (!Number.isFinite(value)) return '–';
	const text = value.toFixed(2);
	return value > target ? `**${text}**` : text;
}

function seconds(value: number): string {
	return `${value.toFixed(2)} s`;
}

function megabytes(value: number): string {
	return `${Math.round(value)} MB`;
}
