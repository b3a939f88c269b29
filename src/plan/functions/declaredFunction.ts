import type { ClassBody, Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { siblingsOf } from '../../syntax/siblings.ts';
import { parentOf } from '../../syntax/tree.ts';
import { keyOf, plainName } from './memberKey.ts';

/** The function or signature that a declared name belongs to; undefined when it declares something else. */
export function declaredFunction(name: Node): Node | undefined {
	const parent = parentOf(name);
	if (parent === undefined) return undefined;
	if (
		isFunction(parent) &&
		(('key' in parent && parent.key === name) || ('id' in parent && parent.id === name))
	) {
		return parent;
	}
	switch (parent.type) {
		case 'TSMethodSignature':
		case 'TSPropertySignature':
		case 'TSDeclareMethod':
			return parent.key === name ? parent : undefined;
		case 'TSDeclareFunction':
			return parent.id === name ? parent : undefined;
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			if (parent.key !== name) return undefined;
			// A field that holds a reference is another name for what it refers to.
			if (/^(?:Identifier|MemberExpression)$/.test(parent.value?.type ?? '')) return undefined;
			if (!parent.typeAnnotation && isMadeOfReferences(parent.value?.type)) return undefined;
			return isFunction(parent.value ?? undefined) ? (parent.value as Node) : parent;
		case 'ObjectProperty':
			return parent.key === name && isFunction(parent.value) ? parent.value : undefined;
		case 'VariableDeclarator':
			return parent.id === name && isFunction(parent.init ?? undefined)
				? (parent.init as Node)
				: undefined;
		default:
			return undefined;
	}
}

/** `this.load.bind(this)`, `isOpen ? load : other`. */
function isMadeOfReferences(type: string | undefined): boolean {
	return /^(?:Call|Conditional|Logical)Expression$/.test(type ?? '');
}

/** The function with a body that an overload signature stands before. */
export function implementationOf(overload: Node): FunctionNode | undefined {
	const parent = parentOf(overload);
	const statement = parent?.type === 'ExportNamedDeclaration' ? parent : overload;
	const siblings = siblingsOf(statement);
	for (const sibling of siblings.slice(siblings.indexOf(statement) + 1)) {
		const declared =
			sibling.type === 'ExportNamedDeclaration' ? (sibling.declaration ?? sibling) : sibling;
		if (isFunction(declared))
			return overloadsOf(declared).includes(overload) ? declared : undefined;
	}
	return undefined;
}

/** Overload signatures stand right before the implementation, under the same name. */
export function overloadsOf(fn: FunctionNode): Node[] {
	const key = 'key' in fn ? fn.key : fn.type === 'FunctionDeclaration' ? fn.id : undefined;
	const name = key && plainName(key);
	if (name === undefined) return [];
	const exported =
		parentOf(fn)?.type === 'ExportNamedDeclaration' ||
		parentOf(fn)?.type === 'ExportDefaultDeclaration';
	const statement = exported ? parentOf(fn)! : fn;
	const container = parentOf(statement);
	const siblings: readonly Node[] =
		container?.type === 'ClassBody'
			? (container as ClassBody).body
			: container?.type === 'Program' ||
					container?.type === 'BlockStatement' ||
					container?.type === 'TSModuleBlock'
				? container.body
				: [];
	const found: Node[] = [];
	for (let i = siblings.indexOf(statement) - 1; i >= 0; i--) {
		const sibling = siblings[i]!;
		const declared =
			'declaration' in sibling && sibling.declaration && typeof sibling.declaration === 'object'
				? (sibling.declaration as Node)
				: sibling;
		if (declared.type !== 'TSDeclareFunction' && declared.type !== 'TSDeclareMethod') break;
		const key = keyOf(declared);
		if (key === undefined || plainName(key) !== name) break;
		found.unshift(declared);
	}
	return found;
}
