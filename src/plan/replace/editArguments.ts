import type { CallExpression, OptionalCallExpression } from '@babel/types';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { withParentheses } from '../stripExecutor/describeValue.ts';
import type { Unit } from '../unit.ts';
import { callOf } from './callOf.ts';
import { optionOf } from './optionOf.ts';

/** What the arguments of a replaced call need: options that only the old function knew, and what its types leave out. */
export function editArguments(unit: Unit, site: CallSite, tree: SyntaxTree): TextEdit[] {
	const { replacement } = unit.seed!.rule;
	if (replacement?.kind !== 'replace') return [];
	const { dropped, typed, takes } = replacement;
	if (dropped === undefined && typed === undefined && takes === undefined) return [];
	const call = callOf(site, tree);
	if (call === undefined) return [];
	const edits: TextEdit[] = takes === undefined ? [] : dropArguments(call, takes, tree);
	const last = call.arguments.at(-1);
	if (typed !== undefined && last !== undefined && !isJavaScript(tree.path)) {
		const missing = typed.padding[call.arguments.length];
		const at = last.end!;
		if (missing !== undefined)
			edits.push({
				start: at,
				end: at,
				text: `, ${missing}`,
				side: 'close',
				span: at - last.start!,
			});
	}
	if (dropped === undefined || last?.type !== 'ObjectExpression') return edits;
	const property = optionOf(last, dropped.option);
	if (property === undefined) return edits;
	const { properties } = last;
	const index = properties.indexOf(property);
	const next = properties[index + 1];
	if (optionOf(last, dropped.instead.unless) === undefined)
		edits.push({ start: property.start!, end: property.end!, text: dropped.instead.text });
	else if (next !== undefined) edits.push({ start: property.start!, end: next.start!, text: '' });
	else edits.push({ start: properties[index - 1]!.end!, end: property.end!, text: '' });
	return edits;
}

/** Leaves the arguments at these positions, with what stands around each. */
function dropArguments(
	{ callee, arguments: given, end }: CallExpression | OptionalCallExpression,
	takes: readonly number[],
	{ text }: SyntaxTree,
): TextEdit[] {
	const ranges = given.map((argument) => withParentheses(text, argument));
	const edits: TextEdit[] = [];
	let start = text.indexOf('(', callee.end!) + 1;
	for (const [i, range] of ranges.entries()) {
		if (!takes.includes(i)) continue;
		if (range.start > start)
			edits.push({ start, end: range.start, text: edits.length > 0 ? ', ' : '' });
		start = range.end;
	}
	const close = end! - 1;
	return close > start ? [...edits, { start, end: close, text: '' }] : edits;
}
