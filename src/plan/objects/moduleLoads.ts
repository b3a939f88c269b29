import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Place } from '../facts.ts';
import { describeModuleLoad } from './describeModuleLoad.ts';
import type { ObjectUse } from './describeObjectUse.ts';
import { findObjectProblems, joinProblems, type ObjectProblems } from './findObjectProblems.ts';

/** A module that an expression loads, and uses of it that hide who calls its functions. */
interface LoadedModule {
	/** What the module gives; the module itself while it is a promise. */
	readonly keys: ReadonlySet<DeclarationKey>;
	readonly at: Place;
	readonly use: ObjectUse;
	problems?: ObjectProblems;
}

/** Names that are taken out of a module at once hide nothing: most loads need no look at their tree. */
const takesNames = [
	/(?:^|[;{}\n]|\b(?:const|let|var)\s+(?:[\w$]+|\{[^{}.]*\})\s*=)\s*require\s*\(\s*['"]$/,
	/^[^'"\n]*['"]\s*\)\s*(?:[;,\n]|$)/,
	/^[^'"\n]*['"]\s*\)\s*\.\s*[\w$]+/,
] as const;

/** Modules that are loaded by an expression, `require('./x')` or `import('./x')`, and used as one object. */
export class ModuleLoads {
	readonly #sources: ExploreSources;
	#loads: LoadedModule[] | undefined;

	constructor(sources: ExploreSources) {
		this.#sources = sources;
	}

	/** Uses of modules that hide who calls a function which they give. */
	problemsOf(functionKeys: Iterable<DeclarationKey>): ObjectProblems {
		const wanted = [...functionKeys];
		return this.#problems(({ keys }) => wanted.some((key) => keys.has(key)));
	}

	/** Uses of a module, while it is loaded, that hide who calls what it exports. */
	problemsOfModule(module: string): ObjectProblems {
		return this.#problems(({ keys }) => keys.has(`${module}#1`));
	}

	#problems(isMeant: (load: LoadedModule) => boolean): ObjectProblems {
		this.#loads ??= this.#findLoads();
		return joinProblems(
			this.#loads.filter(isMeant).map((load) => {
				load.problems ??= findObjectProblems(load, undefined, this.#sources);
				return load.problems;
			}),
		);
	}

	#findLoads(): LoadedModule[] {
		const { index, texts, treeOf, oracle } = this.#sources;
		return index.loads().flatMap(({ file, offset, entity }) => {
			const text = texts.get(file)!;
			const path = text.slice(offset, offset + 200);
			if (!path.startsWith('.') && entity === undefined) return [];
			const [before, ends, picks] = takesNames;
			const start = text.slice(Math.max(0, offset - 300), offset);
			if (/require\s*\(\s*['"]$/.test(start)) {
				if (picks.test(path) || (before.test(start) && ends.test(path))) return [];
			}
			const tree = treeOf(file);
			const load = tree && describeModuleLoad(tree, offset);
			if (load === undefined || load.use.kind === 'none' || load.use.kind === 'default-alias')
				return [];
			const { value, use } = load;
			const keys = value ? oracle.memberKeys(file, value.start!, value.end!) : entity?.keys;
			const at = { file, start: offset, end: tree!.nameAt(offset)!.end! - 1 };
			return [{ keys: new Set(keys), at, use }];
		});
	}
}
