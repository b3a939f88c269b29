import type { Node } from '@babel/types';

/** Where a statement ends, without a semicolon that stands in front of the next one: `;[1, 2].map(f)`. */
export function endOfStatement(text: string, { start, end }: Node): number {
	const last = /\s*\n\s*;$/.exec(text.slice(start!, end!));
	return last === null ? end! : start! + last.index;
}

/** Where the next line can be put in: behind what is said about the statement on its last line. */
export function endOfLine(text: string, statement: Node): number {
	const end = endOfStatement(text, statement);
	const rest = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n|$)/.exec(text.slice(end));
	return end + (rest?.[0].trimEnd().length ?? 0);
}
