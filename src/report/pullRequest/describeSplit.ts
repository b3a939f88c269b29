import type { Plan } from '../../plan/plan.ts';
import { escapeMarkdown, inlineCode } from '../markdownText.ts';
import { plural } from '../plural.ts';
import { listOf } from './listOf.ts';

const most = 20;

/** Which part of a migration this is, and what it leaves for the last one. */
export function describeSplit(plan: Plan): string[] {
	const { split } = plan;
	if (split === undefined || split.of === 1) return [];
	const place = `This is part ${split.part} of ${split.of} of one migration, split by ${split.by}.`;
	if (split.after.length > 0) {
		const others = split.after.map(inlineCode).join(', ');
		return [
			`${place} It needs all others (${others}) to be merged before: it removes the twins that they left, if any, and does what could not be done in parts. Afterwards the code is what it would be had it been migrated at once.`,
		];
	}
	return [
		`${place} It changes files of ${escapeMarkdown(split.name)} only and can be merged before or after the others.`,
		...describeTwins(plan),
		...describeWaiting(split.waiting),
	];
}

function describeTwins({ decisions }: Plan): string[] {
	const names = decisions.flatMap(({ kind, title }) =>
		kind === 'keep-sync-twin' ? (/^keep a synchronous twin of (.+)$/.exec(title)?.[1] ?? []) : [],
	);
	const twins = [...new Set(names)];
	if (twins.length === 0) return [];
	return [
		`${plural(twins.length, 'function')} that other parts call keep their synchronous form under the old name until the last part, beside the asynchronous one: ${twins.slice(0, most).join(', ')}${twins.length > most ? ', …' : ''}.`,
	];
}

function describeWaiting(waiting: NonNullable<Plan['split']>['waiting']): string[] {
	if (waiting.length === 0) return [];
	return [
		'These cannot have two forms and wait for the last part; until then, awaiting them does no harm:',
		listOf(
			waiting.map(
				({ name, file, line, reason }) =>
					`${inlineCode(name)} (${inlineCode(`${file}:${line}`)}): ${escapeMarkdown(reason)}`,
			),
			most,
		),
	];
}
