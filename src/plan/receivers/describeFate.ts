import type { Fact, Fate } from '../../../presets/receivers/receiver.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { Block, Hazard } from '../facts.ts';
import type { RefusalCode, TextEdit } from '../plan.ts';
import { repliesOf } from './findCallbackProblem.ts';
import { keepsItsErrors } from './keepsItsErrors.ts';
import type { ListenedEvent } from './listenedEvent.ts';

/** What becomes of a callback that is async: what to warn of, or why it cannot be. */
export type Verdict =
	| {
			readonly hazards: readonly Hazard[];
			readonly block?: undefined;
			/** The event that it listens to, which must not be one that the workspace emits. */
			readonly listensTo?: ListenedEvent;
			/** What else changes in the function when it becomes async. */
			readonly edits?: readonly TextEdit[];
			/** It is waited for, as it was when it gave something with a `then`. */
			readonly isAwaited?: true;
			/** The function loses a parameter, which nobody may give it any more. */
			readonly losesParameter?: true;
	  }
	| {
			readonly block: Block;
			/** Nothing is known of the receiver but the type of its parameter. */
			readonly byType?: boolean;
			/** What decides once all its functions and uses are known: this name alone does not show enough. */
			readonly asks?: Fact;
	  };

type Refused = 'ordered' | 'needed' | 'misread' | 'cut-off' | 'uncaught';

const refusals: Record<Refused, { readonly code: RefusalCode; readonly reason: string }> = {
	ordered: { code: 'callback-returns-void', reason: 'it goes on without waiting' },
	needed: { code: 'callback-sync', reason: 'it uses the result at once' },
	misread: { code: 'promise-misread', reason: 'it takes the promise for something else' },
	'cut-off': { code: 'callback-cut-off', reason: 'it ends before a promise settles' },
	uncaught: { code: 'rejection-uncaught', reason: 'it handles an error, but not a rejection' },
};

/**
 * What a known fate means for a function that would become async.
 *
 * @param receiver who gets the function, for people.
 */
export function describeFate(
	fact: Fact,
	fn: FunctionNode | undefined,
	receiver: string,
	isOnce = false,
): Verdict {
	const { fate, startedBy } = fact;
	if (isRefused(fate)) {
		if (fate === 'uncaught' && fn !== undefined && keepsItsErrors(fn)) return { hazards: [] };
		const { code, reason } = refusals[fate];
		return {
			block: {
				code,
				message: `the function is handed to \`${receiver}\`: ${fact.reason ?? reason}`,
			},
		};
	}
	if (startedBy !== undefined) return { hazards: [describeStarted(fact, startedBy, fn, receiver)] };
	const hazards: Hazard[] = [];
	if (fate === 'caught')
		hazards.push({
			code: 'not-awaited',
			message: `\`${receiver}\` does not wait for its callback`,
		});
	if (fate === 'overlapping' && !isOnce)
		hazards.push({
			code: 'overlapping-runs',
			message: `\`${receiver}\` may call its callback again before it is done`,
		});
	if ((fate === 'ignored' || fate === 'overlapping') && (fn === undefined || !keepsItsErrors(fn)))
		hazards.push({
			code: 'unhandled-rejection',
			message: `\`${receiver}\` ignores the promise of its callback`,
		});
	if (fate !== 'awaited') return { hazards };
	const edits = fn && fact.answers && repliesOf(fn, fact.answers);
	return { hazards, isAwaited: true, ...(edits && { edits }) };
}

/** What there is to warn of as long as nothing is seen that runs the callback. */
function describeStarted(
	{ fate, failures }: Fact,
	by: readonly Fact[],
	fn: FunctionNode | undefined,
	receiver: string,
): Hazard {
	const keepsErrors = fn !== undefined && keepsItsErrors(fn);
	const isHandled = fate !== 'ignored' || keepsErrors;
	return {
		code: isHandled ? 'not-awaited' : 'unhandled-rejection',
		message: isHandled
			? `nothing is seen that waits for the callback of \`${receiver}\``
			: `\`${receiver}\` ignores the promise of its callback`,
		started: {
			by,
			receiver,
			isHandled,
			...(fate === 'awaited' && { waits: true }),
			...(failures && !keepsErrors && { failures }),
		},
	};
}

function isRefused(fate: Fate): fate is Refused {
	return Object.hasOwn(refusals, fate);
}
