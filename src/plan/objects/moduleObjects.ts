import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { describeModuleLoad } from './describeModuleLoad.ts';
import {
	findObjectProblems,
	joinProblems,
	type ObjectName,
	type ObjectProblems,
	type UnnamedObject,
} from './findObjectProblems.ts';

/** A module as one object, and uses of it that hide who calls its functions. */
interface ModuleObject {
	/** What the module gives; the module itself while it is a promise. */
	readonly keys: ReadonlySet<DeclarationKey>;
	readonly start: ObjectName | UnnamedObject;
	problems?: ObjectProblems;
}

/** Names that are taken out of a module at once hide nothing: most loads need no look at their tree. */
const takesNames = [
	/(?:^|[;{}\n]|\b(?:const|let|var)\s+(?:[\w$]+|\{[^{}.]*\})\s*=)\s*require\s*\(\s*['"]$/,
	/^[^'"\n]*['"]\s*\)\s*(?:[;,\n]|$)/,
	/^[^'"\n]*['"]\s*\)\s*\.\s*[\w$]+/,
] as const;

/** A module that exports what it imports. */
const passesOn =
	/\bexport\s*[*{]|\bmodule\.exports\s*=\s*(?:require\b|\{[^}]*(?:\.{3}|\brequire\b))|\bexports\s*\.\s*[\w$]+\s*=\s*require\b/;

/**
 * Modules that are used as one object: loaded by an expression, `require('./x')` or `import('./x')`, or
 * imported as a whole where they pass on what others declare.
 */
export class ModuleObjects {
	readonly #sources: ExploreSources;
	#objects: ModuleObject[] | undefined;

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

	#problems(isMeant: (object: ModuleObject) => boolean): ObjectProblems {
		this.#objects ??= [...this.#findLoads(), ...this.#findBarrels()];
		return joinProblems(
			this.#objects.filter(isMeant).map((object) => {
				object.problems ??= findObjectProblems(object.start, undefined, this.#sources);
				return object.problems;
			}),
		);
	}

	#findLoads(): ModuleObject[] {
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
			return [{ keys: new Set(keys), start: { at, use } }];
		});
	}

	/** `import * as all from './index'`, of a module that passes on what others declare. */
	#findBarrels(): ModuleObject[] {
		const { index, texts, oracle } = this.#sources;
		const membersOf = new Map<string, ReadonlySet<DeclarationKey>>();
		return index.namespaces().flatMap(({ file, offset, name, entity }) => {
			const module = entity?.keys.map(pathOfKey).find((path) => path !== file);
			const text = texts.get(module ?? '');
			if (module === undefined || text === undefined || !passesOn.test(text)) return [];
			let keys = membersOf.get(module);
			if (keys === undefined) {
				keys = new Set(oracle.memberKeys(file, offset, offset + name.length));
				membersOf.set(module, keys);
			}
			return [{ keys, start: { name, keys: entity!.keys, file } }];
		});
	}
}

/** The file of a declaration. */
function pathOfKey(key: DeclarationKey): string {
	return key.slice(0, key.lastIndexOf('#'));
}
