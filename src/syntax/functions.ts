import type {
	ArrowFunctionExpression,
	ClassMethod,
	ClassPrivateMethod,
	FunctionDeclaration,
	FunctionExpression,
	Node,
	ObjectMethod,
} from '@babel/types';
import { forEachChild, parentOf } from './tree.ts';

/** A function with a body. */
export type FunctionNode =
	| FunctionDeclaration
	| FunctionExpression
	| ArrowFunctionExpression
	| ObjectMethod
	| ClassMethod
	| ClassPrivateMethod;

export function isFunction(node: Node | undefined): node is FunctionNode {
	switch (node?.type) {
		case 'FunctionDeclaration':
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
		case 'ObjectMethod':
		case 'ClassMethod':
		case 'ClassPrivateMethod':
			return true;
		default:
			return false;
	}
}

/** Where a piece of code runs: a function or the module, and what on the way there forbids `await`. */
export interface Enclosing {
	/** Undefined: the top level of the module. */
	readonly function: FunctionNode | undefined;
	readonly obstacle?: 'parameter-default' | 'field-initializer' | 'decorator' | 'namespace';
}

/** The function whose body a node is evaluated in. */
export function enclosingFunction(node: Node): Enclosing {
	let child = node;
	for (let up = parentOf(node); up !== undefined; child = up, up = parentOf(up)) {
		if (isFunction(up)) {
			if (up.body === child) return { function: up };
			// A computed key belongs to the code around the method, a decorator to the class definition.
			if ('key' in up && up.key === child) continue;
			return {
				function: up,
				obstacle: child.type === 'Decorator' ? 'decorator' : 'parameter-default',
			};
		}
		switch (up.type) {
			case 'Decorator':
				return { function: undefined, obstacle: 'decorator' };
			case 'ClassProperty':
			case 'ClassPrivateProperty':
			case 'ClassAccessorProperty':
				if (up.value === child) return { function: undefined, obstacle: 'field-initializer' };
				break;
			case 'StaticBlock':
				return { function: undefined, obstacle: 'field-initializer' };
			case 'TSModuleBlock':
			case 'TSEnumDeclaration':
				return { function: undefined, obstacle: 'namespace' };
			default:
		}
	}
	return { function: undefined };
}

/** Whether a rejection at the node would be caught or delayed by a `try` of the same function. */
export function isInsideTry(node: Node): boolean {
	let child = node;
	for (
		let up = parentOf(node);
		up !== undefined && !isFunction(up);
		child = up, up = parentOf(up)
	) {
		if (up.type !== 'TryStatement') continue;
		if (up.block === child || (up.handler === child && up.finalizer)) return true;
	}
	return false;
}

/** Whether the function still has something to do when it returns at the node: a `try`, or a resource to dispose of. */
export function isBeforeCleanup(node: Node): boolean {
	if (isInsideTry(node)) return true;
	for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up)) {
		if (up.type === 'BlockStatement' && up.body.some(isUsing)) return true;
		if (up.type === 'ForOfStatement' && isUsing(up.left)) return true;
	}
	return false;
}

function isUsing(node: Node): boolean {
	return node.type === 'VariableDeclaration' && /using$/.test(node.kind);
}

/**
 * Calls `visit` for every node of a function's own code, without its nested functions and classes. The
 * computed keys and decorators of members are evaluated with the code around them.
 */
export function forEachOwnNode(root: Node, visit: (node: Node) => void): void {
	forEachChild(root, (child) => {
		visit(child);
		if (child.type === 'ClassBody') for (const member of child.body) visitHead(member, visit);
		else if (isFunction(child)) visitHead(child, visit);
		else forEachOwnNode(child, visit);
	});
}

/** Calls `visit` for all that runs when a piece of code does: of a function, what stands for missing arguments, too. */
export function forEachNodeRun(code: Node, visit: (node: Node) => void): void {
	for (const part of isFunction(code) ? [...code.params, code.body] : [code]) {
		visit(part);
		forEachOwnNode(part, visit);
	}
}

/** What is evaluated when a member is defined, before anybody uses it. */
function visitHead(member: Node, visit: (node: Node) => void): void {
	const { key, computed, decorators } = member as {
		key?: Node;
		computed?: boolean;
		decorators?: readonly Node[] | null;
	};
	for (const node of [...(decorators ?? []), ...(computed && key ? [key] : [])]) {
		visit(node);
		if (!isFunction(node)) forEachOwnNode(node, visit);
	}
}

/** The expression that a node ends up as, with type assertions, `!` and parentheses around it. */
export function unwrapOutward(node: Node): Node {
	let outer = node;
	for (let up = parentOf(outer); up !== undefined; up = parentOf(up)) {
		switch (up.type) {
			case 'TSAsExpression':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
			case 'TSTypeAssertion':
			case 'ParenthesizedExpression':
			case 'TypeCastExpression':
				outer = up;
				continue;
			default:
				return outer;
		}
	}
	return outer;
}
