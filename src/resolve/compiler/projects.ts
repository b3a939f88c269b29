import { dirname, join } from 'node:path';
import { API, type Project, type Snapshot } from 'typescript/unstable/sync';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { CompilerInput } from './compilerInput.ts';
import { entriesWith, type FolderEntries } from './entriesWith.ts';
import { groupByConfig } from './groupByConfig.ts';
import { guardCompiler } from './guardCompiler.ts';
import { readAsAny } from './readAsAny.ts';
import { syntheticConfig } from './syntheticConfig.ts';

/** How the compiler sees files: undefined leaves it to the disk. */
interface VirtualFiles {
	readonly readFile: (path: string) => string | undefined;
	readonly fileExists?: (path: string) => boolean | undefined;
	readonly directoryExists?: (path: string) => boolean | undefined;
	readonly getAccessibleEntries?: (path: string) => FolderEntries | undefined;
}

/** The projects of a workspace, open in a running compiler. Call `close` at the end: it owns a process. */
export class Projects {
	readonly #input: CompilerInput;
	readonly #api: API;
	readonly #unguard: () => void;
	readonly #ownFiles: ReadonlySet<string>;
	readonly #virtualConfigs = new Map<string, string>();
	/** Virtual configs that extend none of the repository's, and so say nothing about its runtime. */
	readonly #standalone = new Set<string>();
	/** Edited texts, by absolute path, that shadow the disk while a result is checked. */
	#overlay: ReadonlyMap<string, string> = new Map();
	#snapshot: Snapshot;
	#projectOf = new Map<string, Project>();

	constructor(input: CompilerInput) {
		this.#input = input;
		this.#ownFiles = new Set(input.files);
		this.#api = new API({ cwd: input.root, fs: this.#fileSystem() });
		readAsAny(this.#api);
		this.#unguard = guardCompiler(this.#api, input.timeLimit);
		try {
			this.#snapshot = this.#open();
		} catch (error) {
			this.close();
			throw error;
		}
	}

	close(): void {
		this.#unguard();
		this.#api.close();
	}

	#fileSystem(): VirtualFiles {
		const readFile = (path: string) => this.#readFile(path);
		const { mayCreate, created = new Set<string>() } = this.#input;
		// Only where it is needed: the compiler asks for tens of thousands of paths.
		if (!mayCreate && created.size === 0) return { readFile };
		const isVirtual = (path: string) =>
			this.#overlay.has(path) || created.has(path) ? true : undefined;
		const holdsVirtual = (folder: string) =>
			[...this.#overlay.keys(), ...created].some((path) => path.startsWith(`${folder}/`))
				? true
				: undefined;
		// Configs name their files by patterns, and new files are among those.
		const notOnDisk = () => [
			...created,
			...[...this.#overlay.keys()].filter((path) => !this.isOwnFile(path)),
		];
		return {
			readFile,
			fileExists: isVirtual,
			directoryExists: holdsVirtual,
			getAccessibleEntries: (folder) => entriesWith(new Set(notOnDisk()), folder),
		};
	}

	#readFile(path: string): string | undefined {
		const config = this.#virtualConfigs.get(path);
		if (config !== undefined) return config;
		if (path.endsWith('.json') && !this.#overlay.has(path)) return this.#input.readConfig(path);
		// The compiler would drop a byte order mark, and count from the character after it.
		return (this.#overlay.get(path) ?? this.#input.readSource?.(path))?.replace(/^\uFEFF/, ' ');
	}

	/** Opens the repository's projects, then synthetic ones over the files that no project lists. */
	#open(): Snapshot {
		const { tsconfigs, files } = this.#input;
		let snapshot = this.#api.updateSnapshot({ openProjects: [...tsconfigs] });
		for (const project of snapshot.getProjects()) this.#assign(project);
		const orphans = files.filter((file) => !this.#projectOf.has(file) && this.#isSource(file));
		for (const [config, members] of groupByConfig(orphans, tsconfigs, this.#input.root)) {
			const path = join(
				config === undefined ? this.#input.root : dirname(config),
				'tsconfig.asyncshift.json',
			);
			this.#virtualConfigs.set(path, syntheticConfig(config, members, this.#input));
			if (config === undefined) this.#standalone.add(path);
		}
		if (this.#virtualConfigs.size > 0) {
			snapshot = this.#api.updateSnapshot({ openProjects: [...this.#virtualConfigs.keys()] });
			this.#projectOf = new Map();
			for (const project of snapshot.getProjects()) this.#assign(project);
		}
		return snapshot;
	}

	/** A declaration file belongs to the sources when it types a JavaScript file beside it. */
	#isSource(file: string): boolean {
		const script = file.replace(/\.d\.([mc]?)ts$/, '.$1js');
		return script === file || this.#ownFiles.has(script) || this.#ownFiles.has(`${script}x`);
	}

	#assign(project: Project): void {
		for (const file of project.rootFiles) {
			if (this.#ownFiles.has(file) && !this.#projectOf.has(file))
				this.#projectOf.set(file, project);
		}
	}

	/** The project that a file of the workspace belongs to. */
	of(file: string): Project | undefined {
		return this.#projectOf.get(file);
	}

	/** Whether a file is one of the workspace's own. */
	isOwnFile(path: string): boolean {
		return this.#ownFiles.has(path);
	}

	#changes(paths: readonly string[]): { changed: string[]; created?: string[] } {
		const isNew = (path: string) => this.#input.mayCreate === true && !this.isOwnFile(path);
		const created = paths.filter(isNew);
		const changed = paths.filter((path) => !isNew(path));
		return created.length === 0 ? { changed } : { changed, created };
	}

	/** Whether no config of the repository says anything about the project. */
	isStandalone(project: Project): boolean {
		return this.#standalone.has(project.configFileName);
	}

	/** Whether a compile of the repository may look at the file: its config lists it, or it is TypeScript. */
	isCompiled(file: string): boolean {
		const project = this.of(file);
		if (project === undefined || this.isStandalone(project)) return false;
		return !this.#virtualConfigs.has(project.configFileName) || !isJavaScript(file);
	}

	/**
	 * Opens the edited texts beside the original ones.
	 * @param edited edited texts by absolute path.
	 * @param compare gets the compiler's state before and after; the one after is closed when it returns.
	 */
	withEdits<Result>(
		edited: ReadonlyMap<string, string>,
		compare: (before: Snapshot, after: Snapshot) => Result,
	): Result {
		const changed = new Set([...this.#overlay.keys(), ...edited.keys()]);
		this.#overlay = new Map(edited);
		const after = this.#api.updateSnapshot({ fileChanges: this.#changes([...changed]) });
		try {
			return compare(this.#snapshot, after);
		} finally {
			after.dispose();
		}
	}
}
