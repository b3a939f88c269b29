import type { TextEdit } from '../../plan/plan.ts';
import { isElementCallback } from '../../syntax/elementCall.ts';
import { freshName } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { indentAt } from '../indentAt.ts';
import { isCallback } from './callback.ts';
import type { LoopLayout } from './loopLayout.ts';
import { startWithParentheses } from './loopPlace.ts';
import { translateReturns } from './loopReturns.ts';
import { shiftBody } from './shiftBody.ts';
import { type LoopTarget, wrapResult } from './wrapResult.ts';

/** The body of a loop: the code that stays, and what stands around it. */
interface LoopBody {
	readonly start: number;
	readonly end: number;
	readonly before: string;
	readonly after: string;
	readonly isBlock: boolean;
	readonly edits: readonly TextEdit[];
	readonly label?: string;
}

/** Turns the callback, or a call of it, into the body of the loop. */
export function loopBody(layout: LoopLayout): LoopBody | string {
	const { element, tree } = layout.request;
	const { callback } = element;
	const { inBody } = layout.binding;
	const { text } = tree;
	const target = targetOf(layout);
	const inner = layout.isInline ? undefined : `${layout.indent}${layout.unit}`;
	const open = `{${layout.gap(layout.unit)}`;
	if (!isCallback(callback) || layout.request.parameters !== undefined) {
		const wrapping = wrapResult(target, callback, undefined, inner);
		const end = callback.end!;
		// An edit of its own, so that something else can come right behind the call.
		const call = {
			start: end,
			end,
			text: `(${argumentsOf(layout)})`,
			side: 'close',
			span: 0,
		} as const;
		const isBlock = layout.method.use !== 'drop' || layout.place.kind !== 'statement';
		return {
			start: callback.start!,
			end,
			before: `${isBlock ? open : ''}${wrapping.before}await `,
			after: `${wrapping.after}${isBlock ? closeBlock(layout, wrapping.after) : ''}`,
			isBlock,
			edits: [call],
		};
	}
	const { body } = callback;
	if (body.type === 'BlockStatement') {
		const returns = translateReturns(body, callback, target, labelName(layout), text);
		if (typeof returns === 'string') return returns;
		const first = body.start! + 1;
		const isOneLine = !text.slice(body.start!, body.end!).includes('\n');
		const line = isOneLine ? ' ' : `\n${indentAt(text, body.end! - 1)}${layout.unit}`;
		return {
			start: body.start!,
			end: body.end!,
			before: '',
			after: '',
			isBlock: true,
			edits: [
				...(inBody === undefined
					? []
					: [
							{
								start: first,
								end: first,
								text: `${line}${inBody}`,
								side: 'close',
								span: 0,
							} as const,
						]),
				...returns.edits,
				...shiftBody(layout, body, returns.edits),
			],
			...(returns.label === undefined ? {} : { label: returns.label }),
		};
	}
	if (layout.method.use === 'drop' && layout.place.kind === 'statement' && inBody === undefined) {
		return {
			start: startWithParentheses(body),
			end: callback.end!,
			before: '',
			after: '',
			isBlock: false,
			edits: [],
		};
	}
	const wrapping = wrapResult(target, body, undefined, inner);
	const isObject = layout.method.use === 'drop' && !/^[\w$]/.test(text[body.start!]!);
	return {
		start: wrapping.start,
		end: wrapping.end,
		before: `${open}${inBody === undefined ? '' : `${inBody}${layout.gap(layout.unit)}`}${isObject ? 'void (' : ''}${wrapping.before}`,
		after: `${wrapping.after}${isObject ? ')' : ''}${closeBlock(layout, wrapping.after)}`,
		isBlock: true,
		edits: [],
	};
}

function closeBlock(layout: LoopLayout, after: string): string {
	return `${after.endsWith('}') ? '' : layout.semicolon}${layout.gap()}}`;
}

function argumentsOf(layout: LoopLayout): string {
	const { parameters = 1, element, kind } = layout.request;
	const { source } = element;
	const list = [layout.binding.element];
	if (parameters > 1) list.push(kind === 'set' ? layout.binding.element : layout.binding.index);
	if (parameters > 2 && source.type === 'Identifier') list.push(source.name);
	return list.join(', ');
}

function targetOf(layout: LoopLayout): LoopTarget {
	const { kind, variable } = layout.place;
	const { element, index } = layout.binding;
	return {
		method:
			kind === 'statement' && /^(?:push|keep)$/.test(layout.method.use)
				? { use: 'drop' }
				: layout.method,
		stop: (value, label) => {
			const leave = label === undefined ? 'break' : `break ${label}`;
			if (kind === 'statement') return [leave];
			if (variable === undefined) return [`return ${value}`];
			return [`${variable.name} = ${value}`, leave];
		},
		element,
		index,
		list: layout.list,
		accumulator: layout.accumulator.name,
		semicolon: layout.semicolon,
		unit: layout.unit,
	};
}

/** A label that no loop around this one has. */
function labelName(layout: LoopLayout): string {
	const { tree, element } = layout.request;
	let depth = 1;
	for (let up = parentOf(element.call); up !== undefined; up = parentOf(up))
		if (isElementCallback(up, tree.text)) depth++;
	return freshName(tree.root, [`elements${depth === 1 ? '' : depth}`]);
}
