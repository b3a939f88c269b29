import { noteStep } from '../watch/position.ts';
import { SyntaxTree } from './tree.ts';

/**
 * Trees by path, parsed on demand. Holds at most `budget` characters of parsed source: a syntax tree
 * takes some hundred times the memory of its text, and one migration may touch every file.
 */
export class TreeCache {
	readonly #trees = new Map<string, SyntaxTree>();
	readonly #readText: (path: string) => string;
	readonly #budget: number;
	#size = 0;
	/** Milliseconds spent in the parser. */
	elapsed = 0;

	constructor(readText: (path: string) => string, budget = 4_000_000) {
		this.#readText = readText;
		this.#budget = budget;
	}

	/** @throws {ParseError} when the file does not parse. */
	get(path: string): SyntaxTree {
		const known = this.#trees.get(path);
		if (known !== undefined) {
			// Re-insert: a Map iterates in insertion order, so the first entry is the least recently used.
			this.#trees.delete(path);
			this.#trees.set(path, known);
			return known;
		}
		noteStep();
		const started = performance.now();
		const tree = new SyntaxTree(path, this.#readText(path));
		this.elapsed += performance.now() - started;
		this.#trees.set(path, tree);
		this.#size += tree.text.length;
		for (const [oldest, { text }] of this.#trees) {
			if (this.#size <= this.#budget || oldest === path) break;
			this.#trees.delete(oldest);
			this.#size -= text.length;
		}
		return tree;
	}
}
