import type { FunctionId, Place } from '../facts.ts';
import type { Proposal, WarningDraft } from '../session.ts';

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
 * @param problem why no worker thread runs it, though it is said to take long
 */
export function stillBlocks(
	{ file, start, end }: Place,
	label: string,
	problem?: string,
): WarningDraft {
	const why = problem === undefined ? '' : `; no worker thread runs it: it ${problem}`;
	const message = `\`${label}\` returns a promise, and still blocks while it runs${why}`;
	return { file, start, end, code: 'still-blocks', message };
}
