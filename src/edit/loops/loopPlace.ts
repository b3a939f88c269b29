import type { Node } from '@babel/types';
import { isElementCallback } from '../../syntax/elementCall.ts';
import { enclosingFunction, type FunctionNode } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { needsParentheses } from '../../syntax/needsParentheses.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { indentAt } from '../indentAt.ts';

/** Where a loop is written that takes the place of a call. */
export interface LoopPlace {
	/**
	 * `statement`: the call is a statement, and its result is dropped. `return`: the result leaves the
	 * function, so the loop returns it. `variable`: the result fills a variable, before which the loop
	 * comes. `expression`: anywhere else, in a function of its own that is called at once.
	 */
	readonly kind: 'statement' | 'return' | 'variable' | 'expression';
	/** What the loop replaces: the statement, the body of an arrow function, or the call. */
	readonly start: number;
	readonly end: number;
	/** White space before the loop. */
	readonly indent: string;
	/** Several statements need braces around them here. */
	readonly needsBlock: boolean;
	/** The loop becomes the body of an arrow function that had none. */
	readonly isArrowBody: boolean;
	/** The statement is the last one of its function. */
	readonly isLast: boolean;
	readonly variable?: {
		readonly name: string;
		readonly type: string;
		readonly isCaptured: boolean;
	};
	/** Type of the result, as the function around it declares it. */
	readonly declaredType?: string;
}

/** Finds the widest place that a loop may take instead of `call`. */
export function findLoopPlace(call: Node, tree: SyntaxTree): LoopPlace {
	const { text } = tree;
	const parent = parentOf(call);
	const base = { needsBlock: false, isArrowBody: false, isLast: false };
	if (parent?.type === 'ExpressionStatement') {
		const holder = parentOf(parent);
		return {
			...base,
			kind: 'statement',
			start: parent.start!,
			end: parent.end!,
			indent: indentAt(text, parent.start!),
			needsBlock: !isBlock(holder),
		};
	}
	const around = enclosingFunction(call).function;
	const isKept = around !== undefined && !isElementCallback(around, text) && !around.generator;
	if (parent?.type === 'ReturnStatement' && isKept) {
		const holder = parentOf(parent);
		const type = elementsOf(around, text);
		return {
			...base,
			kind: 'return',
			start: parent.start!,
			end: parent.end!,
			indent: indentAt(text, parent.start!),
			needsBlock: !isBlock(holder),
			isLast: holder === around.body && isBlock(holder) && holder.body.at(-1) === parent,
			...(type === undefined ? {} : { declaredType: type }),
		};
	}
	if (parent?.type === 'ArrowFunctionExpression' && parent.body === call && isKept) {
		const type = elementsOf(parent, text);
		return {
			...base,
			kind: 'return',
			start: text.lastIndexOf('=>', startWithParentheses(call)) + '=>'.length,
			end: parent.end!,
			indent: indentAt(text, parent.start!),
			isArrowBody: true,
			isLast: true,
			...(type === undefined ? {} : { declaredType: type }),
		};
	}
	if (parent?.type === 'VariableDeclarator') {
		const declaration = parentOf(parent)!;
		const holder = parentOf(declaration);
		if (
			declaration.type === 'VariableDeclaration' &&
			declaration.declarations.length === 1 &&
			/^(?:const|let)$/.test(declaration.kind) &&
			parent.id.type === 'Identifier' &&
			isBlock(holder)
		) {
			const { name, typeAnnotation } = parent.id;
			return {
				...base,
				kind: 'variable',
				start: declaration.start!,
				end: declaration.end!,
				indent: indentAt(text, declaration.start!),
				variable: {
					name,
					type: typeAnnotation ? text.slice(typeAnnotation.start!, typeAnnotation.end!) : '',
					isCaptured: referencesIn(holder, name).some(
						(use) =>
							enclosingFunction(use).function !== around &&
							(use.start! < call.start! || use.end! > call.end!),
					),
				},
			};
		}
	}
	return expressionPlace(call, text);
}

/** The place inside an expression, which is always there. */
export function expressionPlace(call: Node, text: string): LoopPlace {
	return {
		kind: 'expression',
		start: call.start!,
		end: call.end!,
		indent: indentAt(text, call.start!),
		needsBlock: needsParentheses(call),
		isArrowBody: false,
		isLast: false,
	};
}

/** An arrow function ends where its concise body ends, parentheses included; its start has to be asked for. */
export function startWithParentheses(body: Node): number {
	const { extra } = body as { extra?: { parenthesized?: boolean; parenStart?: number } };
	return extra?.parenthesized && extra.parenStart !== undefined ? extra.parenStart : body.start!;
}

function isBlock(node: Node | undefined): node is Node & { body: Node[] } {
	return node?.type === 'BlockStatement' || node?.type === 'Program';
}

/** `Item[]` of a function that declares to return `Item[]` or `Promise<Item[]>`. */
function elementsOf(fn: FunctionNode, text: string): string | undefined {
	const annotation = fn.returnType;
	if (annotation?.type !== 'TSTypeAnnotation') return undefined;
	let type: Node = annotation.typeAnnotation;
	if (
		type.type === 'TSTypeReference' &&
		type.typeName.type === 'Identifier' &&
		type.typeName.name === 'Promise'
	) {
		type = type.typeParameters?.params[0] ?? type;
	}
	if (type.type === 'TSArrayType') return text.slice(type.start!, type.end!);
	const isArray =
		type.type === 'TSTypeReference' &&
		type.typeName.type === 'Identifier' &&
		type.typeName.name === 'Array';
	return isArray ? text.slice(type.start!, type.end!) : undefined;
}
