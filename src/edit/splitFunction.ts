import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import type { FunctionNode } from '../syntax/functions.ts';
import { isJavaScript } from '../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { usesOwn } from '../syntax/usesOwn.ts';
import { indentOf } from './copyTwin.ts';
import { indentUnit } from './indentUnit.ts';
import { passParameters } from './passParameters.ts';
import { type ObjectPlace, placeInObject, splitOutOfObject } from './splitOutOfObject.ts';
import { placeOf, type SplitPlace } from './splitPlace.ts';

/** How the two halves of a function get at each other. */
export interface Split {
	/** What the half with the body is called. */
	readonly syncName: string;
	/** What the other half is called; by default it takes the name of the function, and the body goes. */
	readonly asyncName?: string;
	/** What it is a member of, as it is written in the other half: `this`, `Warehouse`; undefined: a variable. */
	readonly receiver?: string;
	/** The type of the receiver, where that has a name. */
	readonly owner?: string;
	readonly visibility: 'private' | 'protected' | 'public';
	/** Signatures that callers of the half with the body go by. */
	readonly overloads?: readonly Node[];
	/** `export` in front of a variable or function. */
	readonly isExported?: boolean;
	/** What the promise is of; by default, what a call of the other half gives. */
	readonly call?: (callee: string, passed: string) => string;
}

/**
 * Moves the body of a function to another one beside it: an async function takes the old name and calls
 * that. What stands in front of the name (comments, decorators, modifiers) stays with the old name, and
 * nothing of the body is touched.
 *
 * @returns the edits, or a clause that says why it cannot be written
 */
export function splitFunction(
	tree: SyntaxTree,
	fn: FunctionNode,
	split: Split,
): TextEdit[] | string {
	const { text } = tree;
	const place = placeInObject(fn) ?? placeOf(fn, split, text);
	if (place === undefined) return 'is declared in a form that has no place for another function';
	const facade = writeFacade(tree, fn, split, place);
	if (typeof facade === 'string') return facade;
	const { statement, name } = place;
	const indent = indentOf(text, statement.start!) ?? '';
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const gap = `${newline}${newline}${indent}`;
	if ('around' in place) {
		const written = name === undefined ? '' : text.slice(name.start!, name.end!);
		const rest = facade.head.slice(written.length);
		const semicolon = semicolonIn(text);
		const body = block(facade.call, indent, indentBelow(tree, fn, indent), newline, semicolon);
		return splitOutOfObject(tree, fn, place, {
			syncName: split.syncName,
			rest: name === undefined ? `${rest} => ${facade.call}` : `${rest}${body}`,
			newline,
			semicolon,
		});
	}
	if (split.asyncName !== undefined) {
		const head = `${place.beside(split.asyncName)}${facade.head}`;
		const written =
			name === undefined
				? `${head} => ${facade.call}${text[statement.end! - 1] === ';' ? ';' : ''}`
				: `${head}${block(facade.call, indent, indentBelow(tree, fn, indent), newline, semicolonIn(text))}`;
		const end = statement.end!;
		return [{ start: end, end, text: `${gap}${written}`, side: 'close', span: 0 }];
	}
	if (name !== undefined) {
		const head = `${facade.head}${block(facade.call, indent, indentBelow(tree, fn, indent), newline, semicolonIn(text))}`;
		const signatures = writeOverloads(fn, split, facade.signature, text);
		if (signatures === undefined)
			return 'has overloads that its implementation cannot be one of, and synchronous code that calls it';
		const lines = [...signatures, ''].map(
			(line) => `${place.prefix(split)}${split.syncName}${line}`,
		);
		const renamed = {
			start: name.start!,
			end: name.end!,
			text: `${head}${gap}${lines.join(`${newline}${indent}`)}`,
		};
		if (fn.type !== 'FunctionDeclaration') return [{ ...renamed, text: `async ${renamed.text}` }];
		const { start } = fn;
		return [
			{ start: start!, end: start!, text: 'async ', side: 'open', span: fn.end! - start! },
			renamed,
		];
	}
	if (fn.type === 'FunctionDeclaration') {
		// `export default function (…) {}`
		const from = fn.start! + 'function'.length;
		const to = from + text.slice(from).search(/[<(]/);
		if (text.slice(from, to).trim() !== '') return 'has a comment in place of its name';
		const body = block(
			facade.call,
			indent,
			indentBelow(tree, fn, indent),
			newline,
			semicolonIn(text),
		);
		const written = `async function ${facade.head}${body}${gap}${place.prefix(split)}${split.syncName}`;
		return [{ start: fn.start!, end: to, text: written }];
	}
	const end = text[statement.end! - 1] === ';' ? ';' : '';
	const written = `async ${facade.head} => ${facade.call}${end}${gap}${place.prefix(split)}${split.syncName} = `;
	return [
		{ start: fn.start!, end: fn.start!, text: written, side: 'open', span: fn.end! - fn.start! },
	];
}

interface Facade {
	/** Name, parameters and result, as a function with that name starts. */
	readonly head: string;
	/** The expression that it returns. */
	readonly call: string;
	/** Parameters and result of the other half, as a signature says them; undefined where they cannot be written. */
	readonly signature: string | undefined;
}

function writeFacade(
	tree: SyntaxTree,
	fn: FunctionNode,
	split: Split,
	place: ObjectPlace | SplitPlace,
): Facade | string {
	const { text, path } = tree;
	const isTyped = !isJavaScript(path);
	const isInClass = /^Class/.test(place.statement.type);
	if (!isInClass && usesOwn(fn, 'this')) return 'gets its `this` from whoever calls it';
	const receiver = split.receiver ?? ('object' in place ? place.object : undefined);
	const callee = receiver === undefined ? split.syncName : `${receiver}.${split.syncName}`;
	const types = 'typeParameters' in fn ? fn.typeParameters : undefined;
	const declared = types ? text.slice(types.start!, types.end!) : '';
	const typeNames =
		types?.type === 'TSTypeParameterDeclaration' ? types.params.map((one) => nameOfType(one)) : [];
	const taken = new Set([split.syncName]);
	const passed = usesOwn(fn, 'arguments') ? undefined : passParameters(fn, text, isTyped, taken);
	const rest = passed ?? restParameters(fn, split, isTyped, typeNames.length > 0);
	if (typeof rest === 'string') return rest;
	const list = writeList(fn, rest.parameters, tree);
	const args = rest.arguments.join(', ');
	const typeArguments = typeNames.length === 0 ? '' : `<${typeNames.join(', ')}>`;
	const result = resultOf(fn, text);
	const old = place.name === undefined ? '' : text.slice(place.name.start!, place.name.end!);
	const name = old === '' ? '' : (split.asyncName ?? old);
	const { returnType } = fn;
	return {
		signature:
			passed !== undefined && returnType?.type === 'TSTypeAnnotation'
				? `${declared}(${list})${text.slice(returnType.start!, returnType.end!)}`
				: undefined,
		head: `${name}${declared}(${list})${result}`,
		call: split.call?.(callee, args) ?? `${callee}${typeArguments}(${args})`,
	};
}

/**
 * The overloads of the half with the body, from behind their names, and its own types as the last of them:
 * the other half calls it with those.
 */
function writeOverloads(
	fn: FunctionNode,
	{ overloads = [] }: Split,
	signature: string | undefined,
	text: string,
): string[] | undefined {
	if (overloads.length === 0) return [];
	if (signature === undefined) return undefined;
	const semicolon = semicolonIn(text);
	return [
		...overloads.map((overload) => {
			const name = nameOf(overload) ?? nameOf(fn)!;
			return text.slice(name.end!, overload.end!);
		}),
		`${signature}${semicolon}`,
	];
}

function nameOf(node: Node): Node | undefined {
	const name = 'key' in node ? node.key : 'id' in node ? node.id : undefined;
	return (name as Node | null) ?? undefined;
}

/**
 * Parameters and result of an overloaded function as the last of its signatures, for callers that pass on
 * what its implementation gets; undefined where they cannot be written.
 */
export function lastSignature(tree: SyntaxTree, fn: FunctionNode): string | undefined {
	const { text } = tree;
	const types = 'typeParameters' in fn ? fn.typeParameters : undefined;
	const passed = usesOwn(fn, 'arguments') ? undefined : passParameters(fn, text, true, new Set());
	const { returnType } = fn;
	if (passed === undefined || returnType?.type !== 'TSTypeAnnotation') return undefined;
	const declared = types ? text.slice(types.start!, types.end!) : '';
	const list = writeList(fn, passed.parameters, tree);
	const result = text.slice(returnType.start!, returnType.end!);
	return `${declared}(${list})${result}${semicolonIn(text)}`;
}

/** Everything as it comes: for parameters that cannot be written again. */
function restParameters(
	fn: FunctionNode,
	{ owner, syncName, receiver }: Split,
	isTyped: boolean,
	isGeneric: boolean,
): (ReturnType<typeof passParameters> & object) | string {
	if (fn.params.some((param) => 'decorators' in param && param.decorators?.length))
		return 'has decorators at its parameters';
	if (!isTyped) return { parameters: ['...args'], arguments: ['...args'] };
	if (isGeneric || (receiver !== undefined && owner === undefined))
		return 'has parameters whose types are only inferred';
	const type = receiver === undefined ? `typeof ${syncName}` : `${owner}['${syncName}']`;
	return { parameters: [`...args: Parameters<${type}>`], arguments: ['...args'] };
}

/** On lines of their own where they were. */
function writeList(fn: FunctionNode, parameters: readonly string[], { text }: SyntaxTree): string {
	const first = fn.params[0];
	const line = first && indentOf(text, first.start!);
	if (line === undefined || parameters.length === 0) return parameters.join(', ');
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const isRest = parameters.at(-1)!.startsWith('...');
	const lines = parameters.map((one) => `${newline}${line}${one}`).join(',');
	const closing = indentOf(text, text.indexOf(')', fn.params.at(-1)!.end!)) ?? '';
	return `${lines}${isRest ? '' : ','}${newline}${closing}`;
}

function resultOf(fn: FunctionNode, text: string): string {
	const { returnType } = fn;
	if (returnType?.type !== 'TSTypeAnnotation') return '';
	const { start, end } = returnType.typeAnnotation;
	return `: Promise<${text.slice(start!, end!)}>`;
}

function nameOfType(parameter: Node): string {
	const { name } = parameter as { name?: string | { name: string } };
	return typeof name === 'string' ? name : (name?.name ?? '');
}

function block(
	call: string,
	indent: string,
	inner: string,
	newline: string,
	semicolon: string,
): string {
	return ` {${newline}${inner}return ${call}${semicolon}${newline}${indent}}`;
}

/** The indentation of the function's statements. */
function indentBelow({ text }: SyntaxTree, { body }: FunctionNode, indent: string): string {
	const first = body.type === 'BlockStatement' ? body.body[0] : undefined;
	const known = first && indentOf(text, first.start!);
	if (known !== undefined) return known;
	return `${indent}${indent.includes('\t') ? '\t' : indentUnit(text)}`;
}

/** Files without semicolons stay so. */
function semicolonIn(text: string): string {
	return /;[ \t]*(?:\r?$|\})/m.test(text) ? ';' : '';
}
