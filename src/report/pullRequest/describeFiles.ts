import type { Plan } from '../../plan/plan.ts';
import { inlineCode } from '../markdownText.ts';
import { plural } from '../plural.ts';
import { changedFiles } from './changedFiles.ts';

const most = 100;

/** Counts per file. */
export function describeFiles(plan: Plan): string[] {
	const { decisions, summary, created, deleted } = plan;
	const files = changedFiles(plan);
	if (files.length === 0) return [];
	const marks = new Map([
		...created.map(({ path }) => [path, ' (new)'] as const),
		...deleted.map(({ path }) => [path, ' (deleted)'] as const),
	]);
	const rows = files.slice(0, most).map((file) => {
		const own = decisions.filter((decision) => decision.file === file);
		const made = own.filter(({ kind }) => kind === 'make-async').length;
		const name = `${inlineCode(file).replaceAll('|', '\\|')}${marks.get(file) ?? ''}`;
		return `| ${name} | ${own.length} | ${summary.awaitsByFile[file] ?? 0} | ${made} |`;
	});
	const more = files.length - most;
	return [
		'## What changed',
		['| File | Changes | Awaits | Made async |', '| --- | ---: | ---: | ---: |', ...rows].join(
			'\n',
		),
		...(more > 0 ? [`… and ${plural(more, 'more file')}.`] : []),
	];
}
