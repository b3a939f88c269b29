import type { Plan } from '../../plan/plan.ts';
import { slugOf } from '../../split/namePlans.ts';
import { describeOutcome } from '../describeOutcome.ts';
import { plural } from '../plural.ts';
import { changedFiles } from './changedFiles.ts';
import { describeBreaking } from './describeBreaking.ts';
import { describeFiles } from './describeFiles.ts';
import { describeLeft, describeWarnings } from './describeSites.ts';
import { describeSplit } from './describeSplit.ts';
import { describeUndo, describeVerify } from './describeSteps.ts';
import { describeWhy } from './describeWhy.ts';

/** What a pull request for a plan says. */
export interface PullRequest {
	/** The plan file, as it was named. */
	readonly plan: string;
	readonly branch: string;
	/** One line. */
	readonly title: string;
	/** Markdown. */
	readonly body: string;
	/** Plan files of the same folder that have to be merged before. */
	readonly after: readonly string[];
}

/** What the text goes by besides the plan. */
export interface PullRequestStyle {
	/** The plan file, as it was named. */
	readonly file: string;
	/** Of asyncshift, for links to its documentation. */
	readonly version: string;
}

/** The branch, the title and the body of the pull request that a plan makes. */
export function describePullRequest(plan: Plan, style: PullRequestStyle): PullRequest {
	const branch = branchOf(plan);
	const sections = [
		describeOutcome({ plan, changed: changedFiles(plan), written: true }),
		...describeSplit(plan),
		...describeWhy(plan),
		...describeFiles(plan),
		...describeBreaking(plan),
		...describeWarnings(plan, style.version),
		...describeLeft(plan, style.version),
		...describeVerify(plan, style.file, branch),
		...describeUndo(plan),
	];
	return {
		plan: style.file,
		branch,
		title: titleOf(plan),
		body: `${sections.join('\n\n')}\n`,
		after: plan.split?.after ?? [],
	};
}

function branchOf({ transform, split }: Plan): string {
	if (split === undefined) return `asyncshift/${transform}`;
	const number = String(split.part).padStart(2, '0');
	return `asyncshift/${transform}-${number}-${slugOf(split.name)}`.replace(/-$/, '');
}

function titleOf(plan: Plan): string {
	const { transform, split } = plan;
	if (split === undefined)
		return `${transform}: migrate ${plural(changedFiles(plan).length, 'file')}`;
	const part = `${split.part} of ${split.of}`;
	if (split.after.length > 0) return `${transform}: finish the migration (${part})`;
	return `${transform}: migrate ${split.name} (${part})`;
}
