import type { Node } from '@babel/types';
import { ParseError, parse } from '../syntax/parse.ts';

/** A type in a JSDoc comment, with its place in the file. */
export interface JsDocType {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The return type that the JSDoc of a node declares: `@returns {T}`, `@type {() => T}`. */
export function jsDocReturn(node: Node): JsDocType | undefined {
	return jsDocReturns(node).at(-1);
}

/** Every return type that the JSDoc of a node declares: that of the function, and those of its `@overload`s. */
export function jsDocReturns(node: Node): JsDocType[] {
	const comments = jsDocOf(node);
	return comments.flatMap((comment, i) => {
		const isOverload = /@overload\b/.test(comment.text);
		if (!isOverload && i < comments.length - 1) return [];
		return typeAfter(comment, /@returns?\s+\{/) ?? returnOf(typeAfter(comment, typeTag)) ?? [];
	});
}

/** A `@type {Loader}` that names a type declared elsewhere, which other functions may share. */
export function jsDocSharedType(node: Node): JsDocType | undefined {
	const comment = jsDocOf(node).at(-1);
	const type = comment && typeAfter(comment, typeTag);
	if (type === undefined || returnOf(type) !== undefined) return undefined;
	return /^\s*(?:\*|any|unknown|function|Function)\s*$/.test(type.text) ? undefined : type;
}

const typeTag = /@type\s+\{/;

function jsDocOf(node: Node): JsDocType[] {
	return (node.leadingComments ?? []).flatMap(({ type, value, start }) =>
		type === 'CommentBlock' && value.startsWith('*') && start !== undefined
			? // The comment's value starts after `/*`.
				{ start: start + 2, end: start + 2 + value.length, text: value }
			: [],
	);
}

/** The type in braces after a tag; it may have braces of its own. */
function typeAfter(comment: JsDocType, tag: RegExp): JsDocType | undefined {
	const found = tag.exec(comment.text);
	if (found === null) return undefined;
	const start = found.index + found[0].length;
	let depth = 1;
	for (let i = start; i < comment.text.length; i++) {
		if (comment.text[i] === '{') depth++;
		else if (comment.text[i] === '}' && --depth === 0) return part(comment, start, i);
	}
	return undefined;
}

/** What a function type returns. */
function returnOf(type: JsDocType | undefined): JsDocType | undefined {
	if (type === undefined) return undefined;
	const before = 'type T = ';
	try {
		const [statement] = parse(before + type.text, 'type.ts').program.body;
		const declared =
			statement?.type === 'TSTypeAliasDeclaration' ? statement.typeAnnotation : undefined;
		const result = declared?.type === 'TSFunctionType' ? declared.typeAnnotation : undefined;
		if (result?.type !== 'TSTypeAnnotation') return undefined;
		const { start, end } = result.typeAnnotation;
		return part(type, start! - before.length, end! - before.length);
	} catch (error) {
		if (error instanceof ParseError) return undefined;
		throw error;
	}
}

function part({ start, text }: JsDocType, from: number, to: number): JsDocType {
	return { start: start + from, end: start + to, text: text.slice(from, to) };
}
