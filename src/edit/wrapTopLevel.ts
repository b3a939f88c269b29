import type { TextEdit } from '../plan/plan.ts';

/**
 * Runs the statements from `start` to `end` in an async function. They keep their text, indentation
 * included. `void` says that nobody waits for it, and keeps the parenthesis from continuing the line
 * before; an error still ends the process.
 */
export function wrapTopLevel(start: number, end: number, newline: string): TextEdit[] {
	// Outside of what is put around the same statement: one without a semicolon is as wide as its call.
	const span = end - start + 1;
	return [
		{ start, end: start, text: `void (async () => {${newline}`, side: 'open', span },
		{ start: end, end, text: `${newline}})();`, side: 'close', span },
	];
}
