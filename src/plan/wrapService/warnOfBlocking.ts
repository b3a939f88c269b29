import type { FunctionId, Place } from '../facts.ts';
import type { Proposal, WarningDraft } from '../session.ts';
import type { SplitFunction } from './splits.ts';

/**
 * Functions of services that become async in their places and await nothing: what they call stays
 * synchronous, or was never anything else.
 *
 * @param natives the functions whose bodies were to await something
 */
export function warnOfBlocking(
	{ units, drafts }: Proposal,
	natives: ReadonlySet<FunctionId>,
): WarningDraft[] {
	const awaits = drafts.filter(({ edits }) => edits.some(({ text }) => /\bawait\b/.test(text)));
	return units
		.flatMap((unit) => [...unit.facts.values()])
		.flatMap(({ id, change, file, start, end, label }): WarningDraft[] => {
			if (!natives.has(id) || change !== undefined) return [];
			const isWaiting = awaits.some(
				(draft) => draft.file === file && draft.start >= start && draft.end <= end,
			);
			return isWaiting ? [] : [stillBlocks({ file, start, end }, label)];
		});
}

/**
 * @param label the async function, by the name that callers use
 * @param split what is known of running its body in a worker thread
 */
export function stillBlocks(
	{ file, start, end }: Place,
	label: string,
	{ offloadProblem, isOffloadable }: Pick<SplitFunction, 'offloadProblem' | 'isOffloadable'> = {},
): WarningDraft {
	const why =
		offloadProblem !== undefined
			? `; no worker thread runs it: it ${offloadProblem}`
			: isOffloadable
				? `; it needs nothing but its arguments: where it takes long, \`--strategy ${strategyName(label)}=offload\` lets a worker thread run it`
				: '';
	const message = `\`${label}\` returns a promise, and still blocks while it runs${why}`;
	return { file, start, end, code: 'still-blocks', message };
}

/** A label that is no name stands for a default export. */
function strategyName(label: string): string {
	return /^[\w$.]+$/.test(label) ? label : 'default';
}
