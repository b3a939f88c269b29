import type { SyntaxTree } from '../syntax/tree.ts';
import { lineOf } from './todoPlace.ts';

/** What a text contains that may have such a comment. */
export const todoMark = 'TODO(asyncshift)';

/** A comment of an earlier run, alone on its line. */
export interface TodoComment {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** The rules that it is about; another run knows nothing of them. */
	readonly rules: readonly string[];
	/** Offset of the line of the code below it. */
	readonly line: number;
}

/** What a comment says; without line numbers, which the comments themselves would change. */
export function writeTodo(
	findings: readonly { readonly code: string; readonly message: string; readonly rule: string }[],
): string {
	const told = findings.map(({ code, message }) => `${code}: ${message}`);
	const plain = told.map((text) =>
		text.replace(/\s+/g, ' ').replace(/(\.[cm]?[jt]sx?):\d+/g, '$1'),
	);
	const rules = new Set(findings.map(({ rule }) => rule));
	return `// ${todoMark}: ${[...new Set(plain)].join('; ')} [${[...rules].map(encode).join(', ')}]`;
}

/** Rules name folders, such as `app/[id]`: in a list, a blank or a comma is the end of one. */
function encode(rule: string): string {
	return rule.replace(/[\s,%]/g, encodeURIComponent);
}

function decode(rule: string): string {
	try {
		return decodeURIComponent(rule);
	} catch {
		return rule; // Somebody has edited it.
	}
}

/** The comments that earlier runs wrote. */
export function readTodos({ text, root }: SyntaxTree): TodoComment[] {
	return (root.comments ?? []).flatMap((comment) => {
		const [, rules] = /^ TODO\(asyncshift\): .* \[(.*)\]\s*$/.exec(comment.value) ?? [];
		const { start, end } = comment as { start: number; end: number };
		const isAlone = /^[ \t]*$/.test(text.slice(lineOf(text, start), start));
		if (comment.type !== 'CommentLine' || rules === undefined || !isAlone) return [];
		const line = codeBelow(text, end);
		return [
			{
				start,
				end,
				text: text.slice(start, end).trimEnd(),
				rules: rules.split(', ').map(decode),
				line,
			},
		];
	});
}

function codeBelow(text: string, from: number): number {
	let line = from;
	do {
		const end = text.indexOf('\n', line);
		if (end === -1) return text.length;
		line = end + 1;
	} while (/^[ \t]*(?:\/\/|\/\*.*\*\/\s*$)/.test(lineText(text, line)));
	return line;
}

function lineText(text: string, line: number): string {
	const end = text.indexOf('\n', line);
	return text.slice(line, end === -1 ? text.length : end);
}
