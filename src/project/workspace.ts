/** One source file of the repository. */
export interface WorkspaceFile {
	/** Path relative to the workspace root, with `/` separators. */
	readonly path: string;
	/** Absolute path with `/` separators. */
	readonly absolutePath: string;
	/**
	 * Whether a migration may change it. Declaration files and files outside the user's selection are
	 * still searched: a call in them can block a migration, but is never edited.
	 */
	readonly editable: boolean;
	/** It is not on disk: an earlier step of a pipeline creates it. */
	readonly created?: true;
	/** Asked for by `--staged`, but its text on disk is not the staged one: not editable. */
	readonly isPartlyStaged?: true;
}

/** The repository as a migration sees it: its own source files and the compiler projects over them. */
export interface Workspace {
	/** Absolute path of the root (the git top level, or the working directory outside git). */
	readonly root: string;
	/** Own source files, sorted by path: no node_modules, nothing ignored by git, no build output. */
	readonly files: readonly WorkspaceFile[];
	/** Absolute paths of the tsconfig files that cover the files; may be empty. */
	readonly tsconfigs: readonly string[];
}
