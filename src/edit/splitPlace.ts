import type { ClassMethod, ClassProperty, Node } from '@babel/types';
import type { FunctionNode } from '../syntax/functions.ts';
import { parentOf } from '../syntax/tree.ts';
import type { Split } from './splitFunction.ts';

/** Where a function stands that is split in two. */
export interface SplitPlace {
	/** The statement or member that is split in two. */
	readonly statement: Node;
	/** The name after which the parameters follow; undefined for a function that is assigned. */
	readonly name?: Node;
	/** What stands in front of the name of the second half. */
	readonly prefix: (split: Split) => string;
	/** What stands in front of the name and parameters of an async function beside it. */
	readonly beside: (name: string) => string;
	/** The object that the function is given to, where the other half is given to it as well. */
	readonly object?: string;
}

/** Where a function is declared; undefined for a form that has no place for another function. */
export function placeOf(fn: FunctionNode, split: Split, text: string): SplitPlace | undefined {
	const parent = parentOf(fn);
	switch (fn.type) {
		case 'ClassMethod': {
			if (fn.computed || fn.key.type !== 'Identifier') return undefined;
			const isStatic = fn.static === true;
			const isOverride = fn.override === true;
			return {
				statement: fn,
				name: fn.key,
				prefix: (split) => `${modifiers(split, isStatic)}${isOverride ? 'override ' : ''}`,
				beside: () => `${modifiersOf(fn)}async `,
			};
		}
		case 'FunctionDeclaration': {
			if (!fn.id) return defaultPlace(fn, parent, split);
			const statement = /^Export/.test(parent?.type ?? '') ? parent! : fn;
			return {
				statement,
				name: fn.id,
				prefix: (split) => `${exported(split)}function `,
				beside: () => `${statement === fn ? '' : 'export '}async function `,
			};
		}
		case 'ArrowFunctionExpression':
		case 'FunctionExpression':
			return parent && assignedPlace(fn, parent, split, text);
		default:
			return undefined;
	}
}

/** `const load = () => …`, `load = () => …` in a class. */
function assignedPlace(
	fn: FunctionNode,
	parent: Node,
	split: Split,
	text: string,
): SplitPlace | undefined {
	if (parent.type === 'ClassProperty') {
		if (parent.computed || parent.typeAnnotation != null) return undefined;
		const isStatic = parent.static === true;
		const readonly = parent.readonly ? 'readonly ' : '';
		return {
			statement: parent,
			prefix: (split) => `${modifiers(split, isStatic)}${readonly}`,
			beside: (name) => `${modifiersOf(parent)}${readonly}${name} = async `,
		};
	}
	if (parent.type === 'AssignmentExpression') return exportsPlace(fn, parent, split, text);
	if (parent.type === 'ExportDefaultDeclaration') return defaultPlace(fn, parent, split);
	const declaration = parentOf(parent);
	if (parent.type !== 'VariableDeclarator' || parent.init !== fn) return undefined;
	if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1)
		return undefined;
	if (declaration.kind !== 'const' || parent.id.type !== 'Identifier' || parent.id.typeAnnotation)
		return undefined;
	const outer = parentOf(declaration)!;
	const isExported = outer.type === 'ExportNamedDeclaration';
	return {
		statement: isExported ? outer : declaration,
		prefix: (split) => `${exported(split)}const `,
		beside: (name) => `${isExported ? 'export ' : ''}const ${name} = async `,
	};
}

/** `export default (id) => …`: the body gets a name. */
function defaultPlace(
	{ type }: FunctionNode,
	statement: Node | undefined,
	{ asyncName }: Split,
): SplitPlace | undefined {
	if (statement?.type !== 'ExportDefaultDeclaration' || asyncName !== undefined) return undefined;
	const keyword = type === 'FunctionDeclaration' ? 'function' : 'const';
	return {
		statement,
		prefix: (split) => `${exported(split)}${keyword} `,
		beside: (name) => `export const ${name} = async `,
	};
}

/** `exports.load = …`, `api.load = …` at the top level: the body gets a variable, unless others are to call it. */
function exportsPlace(
	fn: FunctionNode,
	assignment: Node & { type: 'AssignmentExpression' },
	{ isExported, asyncName }: Split,
	text: string,
): SplitPlace | undefined {
	const { left, operator, right } = assignment;
	const statement = parentOf(assignment);
	if (operator !== '=' || right !== fn || statement?.type !== 'ExpressionStatement')
		return undefined;
	if (left.type !== 'MemberExpression' || left.computed) return undefined;
	if (parentOf(statement)?.type !== 'Program') return undefined;
	const object = text.slice(left.object.start!, left.object.end!);
	const isShared = isExported === true || asyncName !== undefined;
	return {
		statement,
		prefix: () => (isShared ? `${object}.` : 'const '),
		beside: (name) => `${object}.${name} = async `,
		...(isShared ? { object } : {}),
	};
}

function exported({ isExported }: Split): string {
	return isExported ? 'export ' : '';
}

/** Those that a member has already. */
function modifiersOf({ accessibility, static: isStatic }: ClassMethod | ClassProperty): string {
	return `${accessibility ? `${accessibility} ` : ''}${isStatic ? 'static ' : ''}`;
}

function modifiers({ visibility }: Split, isStatic: boolean): string {
	return `${visibility === 'public' ? '' : `${visibility} `}${isStatic ? 'static ' : ''}`;
}
