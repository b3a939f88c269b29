import { UserError } from '../errors.ts';
import { git, topLevel } from './gitState.ts';

/** Files that git says were changed; paths are relative to the root. */
export interface ChangedFiles {
	readonly paths: ReadonlySet<string>;
	/** Staged files whose text on disk is another one than the staged text. */
	readonly partlyStaged: ReadonlySet<string>;
}

/**
 * The files that differ from where this branch left `ref`: committed since then, uncommitted, or untracked.
 *
 * @throws {UserError} outside git, and when git cannot tell where the branch began
 */
export function changedSince(root: string, ref: string): ChangedFiles {
	requireRepository(root, '--since');
	const base = findMergeBase(root, ref);
	const tracked = list(root, ['diff', '--name-only', '-z', '--relative', '--no-renames', base]);
	const untracked = list(root, ['ls-files', '-z', '-o', '--exclude-standard']);
	return { paths: new Set([...tracked, ...untracked]), partlyStaged: new Set() };
}

/**
 * The files whose text in the index is another one than in the last commit.
 *
 * @throws {UserError} outside git
 */
export function stagedFiles(root: string): ChangedFiles {
	requireRepository(root, '--staged');
	const diff = ['diff', '--name-only', '-z', '--relative', '--no-renames'];
	const paths = new Set(list(root, [...diff, '--cached']));
	const unstaged = list(root, diff);
	return { paths, partlyStaged: new Set(unstaged.filter((path) => paths.has(path))) };
}

function requireRepository(root: string, option: string): void {
	if (topLevel(root) !== undefined) return;
	throw new UserError(
		`${option} asks git what changed, and ${root} is in no git repository`,
		'Run `git init` there, or name files and folders instead.',
	);
}

function findMergeBase(root: string, ref: string): string {
	const commit = ref.startsWith('-')
		? undefined
		: git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
	const isShallow = git(root, ['rev-parse', '--is-shallow-repository'])?.output.trim() === 'true';
	const deepen =
		'This clone is shallow: run `git fetch --unshallow`, or let the CI fetch everything (`fetch-depth: 0`).';
	if (!commit?.ok) {
		throw new UserError(
			`--since ${ref}: git knows no such commit, branch or tag`,
			isShallow
				? deepen
				: 'Branches of a server are named with it, such as `origin/main`; `git fetch` brings them up to date.',
		);
	}
	const base = git(root, ['merge-base', commit.output.trim(), 'HEAD']);
	if (base?.ok) return base.output.trim();
	throw new UserError(
		`--since ${ref}: git finds no commit that it has in common with HEAD`,
		isShallow ? deepen : 'Name a commit that this branch comes from.',
	);
}

function list(root: string, args: readonly string[]): string[] {
	const result = git(root, args);
	if (!result?.ok) throw new UserError(`git cannot list the changed files: ${result?.complaint}`);
	return result.output.split('\0').filter((path) => path !== '');
}
