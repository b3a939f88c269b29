import type { CallExpression, OptionalCallExpression } from '@babel/types';
import type { DroppedOption } from '../../rules/rule.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { withParentheses } from '../stripExecutor/describeValue.ts';
import type { Unit } from '../unit.ts';
import { callOf } from './callOf.ts';
import { optionOf, writtenOption } from './optionOf.ts';

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
		const missing = typed.padding?.[call.arguments.length];
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
	return dropped === undefined ? edits : [...edits, ...dropOption(call, dropped, tree)];
}

/** Takes an option out of the last argument, with the argument where nothing else is in it. */
function dropOption(
	call: CallExpression | OptionalCallExpression,
	{ option, instead }: DroppedOption,
	{ text }: SyntaxTree,
): TextEdit[] {
	const last = call.arguments.at(-1);
	const written = writtenOption(last, option);
	if (last === undefined || written === undefined) return [];
	const { object, property } = written;
	const { properties } = object;
	const index = properties.indexOf(property);
	const { start, end } = property;
	if (instead !== undefined && optionOf(object, instead.unless) === undefined)
		return [{ start: start!, end: end!, text: instead.text }];
	const next = properties[index + 1];
	if (next !== undefined) return [{ start: start!, end: next.start!, text: '' }];
	const before = properties[index - 1];
	if (before !== undefined) return [{ start: before.end!, end: end!, text: '' }];
	const argument = withParentheses(text, last);
	const first = call.arguments.at(-2);
	return [
		{
			start: first ? withParentheses(text, first).end : argument.start,
			end: argument.end,
			text: '',
		},
	];
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
