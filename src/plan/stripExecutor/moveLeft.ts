import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';

interface Range {
	readonly start: number;
	readonly end: number;
}

/** Moves the further lines of a range to the left: what begins with `from` begins with `to` then. */
export function moveLeft(
	tree: SyntaxTree,
	{ start, end }: Range,
	from: string,
	to: string,
): TextEdit[] {
	const { text } = tree;
	if (!from.startsWith(to) || from === to) return [];
	const edits: TextEdit[] = [];
	for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) {
		const line = at + 1;
		if (!text.startsWith(from, line) || isInTemplate(tree, at)) continue;
		edits.push({ start: line + to.length, end: line + from.length, text: '' });
	}
	return edits;
}

const templates = new WeakMap<SyntaxTree, readonly Node[]>();

function isInTemplate(tree: SyntaxTree, offset: number): boolean {
	let known = templates.get(tree);
	if (known === undefined) {
		known = [...tree.walk()].filter(({ type }) => type === 'TemplateElement' || type === 'JSXText');
		templates.set(tree, known);
	}
	return known.some(({ start, end }) => start! <= offset && offset < end!);
}
