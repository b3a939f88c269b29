import { dirname, resolve } from 'node:path';
import { getOrAdd } from '../../getOrAdd.ts';
import { findModule } from '../../project/findModule.ts';
import { readManifests } from '../../project/manifests.ts';
import { slash } from '../../project/slash.ts';
import type { Session } from '../session.ts';
import { exportsSomething } from './describeTopLevel.ts';

const relativePaths = /['"`](\.{1,2}(?:\/[^'"`\n]*)?)['"`]/g;
const computedLoad = /\b(?:require|import)\s*\(\s*[^'"`\s)]/;
/** `node -r ./setup.js`, not `-r ts-node/register` */
const preload = /\s(?:-r|--require|--import)[\s=]+[\\"']*(?:\.|[^\s"']+\.[mc]?[jt]s\b)/;

/** Tells which files may run in one process with a script, by the paths that files name. */
export class ScriptFiles {
	readonly #session: Session;
	readonly #together = new Map<string, ReadonlySet<string> | 'any'>();
	/** How the packages of the repository are imported. */
	readonly #packages: readonly string[];
	/** Some file is loaded in front of others by the command line. */
	readonly #isPreloaded: boolean;
	#loads: ReadonlyMap<string, readonly string[]> | undefined;

	constructor(session: Session) {
		this.#session = session;
		const manifests = readManifests(session.root, session.texts.keys());
		this.#packages = manifests.flatMap(({ content: { name } }) =>
			typeof name === 'string' ? [`'${name}'`, `"${name}"`, `'${name}/`, `"${name}/`] : [],
		);
		this.#isPreloaded = manifests.some(({ content: { scripts } }) =>
			preload.test(JSON.stringify(scripts ?? {})),
		);
	}

	mayRunTogether(script: string, other: string): boolean {
		if (script === other || this.#isPreloaded) return true;
		const files = getOrAdd(this.#together, script, () => this.#findTogether(script));
		return files === 'any' || files.has(other);
	}

	/**
	 * What a script loads, and what those load that load it. One that exports something is only changed in what it does
	 * when nobody loads it, or where it is the entry.
	 */
	#findTogether(script: string): ReadonlySet<string> | 'any' {
		const { texts, treeOf } = this.#session;
		this.#loads ??= this.#findLoads();
		const loads = this.#loads;
		const tree = treeOf(script);
		const starts = new Set([script]);
		if (tree !== undefined && !exportsSomething(tree))
			for (const start of starts)
				for (const [file, loaded] of loads) if (loaded.includes(start)) starts.add(file);
		const files = new Set(starts);
		for (const file of files) {
			const text = texts.get(file) ?? '';
			if (computedLoad.test(text) || this.#packages.some((name) => text.includes(name)))
				return 'any';
			for (const loaded of loads.get(file) ?? []) files.add(loaded);
		}
		return files;
	}

	#findLoads(): ReadonlyMap<string, readonly string[]> {
		const { texts } = this.#session;
		return new Map(
			[...texts].map(([file, text]) => [
				file,
				[...text.matchAll(relativePaths)].flatMap(
					([, path]) => findModule(slash(resolve(dirname(file), path!)), texts) ?? [],
				),
			]),
		);
	}
}
