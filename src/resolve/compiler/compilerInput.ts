/** What the compiler needs to know of the workspace. */
export interface CompilerInput {
	readonly root: string;
	/** Absolute paths of the workspace's own files. */
	readonly files: readonly string[];
	readonly tsconfigs: readonly string[];
	/** Text of a config file as the compiler should see it; undefined: as it is on disk. */
	readonly readConfig: (path: string) => string | undefined;
	/** Where imports lead that no config of the workspace decides about: absolute paths by what is imported. */
	readonly imports?: ReadonlyMap<string, string>;
	/** Text of a source file that is not (or not yet) on disk; undefined: as it is on disk. */
	readonly readSource?: (path: string) => string | undefined;
	/** Those of the files that are not on disk. */
	readonly created?: ReadonlySet<string>;
	/** Edited texts may import files that are not there yet. */
	readonly mayCreate?: boolean;
	/** Milliseconds that the compiler may take for one answer; forever when absent. */
	readonly timeLimit?: number;
	/** Look at nothing but the given files and the types of the language: no libraries, no imports. For single-file runs. */
	readonly isolated?: boolean;
}
