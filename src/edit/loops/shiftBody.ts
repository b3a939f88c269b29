import type { Node } from '@babel/types';
import type { TextEdit } from '../../plan/plan.ts';
import { forEachChild } from '../../syntax/tree.ts';
import { indentAt } from '../indentAt.ts';
import type { LoopLayout } from './loopLayout.ts';

/** Indents the body of a callback that comes to stand deeper than it did. */
export function shiftBody(
	layout: LoopLayout,
	body: Node,
	returns: readonly TextEdit[],
): TextEdit[] {
	const { text } = layout.request.tree;
	const current = indentAt(text, body.end! - 1);
	if (!layout.indent.startsWith(current) || layout.indent === current) return [];
	const added = layout.indent.slice(current.length);
	const span = body.end! - body.start!;
	const fixed = [...literalLines(body), ...returns];
	const edits: TextEdit[] = [];
	for (let at = text.indexOf('\n', body.start!); at !== -1 && at < body.end!; ) {
		const start = at + 1;
		at = text.indexOf('\n', start);
		if (/^\r?\n/.test(text.slice(start, start + 2))) continue;
		if (fixed.some((range) => range.start < start && start < range.end)) continue;
		edits.push({ start, end: start, text: added, side: 'close', span });
	}
	return edits;
}

/** Ranges whose white space is part of a value. */
export function literalLines(root: Node): { readonly start: number; readonly end: number }[] {
	const found: { start: number; end: number }[] = [];
	const visit = (node: Node): void => {
		if (/^(?:TemplateElement|StringLiteral|DirectiveLiteral|JSXText)$/.test(node.type))
			found.push({ start: node.start!, end: node.end! + 1 });
		else forEachChild(node, visit);
	};
	visit(root);
	return found;
}
