import Table from 'cli-table3';
import { changeKinds } from '../plan/decisionKinds.ts';
import type { Decision, Plan } from '../plan/plan.ts';
import { isReplacedAlone } from './isReplacedAlone.ts';
import { plural } from './plural.ts';

const maximumRows = 40;

/**
 * The changed files with their awaits and the functions made async, or with their changes when the await
 * engine had no part in them; empty when nothing changes.
 */
export function renderFileTable(plan: Plan, changed: readonly string[]): string {
	if (changed.length === 0) return '';
	const columns = columnsOf(plan);
	const table = new Table({
		head: ['file', ...columns.map(({ head }) => head)],
		colAligns: ['left', ...columns.map(() => 'right' as const)],
		chars: noBorders,
		style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
	});
	for (const file of changed.slice(0, maximumRows)) {
		table.push([file, ...columns.map(({ counts }) => counts.get(file) ?? 0)]);
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

interface Column {
	readonly head: string;
	/** By file. */
	readonly counts: ReadonlyMap<string, number>;
}

function columnsOf({ summary, decisions }: Plan): Column[] {
	const isOwnChange = ({ kind }: Decision): boolean => kind in changeKinds;
	const isEngineAlone = !decisions.some(isOwnChange);
	const columns: readonly Column[] = [
		{ head: 'changes', counts: countByFile(decisions.filter(isOwnChange)) },
		{ head: 'replaced', counts: countByFile(decisions.filter(isReplacedAlone)) },
		{ head: 'awaits', counts: new Map(Object.entries(summary.awaitsByFile)) },
		{
			head: 'made async',
			counts: countByFile(
				decisions.filter(({ kind }) => kind === 'make-async' || kind === 'wrap-sync-function'),
			),
		},
		{
			head: 'twins',
			counts: countByFile(decisions.filter(({ kind }) => kind === 'keep-sync-twin')),
		},
	];
	const isShown = ({ head, counts }: Column): boolean =>
		counts.size > 0 || (isEngineAlone && (head === 'awaits' || head === 'made async'));
	return columns.filter(isShown);
}

function countByFile(decisions: readonly Decision[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { file } of decisions) counts.set(file, (counts.get(file) ?? 0) + 1);
	return counts;
}

export const noBorders = {
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
