import type { Node } from '@babel/types';
import type { Declaration, Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from './calledName.ts';
import { isEffectFree } from './coversFact.ts';

/** The variables of a piece of code, and which of them hold objects that nobody else has. */
export class Locals {
	readonly #root: Node;
	readonly #tree: SyntaxTree;
	readonly #oracle: Oracle;
	/** What may be given to a variable of this name later on is not its own. */
	readonly #reassigned = new Set<string>();
	readonly #element: Node | undefined;
	readonly #makesThis: boolean;

	/**
	 * @param root a function or an expression
	 * @param isInline its first parameter is that of a callback that is called once for each element
	 * @param makesThis `this` is an object that is being made
	 */
	constructor(root: Node, tree: SyntaxTree, oracle: Oracle, isInline = false, makesThis = false) {
		this.#root = root;
		this.#tree = tree;
		this.#oracle = oracle;
		this.#element = isInline && isFunction(root) ? root.params[0] : undefined;
		this.#makesThis = makesThis;
		const visit = (node: Node): void => {
			if (
				node.type === 'AssignmentExpression' &&
				node.left.type === 'Identifier' &&
				!this.#isFresh(node.right)
			)
				this.#reassigned.add(node.left.name);
			forEachChild(node, visit);
		};
		visit(root);
	}

	/** Whether a name is that of a variable of the code. */
	declares(name: Node): boolean {
		return this.#declarationOf(name) !== undefined;
	}

	/** Whether code is a part of this code. */
	contain(code: Node, { path }: SyntaxTree): boolean {
		return (
			path === this.#tree.path && code.start! >= this.#root.start! && code.end! <= this.#root.end!
		);
	}

	/** Whether an object was made by the code itself. */
	owns(object: Node): boolean {
		if (this.#isFresh(object)) return true;
		if (object.type === 'ThisExpression') return this.#makesThis && this.#isOwnThis(object);
		if (object.type !== 'Identifier' || this.#reassigned.has(object.name)) return false;
		const declaration = this.#declarationOf(object);
		const name = declaration && this.#tree.nameAt(declaration.offset);
		const declarator = name && parentOf(name);
		if (name !== undefined && name === this.#element) return true;
		return (
			declarator?.type === 'VariableDeclarator' &&
			declarator.id === name &&
			this.#isFresh(declarator.init) &&
			!/^For(?:Of|In)/.test(parentOf(parentOf(declarator)!)?.type ?? '')
		);
	}

	/** What a name is declared as, when that is inside of the code, and nowhere else. */
	#declarationOf(name: Node): Declaration | undefined {
		const [declaration, ...others] = this.#oracle.declaredAt(this.#tree.path, name.start!);
		const isInside =
			declaration !== undefined &&
			others.length === 0 &&
			declaration.file === this.#tree.path &&
			declaration.offset >= this.#root.start! &&
			declaration.offset < this.#root.end!;
		return isInside ? declaration : undefined;
	}

	/** Arrow functions have the `this` of the code around them, other functions one of their own. */
	#isOwnThis(node: Node): boolean {
		for (let up = parentOf(node); up !== undefined && up !== this.#root; up = parentOf(up)) {
			if (up.type === 'ClassBody') return false;
			if (isFunction(up) && up.type !== 'ArrowFunctionExpression') return false;
		}
		return true;
	}

	#isFresh(value: Node | null | undefined): boolean {
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
				return this.#isFresh(value.expression);
			case 'CallExpression':
				return this.#givesNew(value.callee);
			default:
				return false;
		}
	}

	/** `text.split(',')`, `Object.keys(value)`. */
	#givesNew(callee: Node): boolean {
		const name = calledName(callee);
		const declarations = name ? this.#oracle.declaredAt(this.#tree.path, name.start!) : [];
		return (
			declarations.length > 0 &&
			declarations.every((declaration) => isEffectFree(declaration, (fact) => fact.givesNew))
		);
	}
}
