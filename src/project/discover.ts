import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { globbySync } from 'globby';
import { UserError } from '../errors.ts';
import { type ChangedFiles, changedSince, stagedFiles } from './changedFiles.ts';
import { git, topLevel } from './gitState.ts';
import { isGenerated } from './isGenerated.ts';
import { createExtendedReader } from './readExtended.ts';
import { createSelection } from './selection.ts';
import { slash } from './slash.ts';
import { findTsconfigs, namedTsconfigs, outputDirectories } from './tsconfigs.ts';
import type { Workspace, WorkspaceFile } from './workspace.ts';

export interface DiscoverOptions {
	/** Absolute working directory: path arguments start here. */
	readonly cwd: string;
	/** Files or directories to migrate; empty means all. */
	readonly paths?: readonly string[];
	/** Globs relative to the root; a file must match one, when there are any. */
	readonly include?: readonly string[];
	/** Globs relative to the root; a file must match none. */
	readonly exclude?: readonly string[];
	/** Tsconfig files that replace the discovered ones, relative to `cwd`. */
	readonly tsconfig?: readonly string[];
	/** Only files that were changed since this branch left the named commit; see `changedSince`. */
	readonly since?: string | undefined;
	/** Only files that are staged. */
	readonly staged?: boolean | undefined;
	/** Takes this directory as the root instead of the git top level, for a project inside another. */
	readonly root?: string;
	/** Paths relative to the root of files that are not on disk yet, but belong to the repository. */
	readonly created?: readonly string[];
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.(?:[^./]+\.)?[cm]?ts$/;
const TSCONFIG = /(?:^|\/)tsconfig(?:\.[^/]*)?\.json$/;

/**
 * Finds the repository's own source files and the tsconfig files over them.
 * Reads the disk and asks git once; changes nothing.
 *
 * @throws UserError when a path argument or a tsconfig does not exist or names no source file
 */
export function discoverWorkspace(options: DiscoverOptions): Workspace {
	const cwd = slash(realpathSync(options.cwd));
	const top = topLevel(cwd);
	const root = options.root === undefined ? (top ?? cwd) : slash(realpathSync(options.root));
	const listed = top === undefined ? listWithoutGit(root) : listWithGit(root);
	const configs = listed.filter((path) => TSCONFIG.test(path)).map((path) => `${root}/${path}`);
	const outputs = outputDirectories(configs, createExtendedReader());
	const select = createSelection(root, cwd, options);
	const changed = findChanged(root, options);

	const files: WorkspaceFile[] = (options.created ?? []).map((path) => ({
		path,
		absolutePath: `${root}/${path}`,
		editable: select.matches(path),
		created: true,
	}));
	for (const path of listed) {
		if (!SOURCE.test(path)) continue;
		const absolutePath = `${root}/${path}`;
		const isDeclaration = DECLARATION.test(path);
		if (isBuilt(absolutePath, isDeclaration, outputs)) continue;
		// A symbolic link is left out: what it points to is listed itself, or is not ours.
		const stat = statOf(absolutePath);
		if (stat !== 'unreadable' && !stat?.isFile()) continue;
		// Asked first: it notes which of the named paths have files.
		const selected = select.matches(path) && (changed?.paths.has(path) ?? true);
		const isPartlyStaged = selected && changed?.partlyStaged.has(path) === true;
		const size = stat === 'unreadable' ? 0 : stat.size;
		const editable = selected && !isPartlyStaged && !isGenerated(absolutePath, size);
		files.push({ path, absolutePath, editable, ...(isPartlyStaged && { isPartlyStaged }) });
	}
	files.sort((a, b) => (a.path < b.path ? -1 : 1));
	const unmatched = select.unmatched();
	if (unmatched !== undefined) {
		throw new UserError(
			`${unmatched}: no source file of the repository is there`,
			'Files that git ignores, node_modules and build output are not migrated.',
		);
	}
	const tsconfigs = options.tsconfig?.length
		? namedTsconfigs(cwd, options.tsconfig)
		: findTsconfigs(root, listed);
	return { root, files, tsconfigs };
}

/** A file that is there, but out of reach, is kept: reading it will tell why. */
function statOf(path: string): Stats | 'unreadable' | undefined {
	try {
		const stat = lstatSync(path, { throwIfNoEntry: false });
		// A name that is no UTF-8 cannot be spelled here, and so not be found.
		return stat === undefined && path.includes('\uFFFD') ? 'unreadable' : stat;
	} catch {
		return 'unreadable';
	}
}

function findChanged(
	root: string,
	{ since, staged }: Pick<DiscoverOptions, 'since' | 'staged'>,
): ChangedFiles | undefined {
	if (staged) return stagedFiles(root);
	return since === undefined ? undefined : changedSince(root, since);
}

/** Tracked and untracked files of the root that git does not ignore, each once. */
function listWithGit(root: string): string[] {
	const result = git(root, ['ls-files', '-z', '-co', '--exclude-standard']);
	if (!result?.ok) throw new UserError(`git cannot list the files: ${result?.complaint}`);
	const paths = new Set(result.output.split('\0'));
	return [...paths].filter((path) => path !== '' && !/(?:^|\/)node_modules\//.test(path));
}

function listWithoutGit(root: string): string[] {
	const pattern = [
		'**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
		'**/tsconfig.json',
		'**/tsconfig.*.json',
	];
	return globbySync(pattern, {
		cwd: root,
		gitignore: true,
		dot: true,
		followSymbolicLinks: false,
		ignore: ['**/node_modules', '**/.git'],
	});
}

/** Whether the compiler wrote the file. It writes JavaScript and declarations, never TypeScript. */
function isBuilt(path: string, isDeclaration: boolean, outputs: ReadonlySet<string>): boolean {
	if (outputs.size === 0 || (!isDeclaration && /\.[cm]?tsx?$/.test(path))) return false;
	for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
		if (outputs.has(path.slice(0, end))) return true;
	}
	return false;
}
