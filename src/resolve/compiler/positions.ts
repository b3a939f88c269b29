import { type Node, type ShorthandPropertyAssignment, SyntaxKind } from 'typescript/unstable/ast';
import type { Symbol as CompilerSymbol, Project, Type } from 'typescript/unstable/sync';
import { Answers } from './answers.ts';
import type { CompilerInput } from './compilerInput.ts';
import { findNode } from './nodes.ts';
import type { Projects } from './projects.ts';

/** What the compiler has at a place in a file of the workspace. */
export class Positions {
	readonly #projects: Projects;
	readonly #readSource: CompilerInput['readSource'];
	// Questions come to the same places by many ways.
	readonly #nodes = new Answers<string, Node>();
	readonly #symbols = new Answers<string, CompilerSymbol>();
	readonly #types = new Answers<string, Type>();
	readonly #contexts = new Answers<string, Type>();

	constructor(projects: Projects, readSource: CompilerInput['readSource']) {
		this.#projects = projects;
		this.#readSource = readSource;
	}

	projectOf(file: string): Project | undefined {
		return this.#projects.of(file);
	}

	/** Whether a file is one of the workspace's own. */
	isOwnFile(path: string): boolean {
		return this.#projects.isOwnFile(path);
	}

	/** What the name at an offset denotes. */
	symbolAt(file: string, offset: number): CompilerSymbol | undefined {
		return this.#symbols.of(`${file}:${offset}`, () =>
			this.projectOf(file)?.checker.getSymbolAtPosition(file, offset),
		);
	}

	/** The type of the expression with exactly this range. */
	typeAt(file: string, start: number, end: number): Type | undefined {
		return this.#types.of(`${file}:${start}:${end}`, () => this.#askType(file, start, end));
	}

	#askType(file: string, start: number, end: number): Type | undefined {
		const { checker } = this.projectOf(file) ?? {};
		const text = this.#readSource?.(file)?.slice(start, end);
		// A plain name needs no node, and so no syntax tree from the compiler.
		if (text !== undefined && /^[\w$]+$/.test(text)) return checker?.getTypeAtPosition(file, start);
		const node = this.nodeAt(file, start, end);
		return node && checker?.getTypeAtLocation(node);
	}

	/** The type that the expression with this range is checked against. */
	contextualType(file: string, start: number, end: number): Type | undefined {
		return this.#contexts.of(`${file}:${start}:${end}`, () => {
			const node = this.nodeAt(file, start, end);
			// `{ load }`: the property has the range of its value.
			const value =
				node?.kind === SyntaxKind.ShorthandPropertyAssignment
					? (node as ShorthandPropertyAssignment).name
					: node;
			return value && this.projectOf(file)?.checker.getContextualType(value as never);
		});
	}

	/** The compiler's expression node with exactly this range. */
	nodeAt(file: string, start: number, end: number): Node | undefined {
		return this.#nodes.of(`${file}:${start}:${end}`, () => {
			const source = this.projectOf(file)?.program.getSourceFile(file);
			return source && findNode(source, start, end);
		});
	}
}
