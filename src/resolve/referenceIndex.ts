import type { Entity, Oracle } from './oracle.ts';
import { WordIndex } from './wordIndex.ts';

/** A place in the source where a name stands, and what it denotes. */
export interface Reference {
	/** Absolute path. */
	readonly file: string;
	/** Offset of the name's first character. */
	readonly offset: number;
	readonly entity: Entity | undefined;
}

/** Local names that stand for whatever a module exports as its default or as a whole. */
const defaultImports = [
	/\bimport\s+(?:type\s+)?([A-Za-z_$][\w$]*)\s*(?:,|from\b|=)/dg,
	/\bdefault\s+as\s+([A-Za-z_$][\w$]*)/dg,
	/\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:[\w$]+\s*\(\s*)?require\s*\(/dg,
	/\.\s*(default)\b/dg,
];

const namespaceImports = [
	/\*\s*as\s+([A-Za-z_$][\w$]*)/dg,
	/\b(?:const|let|var|import)\s+([A-Za-z_$][\w$]*)\s*=\s*(?:[\w$]+\s*\(\s*)?require\s*\(/dg,
];

/** Modules that are loaded by an expression: `require('./x')`, `import('./x')`. */
const moduleLoads = /\b(?:require|import)\s*\(\s*['"]/g;

/**
 * Every place where a name stands in the workspace, resolved in batches: one text search and one
 * request per file for all the names of a round.
 */
export class ReferenceIndex {
	readonly #texts: ReadonlyMap<string, string>;
	readonly #oracle: Oracle;
	readonly #global = new Map<string, Reference[]>();
	readonly #local = new Map<string, Reference[]>();
	#words: WordIndex | undefined;
	#defaults: Reference[] | undefined;
	#namespaces: (Reference & { readonly name: string })[] | undefined;
	#loads: Reference[] | undefined;
	/** Milliseconds spent searching text and asking the compiler. */
	readonly elapsed = { search: 0, resolve: 0 };

	/** @param texts source texts by absolute path. */
	constructor(texts: ReadonlyMap<string, string>, oracle: Oracle) {
		this.#texts = texts;
		this.#oracle = oracle;
	}

	/** Looks up names in the whole workspace, so that `named` answers from memory. */
	prepare(names: Iterable<string>): void {
		const wanted = [...new Set(names)].filter((name) => !this.#global.has(name));
		if (wanted.length === 0) return;
		for (const name of wanted) this.#global.set(name, []);
		const started = performance.now();
		const found = [...this.#searched().find(wanted)];
		this.elapsed.search += performance.now() - started;
		for (const [file, offsets] of found)
			this.#resolve(file, offsets, (name) => this.#global.get(name)!);
	}

	/** Where a name stands as a word, by file; nothing is said about what it denotes. */
	placesOf(name: string): ReadonlyMap<string, readonly number[]> {
		return new Map(
			[...this.#searched().find([name])].map(([file, offsets]) => [file, offsets.get(name) ?? []]),
		);
	}

	#searched(): WordIndex {
		this.#words ??= new WordIndex(this.#texts);
		return this.#words;
	}

	/** References to the name anywhere; several names are asked for faster by `prepare`. */
	named(name: string): readonly Reference[] {
		this.prepare([name]);
		return this.#global.get(name)!;
	}

	/** References to the name in one file. */
	namedIn(file: string, name: string): readonly Reference[] {
		const known = this.#global.get(name);
		if (known !== undefined) return known.filter((reference) => reference.file === file);
		const id = `${file}\0${name}`;
		let references = this.#local.get(id);
		if (references === undefined) {
			references = [];
			this.#local.set(id, references);
			this.#resolve(file, this.#searched().findIn(file, [name]), () => references!);
		}
		return references;
	}

	/** Local names of default imports, `require` results and `.default` members. */
	defaults(): readonly Reference[] {
		if (this.#defaults !== undefined) return this.#defaults;
		const references: Reference[] = [];
		for (const [file, text] of this.#texts) {
			const offsets = new Set<number>();
			for (const pattern of defaultImports) {
				for (const match of text.matchAll(pattern)) offsets.add(match.indices![1]![0]);
			}
			if (offsets.size > 0) this.#resolve(file, new Map([['', [...offsets]]]), () => references);
		}
		this.#defaults = references;
		return references;
	}

	/** Local names that stand for a whole module: `import * as x`, `const x = require()`. */
	namespaces(): readonly (Reference & { readonly name: string })[] {
		if (this.#namespaces !== undefined) return this.#namespaces;
		const found: (Reference & { name: string })[] = [];
		for (const [file, text] of this.#texts) {
			const names = new Map<number, string>();
			for (const pattern of namespaceImports) {
				for (const match of text.matchAll(pattern)) names.set(match.indices![1]![0], match[1]!);
			}
			if (names.size === 0) continue;
			const offsets = [...names.keys()];
			for (const [i, entity] of this.#oracle.entitiesAt(file, offsets).entries()) {
				found.push({ file, offset: offsets[i]!, name: names.get(offsets[i]!)!, entity });
			}
		}
		this.#namespaces = found;
		return found;
	}

	/** The paths in `require('…')` and `import('…')`, which denote the module that is loaded. */
	loads(): readonly Reference[] {
		if (this.#loads !== undefined) return this.#loads;
		const references: Reference[] = [];
		for (const [file, text] of this.#texts) {
			const offsets = [...text.matchAll(moduleLoads)].map(
				({ 0: { length }, index }) => index + length,
			);
			if (offsets.length > 0) this.#resolve(file, new Map([['', offsets]]), () => references);
		}
		this.#loads = references;
		return references;
	}

	#resolve(
		file: string,
		found: Map<string, number[]>,
		listOf: (name: string) => Reference[],
	): void {
		const started = performance.now();
		const offsets = [...found.values()].flat();
		const entities = this.#oracle.entitiesAt(file, offsets);
		let i = 0;
		for (const [name, places] of found) {
			const list = listOf(name);
			for (const offset of places) list.push({ file, offset, entity: entities[i++] });
		}
		this.elapsed.resolve += performance.now() - started;
	}
}
