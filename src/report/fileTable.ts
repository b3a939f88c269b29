import Table from 'cli-table3';
import type { Plan } from '../plan/plan.ts';
import { plural } from './plural.ts';

const maximumRows = 40;

/** The changed files with their awaits and the functions made async; empty when nothing changes. */
export function renderFileTable(plan: Plan, changed: readonly string[]): string {
	if (changed.length === 0) return '';
	const madeAsync = countMadeAsync(plan);
	const table = new Table({
		head: ['file', 'awaits', 'made async'],
		colAligns: ['left', 'right', 'right'],
		chars: noBorders,
		style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
	});
	for (const file of changed.slice(0, maximumRows)) {
		table.push([file, plan.summary.awaitsByFile[file] ?? 0, madeAsync.get(file) ?? 0]);
	}
	const more = changed.length - maximumRows;
	return [
		...table
			.toString()
			.split('\n')
			.map((line) => line.trimEnd()),
		...(more > 0 ? [`… and ${plural(more, 'more file')} (--json shows all)`] : []),
	].join('\n');
}

function countMadeAsync(plan: Plan): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { kind, file } of plan.decisions) {
		if (kind === 'make-async') counts.set(file, (counts.get(file) ?? 0) + 1);
	}
	return counts;
}

const noBorders = {
	top: '',
	'top-mid': '',
	'top-left': '',
	'top-right': '',
	bottom: '',
	'bottom-mid': '',
	'bottom-left': '',
	'bottom-right': '',
	left: '',
	'left-mid': '',
	mid: '',
	'mid-mid': '',
	right: '',
	'right-mid': '',
	middle: '',
};
