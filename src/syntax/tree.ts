import type { File, Node } from '@babel/types';
import { childKeys } from './childKeys.ts';
import { parse } from './parse.ts';

const parent = Symbol('parent');
type Linked = Node & { [parent]?: Node };

/** Calls `visit` for each direct child node, in source order of the properties. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
	const keys = childKeys[node.type];
	if (keys === undefined) return;
	for (const key of keys) {
		const value = (node as unknown as Record<string, unknown>)[key];
		if (Array.isArray(value)) {
			for (const item of value) if (isNode(item)) visit(item);
		} else if (isNode(value)) visit(value);
	}
}

function isNode(value: unknown): value is Node {
	return typeof value === 'object' && value !== null;
}

/** The parent of a node in its tree; undefined for the root. */
export function parentOf(node: Node): Node | undefined {
	return (node as Linked)[parent];
}

/** A parsed file with parent links and an index of its names by offset. */
export class SyntaxTree {
	readonly path: string;
	readonly text: string;
	readonly root: File;
	readonly #names = new Map<number, Node>();
	readonly #functions = new Map<number, Node>();

	/** @throws {ParseError} when the text is not valid. */
	constructor(path: string, text: string) {
		this.path = path;
		this.text = text;
		this.root = parse(text, path);
		this.#link(this.root);
	}

	/**
	 * The identifier, JSX name, private name or string literal whose text starts at `offset`
	 * (for a string, the offset of its first character after the quote).
	 */
	nameAt(offset: number): Node | undefined {
		return this.#names.get(offset);
	}

	/** The function that starts at `offset`. */
	functionAt(offset: number): Node | undefined {
		return this.#functions.get(offset);
	}

	/** A node as it is written. */
	textOf({ start, end }: Node): string {
		return this.text.slice(start!, end!);
	}

	/** Every node, parents before children. */
	*walk(from: Node = this.root): Generator<Node> {
		const stack: Node[] = [from];
		while (stack.length > 0) {
			const node = stack.pop()!;
			yield node;
			const children: Node[] = [];
			forEachChild(node, (child) => children.push(child));
			for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
		}
	}

	#link(root: Node): void {
		const stack: Node[] = [root];
		while (stack.length > 0) {
			const node = stack.pop()!;
			// Lines and columns are half of what a tree takes, and offsets say the same.
			node.loc = null;
			this.#index(node);
			forEachChild(node, (child) => {
				(child as Linked)[parent] = node;
				stack.push(child);
			});
		}
	}

	#index(node: Node): void {
		switch (node.type) {
			case 'FunctionDeclaration':
			case 'FunctionExpression':
			case 'ArrowFunctionExpression':
			case 'ObjectMethod':
			case 'ClassMethod':
			case 'ClassPrivateMethod':
				this.#functions.set(node.start!, node);
				break;
			case 'Identifier':
			case 'JSXIdentifier': {
				// A shorthand property has its key and its value at one offset: the value is the reference.
				const known = this.#names.get(node.start!);
				if (known === undefined || isShorthandKey(known)) this.#names.set(node.start!, node);
				break;
			}
			case 'PrivateName':
				// A call is named by the whole of it, a declaration by what follows the `#`.
				this.#names.set(node.start!, node);
				this.#names.set(node.start! + 1, node);
				break;
			case 'StringLiteral':
				this.#names.set(node.start! + 1, node);
				break;
			default:
		}
	}
}

function isShorthandKey(node: Node): boolean {
	const property = parentOf(node);
	return property?.type === 'ObjectProperty' && property.shorthand && property.key === node;
}
