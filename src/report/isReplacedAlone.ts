import type { Decision } from '../plan/plan.ts';

/** Whether a call gets its new name and no `await`, since somebody takes care of its promise: `return load()`. */
export function isReplacedAlone({ kind, edits }: Decision): boolean {
	return (
		kind === 'await-call' && edits.length > 0 && !edits.some(({ text }) => /\bawait\b/.test(text))
	);
}
