import type { FunctionId, Place } from '../facts.ts';
import type { Proposal, WarningDraft } from '../session.ts';
import type { SplitFunction } from './splits.ts';

/** What is to be said of the function by which one of a service blocks, when that stands outside of the services. */
export type CauseOf = (method: Pick<Place, 'file' | 'start'>) => string | undefined;

/**
 * Functions of services that become async in their places and await nothing: what they call stays
 * synchronous, or was never anything else. Where they await something, and block by functions outside of
 * the services all the same, they are named too.
 *
 * @param natives the functions whose bodies were to await something
 */
export function warnOfBlocking(
	{ units, drafts }: Proposal,
	natives: ReadonlySet<FunctionId>,
	causeOf: CauseOf,
): WarningDraft[] {
	const awaits = drafts.filter(({ edits }) => edits.some(({ text }) => /\bawait\b/.test(text)));
	return units
		.flatMap((unit) => [...unit.facts.values()])
		.flatMap(({ id, change, file, start, end, label }): WarningDraft[] => {
			if (!natives.has(id) || change !== undefined) return [];
			const isWaiting = awaits.some(
				(draft) => draft.file === file && draft.start >= start && draft.end <= end,
			);
			const cause = causeOf({ file, start });
			if (isWaiting && cause === undefined) return [];
			return [stillBlocks({ file, start, end }, label, cause)];
		});
}

/**
 * @param label the async function, by the name that callers use
 * @param cause a clause about the function that blocks, when that stands outside of the services
 * @param split what is known of running its body in a worker thread
 */
export function stillBlocks(
	{ file, start, end }: Place,
	label: string,
	cause: string | undefined,
	{ offloadProblem, isOffloadable }: Pick<SplitFunction, 'offloadProblem' | 'isOffloadable'> = {},
): WarningDraft {
	const why =
		offloadProblem !== undefined
			? `; no worker thread runs it: it ${offloadProblem}`
			: isOffloadable && cause === undefined
				? `; it needs nothing but its arguments: where it takes long, \`--strategy ${strategyName(label)}=offload\` lets a worker thread run it`
				: '';
	const message = `\`${label}\` returns a promise, and still blocks while it runs${cause === undefined ? '' : `: ${cause}`}${why}`;
	return { file, start, end, code: 'still-blocks', message };
}

/** A label that is no name stands for a default export. */
function strategyName(label: string): string {
	return /^[\w$.]+$/.test(label) ? label : 'default';
}
