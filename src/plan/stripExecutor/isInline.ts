import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Body } from './wrapper.ts';

/** The statement that the work takes the place of. */
export interface Host {
	readonly node: Node;
	/** What stands in front of the value: `const page = `, `return `. */
	readonly lead: string;
	/** The statements move out of their braces. */
	readonly isListed: boolean;
}

/** Whether a statement stays on the line of what stands before it: all of the promise may be on one line. */
export function isInline(
	{ text }: SyntaxTree,
	{ block, statements }: Body,
	{ node, isListed }: Host,
	start: number,
): boolean {
	if (block === undefined && !isListed) return false;
	const isMoved = isListed && statements.some((statement) => statement.start === start);
	if (isMoved && beginsLine(text, node.start!)) return false;
	return (isMoved && statements[0]!.start === start) || !beginsLine(text, start);
}

function beginsLine(text: string, offset: number): boolean {
	return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}
