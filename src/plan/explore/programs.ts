import { getOrAdd } from '../../getOrAdd.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { loadsComputedPath } from '../../syntax/loadsComputedPath.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

interface ProgramSources {
	readonly texts: ReadonlyMap<string, string>;
	readonly oracle: Oracle;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

const imports = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(['"])(?=[^'"\n]*\1)/g;

/** Tells which files can be parts of one program: something imports both. */
export class Programs {
	readonly #sources: ProgramSources;
	readonly #above = new Map<string, ReadonlySet<string>>();
	#importers: Map<string, Set<string>> | undefined;
	#loaders: readonly string[] = [];

	constructor(sources: ProgramSources) {
		this.#sources = sources;
	}

	/** Whether a file may run in the same process as another one. */
	mayShare(file: string, other: string): boolean {
		if (file === other) return true;
		const above = this.#aboveOf(file);
		return [...this.#aboveOf(other)].some((importer) => above.has(importer));
	}

	/** Whether a file imports another one, itself or through others, or loads it by a path that it computes. */
	loads(file: string, other: string): boolean {
		return this.#aboveOf(other).has(file);
	}

	/** A file and all that import it, however far away. */
	#aboveOf(file: string): ReadonlySet<string> {
		return getOrAdd(this.#above, file, () => {
			const importers = this.#findImporters();
			const above = new Set([file, ...this.#loaders]);
			for (const each of above)
				for (const importer of importers.get(each) ?? []) above.add(importer);
			return above;
		});
	}

	#findImporters(): Map<string, Set<string>> {
		if (this.#importers !== undefined) return this.#importers;
		const { texts, oracle, treeOf } = this.#sources;
		const importers = new Map<string, Set<string>>();
		const loaders: string[] = [];
		for (const [file, text] of texts) {
			const offsets = [...text.matchAll(imports)].map((match) => match.index + match[0].length - 1);
			const modules = offsets.length === 0 ? [] : oracle.entitiesAt(file, offsets);
			const paths = modules
				.flatMap((module) => module?.keys ?? [])
				.map((key) => key.split('#')[0]!);
			for (const path of paths) getOrAdd(importers, path, () => new Set<string>()).add(file);
			const isLost = modules.some(
				(module, index) => module === undefined && text[offsets[index]! + 1] === '.',
			);
			if (isLost || loadsComputedPath(text, () => treeOf(file))) loaders.push(file);
		}
		this.#loaders = loaders;
		this.#importers = importers;
		return importers;
	}
}
