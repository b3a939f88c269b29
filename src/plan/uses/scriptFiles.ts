import { getOrAdd } from '../../getOrAdd.ts';
import { readManifests } from '../../project/manifests.ts';
import { isNamedBy } from '../explore/nameShapes.ts';
import type { Session } from '../session.ts';
import { exportsSomething } from './describeTopLevel.ts';

/** `node -r ./setup.js`, not `-r ts-node/register` */
const preload = /\s(?:-r|--require|--import)[\s=]+[\\"']*(?:\.|[^\s"']+\.[mc]?[jt]s\b)/;

/** Tells which files may run in one process with a script, as far as what loads them is seen. */
export class ScriptFiles {
	readonly #session: Session;
	readonly #named = new Map<string, boolean>();
	/** The packages of the repository. */
	readonly #packages: readonly string[];
	/** Some file is loaded in front of others by the command line. */
	readonly #isPreloaded: boolean;

	constructor(session: Session) {
		this.#session = session;
		const manifests = readManifests(session.root, session.texts.keys());
		this.#packages = manifests.flatMap(({ content: { name } }) =>
			typeof name === 'string' ? [name] : [],
		);
		this.#isPreloaded = manifests.some(({ content: { scripts } }) =>
			preload.test(JSON.stringify(scripts ?? {})),
		);
	}

	/**
	 * A script that nobody loads runs with what it loads itself, and nothing else. One that exports something is only
	 * changed in what it does when nobody loads it.
	 */
	mayRunTogether(script: string, other: string): boolean {
		if (script === other || this.#isPreloaded) return true;
		if (this.#isNamed(script) && !this.#exports(script)) return true;
		return this.#loadsOwn(script) && (this.#isNamed(other) || this.#exports(other));
	}

	#isNamed(file: string): boolean {
		return getOrAdd(this.#named, file, () => isNamedBy(file, this.#session.texts));
	}

	#exports(file: string): boolean {
		const tree = this.#session.treeOf(file);
		return tree !== undefined && exportsSomething(tree);
	}

	/** Whether a file names another one of the repository, or a path that is computed. */
	#loadsOwn(file: string): boolean {
		const text = this.#session.texts.get(file) ?? '';
		if (/['"`]\.{1,2}(?:\/[^'"`\n]*)?['"`]|\b(?:require|import)\s*\(\s*[^'"\s)]/.test(text))
			return true;
		return this.#packages.some((name) =>
			[`'${name}`, `"${name}`].some((start) => text.includes(start)),
		);
	}
}
