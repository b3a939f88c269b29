import type { Outcome } from '../../rules/rule.ts';
import type { TextEdit } from '../plan.ts';
import type { Mock } from './mock.ts';

/** What makes a mock answer with promises of its values. */
export function promiseAnswers({ edits, answers }: Mock): TextEdit[] {
	return [...edits, ...answers.map(({ method, resolves }) => ({ ...method, text: resolves }))];
}

/**
 * What makes a mock answer as a function whose promise says by its end what the replaced one gave:
 * `returns(true)` becomes `resolves(undefined)`, and `returns(false)` becomes `rejects(new Error())`.
 *
 * @returns the reason when it cannot be done.
 */
export function settleAnswers(
	{ answers, callbacks, throws, silence, isReset }: Mock,
	{ fulfilled, rejected }: Outcome,
): TextEdit[] | string {
	if (callbacks.length > 0)
		return 'a function answers for it, and the promise is not of the same result';
	if (throws) return 'the promise says something else by an error';
	if (isReset) return 'its answers may be taken back, and then it gives no promise';
	const edits: TextEdit[] =
		silence === undefined
			? []
			: [{ start: silence.at, end: silence.at, text: silence.rejects, side: 'close', span: 0 }];
	for (const { method, resolves, rejects, value } of answers) {
		if (value?.text === fulfilled)
			edits.push({ ...method, text: resolves }, { ...rangeOf(value), text: 'undefined' });
		else if (value?.text === rejected && rejects !== undefined)
			edits.push({ ...method, text: rejects }, { ...rangeOf(value), text: 'new Error()' });
		else return 'the promise is not of the same result';
	}
	return edits;
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }) {
	return { start, end };
}
