import Table from 'cli-table3';
import type { NamedPlan } from '../split/namePlans.ts';
import { noBorders } from './fileTable.ts';
import { plural } from './plural.ts';

/** The plans that a migration was split into, with what is in each. */
export function renderSplit(plans: readonly NamedPlan[], folder: string): string {
	if (plans.length === 0) return 'Nothing to change, so there is no plan.\n';
	const table = new Table({
		head: ['plan', 'of', 'files', 'awaits', 'made async', 'twins', 'waiting'],
		colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
		chars: noBorders,
		style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2, compact: true },
	});
	for (const { fileName, plan, part } of plans) {
		const { awaitsByFile, functionsMadeAsync } = plan.summary;
		table.push([
			`${folder}/${fileName}`,
			part.name,
			part.outputs.size + plan.created.length + plan.deleted.length,
			Object.values(awaitsByFile).reduce((sum, count) => sum + count, 0),
			functionsMadeAsync,
			twinsIn(plan),
			plan.split.waiting.length,
		]);
	}
	const lines = table
		.toString()
		.split('\n')
		.map((line) => line.trimEnd());
	return `${[...lines, '', ...advice(plans)].join('\n')}\n`;
}

function advice(plans: readonly NamedPlan[]): string[] {
	const last = plans.at(-1)!;
	if (!last.part.isLast) return ['Each plan stands by itself: apply them in any order.'];
	const others = plans.length - 1;
	if (others === 0) return ['No part can change by itself: everything is in one plan.'];
	return [
		`Each of the first ${plural(others, 'plan')} stands by itself: apply them in any order.`,
		`${last.fileName} needs all of them: it removes their twins and does what had to wait.`,
	];
}

/** How many functions have two forms after a plan. */
function twinsIn({ decisions }: NamedPlan['plan']): number {
	return new Set(
		decisions
			.filter(({ kind, title }) => kind === 'keep-sync-twin' && title.startsWith('keep '))
			.map(({ title }) => title),
	).size;
}
