import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachChild } from '../../syntax/tree.ts';

/** The variables of a piece of code, and which of them hold objects that nobody else has. */
export class Locals {
	readonly #names: ReadonlySet<string>;
	readonly #fresh = new Set<string>();

	/**
	 * @param root a function or an expression
	 * @param element the first parameter of a callback that is called once for each element
	 */
	constructor(root: Node, element?: Node) {
		this.#names = declaredNames(root);
		const shared = new Set<string>();
		const visit = (node: Node): void => {
			if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
				(isFresh(node.init) ? this.#fresh : shared).add(node.id.name);
			}
			if (
				node.type === 'AssignmentExpression' &&
				node.left.type === 'Identifier' &&
				!isFresh(node.right)
			)
				shared.add(node.left.name);
			forEachChild(node, visit);
		};
		visit(root);
		for (const name of shared) this.#fresh.delete(name);
		// The elements that a callback is handed are visited by one call each.
		if (element?.type === 'Identifier' && !shared.has(element.name)) this.#fresh.add(element.name);
	}

	declares(name: string): boolean {
		return this.#names.has(name);
	}

	/** Whether an object was made by the code itself. */
	owns(object: Node): boolean {
		if (isFresh(object)) return true;
		return object.type === 'Identifier' && this.#fresh.has(object.name);
	}
}

function isFresh(value: Node | null | undefined): boolean {
	switch (value?.type) {
		case 'ObjectExpression':
		case 'ArrayExpression':
		case 'NewExpression':
		case 'RegExpLiteral':
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			return true;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return isFresh(value.expression);
		default:
			return false;
	}
}
