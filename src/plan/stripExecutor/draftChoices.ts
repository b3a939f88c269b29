import { indentAt } from '../../edit/indentAt.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { keptComments } from './comments.ts';
import type { Body } from './wrapper.ts';

/**
 * `c ? resolve(a) : reject(b)` becomes an `if`, around what its two sides become.
 *
 * @param indent where the statements move to, if they move
 * @param isInline whether a statement that starts at an offset stays on the line of what stands before it
 */
export function draftChoices(
	tree: SyntaxTree,
	{ choices, statements }: Body,
	indent: string | undefined,
	isInline: (start: number) => boolean,
): TextEdit[] | string {
	const { text } = tree;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const edits: TextEdit[] = [];
	for (const { start, end, test, consequent, alternate, isNested } of choices) {
		const nested = alternate.type === 'ConditionalExpression' ? alternate.test : undefined;
		const home = statements.find((each) => each.start! <= start && each.end! >= end)!;
		const own = indentAt(text, start);
		const from = indentAt(text, home.start!);
		const left =
			indent !== undefined && own.startsWith(from) ? indent + own.slice(from.length) : own;
		const gaps = [
			...(isNested ? [] : [{ start, end: test.start!, text: 'if (' }]),
			{ start: test.end!, end: consequent.start!, text: ') ' },
			{
				start: consequent.end!,
				end: (nested ?? alternate).start!,
				text: `;${isInline(start) ? ' ' : newline + left}else ${nested ? 'if (' : ''}`,
			},
			...(nested ? [] : [{ start: alternate.end!, end, text: ';' }]),
		];
		if (gaps.some((gap) => keptComments(tree, gap.start, gap.end, () => false).length > 0))
			return 'comments stand where nothing is left';
		edits.push(
			...gaps.map((gap) =>
				gap.start === gap.end ? { ...gap, side: 'close' as const, span: 0 } : gap,
			),
		);
	}
	return edits;
}
