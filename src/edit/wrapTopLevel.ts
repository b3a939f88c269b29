import type { TextEdit } from '../plan/plan.ts';

/**
 * Runs the statements from `start` to `end` in an async function. They keep their text, indentation
 * included. `void` says that nobody waits for it, and keeps the parenthesis from continuing the line
 * before; an error still ends the process.
 */
export function wrapTopLevel(start: number, end: number, newline: string): TextEdit[] {
	const span = end - start;
	return [
		{ start, end: start, text: `void (async () => {${newline}`, side: 'open', span },
		{ start: end, end, text: `${newline}})();`, side: 'close', span },
	];
}
