import { getHeapStatistics } from 'node:v8';
import { noteStep } from '../watch/position.ts';
import { SyntaxTree } from './tree.ts';

/** Bytes that a syntax tree takes for each character of its text, about. */
const treeSize = 100;

/**
 * Characters of parsed source to hold: a quarter of the memory that Node.js may take. Units refer to
 * files in any order, so that a repository which does not fit is parsed many times.
 */
const defaultBudget = getHeapStatistics().heap_size_limit / 4 / treeSize;

/** Trees by path, parsed on demand. Holds at most `budget` characters of parsed source. */
export class TreeCache {
	readonly #trees = new Map<string, SyntaxTree>();
	readonly #readText: (path: string) => string;
	readonly #budget: number;
	#size = 0;
	/** Milliseconds spent in the parser. */
	elapsed = 0;

	constructor(readText: (path: string) => string, budget = defaultBudget) {
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
