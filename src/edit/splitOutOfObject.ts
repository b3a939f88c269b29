import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { type FunctionNode, isFunction } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { indentOf } from './copyTwin.ts';

/** Where a function of an object stands, whose body can go to the top level of the module. */
export interface ObjectPlace {
	/** The method or property. */
	readonly statement: Node;
	/** The name of a method, after which the parameters follow. */
	readonly name?: Node;
	/** The statement of the module that the object stands in. */
	readonly around: Node;
}

/** A function in an object at the top level, where it can use nothing that its module does not have. */
export function placeInObject(fn: FunctionNode): ObjectPlace | undefined {
	const member = fn.type === 'ObjectMethod' ? fn : parentOf(fn);
	if (member?.type === 'ObjectMethod') {
		if (member.kind !== 'method') return undefined;
	} else if (member?.type !== 'ObjectProperty' || member.value !== fn) return undefined;
	if (member.computed) return undefined;
	let around: Node = member;
	for (let up = parentOf(member); up !== undefined && up.type !== 'Program'; up = parentOf(up)) {
		if (isFunction(up) || /^(?:Class|BlockStatement|TSModule)/.test(up.type)) return undefined;
		around = up;
	}
	return { statement: member, around, ...(member === fn ? { name: member.key } : {}) };
}

/** The two halves, as they are written. */
export interface ObjectHalves {
	readonly syncName: string;
	/** Parameters and what follows, of the half that stays in the object. */
	readonly rest: string;
	readonly newline: string;
	readonly semicolon: string;
}

/** Moves the body of a function out of its object, in front of the statement; the async half takes its place. */
export function splitOutOfObject(
	tree: SyntaxTree,
	fn: FunctionNode,
	{ statement, name, around }: ObjectPlace,
	{ syncName, rest, newline, semicolon }: ObjectHalves,
): TextEdit[] {
	const { text } = tree;
	const from = name === undefined ? fn.start! : name.end!;
	const end = fn.end!;
	const span = end - from;
	const isMethod = name !== undefined;
	const opening = isMethod ? `function ${syncName}` : `const ${syncName} = `;
	const closing = `${isMethod ? '' : semicolon}${newline}${newline}`;
	return [
		{ start: from, end, text: '', to: startWithComments(text, around) },
		{ start: from, end: from, text: opening, side: 'open', span },
		{ start: end, end, text: closing, side: 'close', span },
		{ start: from, end: from, text: isMethod ? rest : `async ${rest}`, side: 'close', span },
		...(isMethod
			? [{ start: fn.start!, end: fn.start!, text: 'async ', side: 'open' as const, span }]
			: []),
		...unindent(tree, fn, indentOf(text, statement.start!) ?? ''),
	];
}

/** Takes what a function is indented by off its lines, but for those of texts. */
function unindent(tree: SyntaxTree, fn: FunctionNode, indent: string): TextEdit[] {
	if (indent === '') return [];
	const { text } = tree;
	const texts = [...tree.walk(fn)].filter(({ type }) =>
		/^(?:TemplateElement|StringLiteral|DirectiveLiteral|JSXText)$/.test(type),
	);
	const lines = [...text.slice(fn.start!, fn.end!).matchAll(/\n/g)];
	return lines.flatMap(({ index }): TextEdit[] => {
		const start = fn.start! + index + 1;
		const isInText = texts.some((node) => node.start! < start && start <= node.end!);
		if (isInText || !text.startsWith(indent, start)) return [];
		return [{ start, end: start + indent.length, text: '' }];
	});
}

/** Comments that stand right above a statement belong to it. */
function startWithComments(text: string, { start, leadingComments }: Node): number {
	let first = start!;
	for (const comment of [...(leadingComments ?? [])].reverse()) {
		const gap = text.slice(comment.end, first);
		if (/\n\s*\n/.test(gap) || !/^\s*$/.test(gap)) break;
		first = comment.start!;
	}
	return first;
}
