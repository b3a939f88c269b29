import type { Comment, Node } from '@babel/types';
import { forEachChild, type SyntaxTree } from '../syntax/tree.ts';

/** A comment that keeps code as it is. */
export interface IgnoreComment {
	readonly start: number;
	readonly end: number;
	/** Empty when it gives none. */
	readonly reason: string;
	/** What it covers; nothing, when no code stands where it points. */
	readonly ranges: readonly Range[];
}

/** A comment that looks like one of those and means nothing. */
export interface UnknownComment {
	readonly start: number;
	readonly end: number;
	readonly word: string;
}

interface Range {
	readonly start: number;
	readonly end: number;
}

/** What a text contains that may have such a comment. */
export const ignoreMark = 'asyncshift-ignore';

const pattern = /^[\s*]*(asyncshift-ignore[\w-]*)([\s\S]*)$/;

/** Reads the `asyncshift-ignore-next-line` and `asyncshift-ignore-file` comments of a file. */
export function readIgnoreComments(tree: SyntaxTree): {
	readonly ignores: readonly IgnoreComment[];
	readonly unknown: readonly UnknownComment[];
} {
	const comments = tree.root.comments ?? [];
	const ignores: IgnoreComment[] = [];
	const unknown: UnknownComment[] = [];
	for (const comment of comments) {
		const [, word, rest = ''] = pattern.exec(comment.value) ?? [];
		if (word === undefined) continue;
		const place = { start: comment.start!, end: comment.end! };
		const reason = readReason(rest);
		if (word === 'asyncshift-ignore-file')
			ignores.push({ ...place, reason, ranges: [{ start: 0, end: tree.text.length + 1 }] });
		else if (word === 'asyncshift-ignore-next-line')
			ignores.push({ ...place, reason, ranges: rangesBelow(comment, comments, tree) });
		else unknown.push({ ...place, word });
	}
	return { ignores, unknown };
}

/** `-- because …`, `: because …` and `because …` say the same. */
function readReason(text: string): string {
	return text
		.replace(/\s*\n[\s*]*/g, ' ')
		.replace(/^[\s:–—-]+/, '')
		.trim();
}

/** The next line that is not a comment itself, and the rest of what begins there. */
function rangesBelow(
	comment: Comment,
	comments: readonly Comment[],
	{ text, root }: SyntaxTree,
): Range[] {
	const starts = new Map(comments.map(({ start, end }) => [start!, end!]));
	let start = nextLine(text, comment.end!);
	for (;;) {
		const first = skipBlanks(text, start);
		const inBraces = text[first] === '{' ? skipBlanks(text, first + 1) : first;
		const end = starts.get(inBraces);
		if (end === undefined || !isRestOfLine(text, end)) break;
		start = nextLine(text, end);
	}
	const first = skipBlanks(text, start);
	if (first >= text.length || /[\r\n]/.test(text[first]!)) return [];
	// Nothing may come between the comment and the line either, or it would be about something else.
	const line = { start: comment.end!, end: lineEnd(text, start) };
	const node = outermostAt(root, first);
	return node === undefined ? [line] : [line, ...withoutBodies(node)];
}

function isRestOfLine(text: string, from: number): boolean {
	return /^[ \t]*\}?[ \t]*$/.test(text.slice(from, lineEnd(text, from)));
}

function skipBlanks(text: string, from: number): number {
	let at = from;
	while (text[at] === ' ' || text[at] === '\t' || text[at] === '\uFEFF') at++;
	return at;
}

function lineEnd(text: string, from: number): number {
	const end = text.slice(from).search(/\r?\n/);
	return end === -1 ? text.length : from + end;
}

function nextLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end + 1;
}

/** The largest node, other than the program, that begins at an offset. */
function outermostAt(root: Node, offset: number): Node | undefined {
	let found: Node | undefined;
	const descend = (node: Node): void => {
		forEachChild(node, (child) => {
			if (found !== undefined || child.start! > offset || child.end! <= offset) return;
			if (child.start === offset && child.type !== 'Program') found = child;
			else descend(child);
		});
	};
	descend(root);
	return found;
}

const bodies = new Set<Node['type']>([
	'BlockStatement',
	'ClassBody',
	'StaticBlock',
	'SwitchCase',
	'TSModuleBlock',
]);

/** The ranges of a node that are not in the body of a function, a class, a loop and the like. */
function withoutBodies(node: Node): Range[] {
	const holes: Range[] = [];
	const collect = (each: Node): void => {
		if (bodies.has(each.type)) holes.push({ start: each.start!, end: each.end! });
		else if (each.type === 'JSXElement')
			holes.push({ start: each.openingElement.end!, end: each.end! });
		if (!bodies.has(each.type)) forEachChild(each, collect);
	};
	collect(node);
	const ranges: Range[] = [];
	let { start } = node as { start: number };
	for (const hole of holes.sort((one, other) => one.start - other.start)) {
		if (hole.start > start) ranges.push({ start, end: hole.start });
		start = Math.max(start, hole.end);
	}
	if (node.end! > start) ranges.push({ start, end: node.end! });
	return ranges;
}
