import type { Comment, Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { indentAt } from './indentAt.ts';

/** A name in a list, with the comments that belong to it. */
interface Listed {
	/** Where its first comment begins, or the name. */
	readonly start: number;
	/** Where the name ends, with the comments between it and its comma. */
	readonly end: number;
	/** Behind its comma. */
	readonly comma: number | undefined;
	/** Where the last comment behind the comma ends. */
	readonly tail: number | undefined;
}

/**
 * Takes names out of the braces of an import, and the comments that belong to them: those behind a name on its
 * line, and those in front of it. What is said behind the opening brace, or in front of the closing one on a line
 * of its own, is about none of them.
 *
 * @param names all of the list, of which at least one stays
 */
export function removeNames(
	tree: SyntaxTree,
	names: readonly Node[],
	gone: ReadonlySet<Node>,
): TextEdit[] {
	const listed = describeNames(tree, names);
	const last = names.findLastIndex((name) => !gone.has(name));
	const edits: TextEdit[] = [];
	for (const [i, name] of names.entries())
		if (gone.has(name) && i < last)
			edits.push({ start: listed[i]!.start, end: listed[i + 1]!.start, text: '' });
	if (last === names.length - 1) return edits;
	const kept = listed[last]!;
	const end = listed.at(-1)!;
	if (kept.tail !== undefined)
		return [...edits, { start: kept.tail, end: end.tail ?? end.comma ?? end.end, text: '' }];
	// The comma of the last name becomes that of the one that stays.
	const written = names.at(-1)!.end!;
	edits.push({ start: kept.end, end: written, text: '' });
	if (end.end > written) edits.push({ start: written, end: end.end, text: '' });
	if (end.tail !== undefined) edits.push({ start: end.comma!, end: end.tail, text: '' });
	return edits;
}

/** Adds a name behind the last one of a list, and behind what is said about that. */
export function appendName(tree: SyntaxTree, names: readonly Node[], name: string): TextEdit {
	const { text } = tree;
	const written = names.at(-1)!;
	const last = describeNames(tree, names).at(-1)!;
	const put = (at: number, added: string): TextEdit => ({
		start: at,
		end: at,
		text: added,
		side: 'close',
		span: 0,
	});
	if (last.tail !== undefined) {
		const newline = text.includes('\r\n') ? '\r\n' : '\n';
		return put(last.tail, `${newline}${indentAt(text, written.start!)}${name},`);
	}
	// A name would be part of a comment that goes on to the end of its line.
	const isOpen = text.slice(written.end!, last.end).includes('//');
	return put(isOpen ? written.end! : last.end, `, ${name}`);
}

function describeNames({ text, root }: SyntaxTree, names: readonly Node[]): Listed[] {
	const comments = root.comments ?? [];
	const starts: number[] = [];
	const ends: Omit<Listed, 'start'>[] = [];
	for (const [i, { start, end }] of names.entries()) {
		if (i === 0) {
			const before = comments.filter(
				(comment) => comment.end! <= start! && isOnlyBlank(text, comments, comment.end!, start!),
			);
			const open = before.findIndex((comment) => !isBehindBrace(text, comment));
			starts.push(open === -1 ? start! : before[open]!.start!);
		}
		const next = names[i + 1];
		const gap = next?.start ?? findBrace(text, comments, end!);
		const inside = comments.filter((comment) => comment.start! >= end! && comment.end! <= gap);
		const comma = findComma(text, end!, gap, inside);
		const own = inside.findIndex((comment) => !isBehind(text, end!, comma, comment));
		const trailing = own === -1 ? inside : inside.slice(0, own);
		const near = trailing.filter((comment) => comma === undefined || comment.start! < comma);
		const far = trailing.filter((comment) => !near.includes(comment));
		ends.push({ end: near.at(-1)?.end ?? end!, comma, tail: far.at(-1)?.end ?? undefined });
		if (next === undefined) continue;
		// What stands in front of the comma goes with the name before it.
		const lead = own === -1 ? [] : inside.slice(own);
		starts.push(
			lead.find((each) => comma === undefined || each.start! >= comma)?.start ?? next.start!,
		);
	}
	return ends.map((each, i) => ({ ...each, start: starts[i]! }));
}

/** Behind a name on its line: in front of its comma, or with nothing more on the line. */
function isBehind(text: string, end: number, comma: number | undefined, comment: Comment): boolean {
	if (text.slice(end, comment.start!).includes('\n')) return false;
	const isNear = comma === undefined || comment.start! < comma;
	return isNear || /^[ \t]*(?:\r?\n|\/[/*])/.test(text.slice(comment.end!));
}

/** `{ // what there is` */
function isBehindBrace(text: string, comment: Comment): boolean {
	const before = text.slice(text.lastIndexOf('\n', comment.start! - 1) + 1, comment.start!);
	return /\{[ \t]*$/.test(before) && /^[ \t]*\r?\n/.test(text.slice(comment.end!));
}

/** Whether nothing but comments and blanks stands between two offsets. */
function isOnlyBlank(
	text: string,
	comments: readonly Comment[],
	start: number,
	end: number,
): boolean {
	return skip(text, comments, start) >= end;
}

/** The first offset behind blanks and comments. */
function skip(text: string, comments: readonly Comment[], start: number): number {
	let at = start;
	for (;;) {
		at += /^\s*/.exec(text.slice(at))![0].length;
		const comment = comments.find((each) => each.start === at);
		if (comment === undefined) return at;
		at = comment.end!;
	}
}

/** The closing brace behind the last name. */
function findBrace(text: string, comments: readonly Comment[], end: number): number {
	const at = skip(text, comments, end);
	return text[at] === ',' ? skip(text, comments, at + 1) : at;
}

function findComma(
	text: string,
	start: number,
	end: number,
	comments: readonly Comment[],
): number | undefined {
	const at = skip(text, comments, start);
	return at < end && text[at] === ',' ? at + 1 : undefined;
}
