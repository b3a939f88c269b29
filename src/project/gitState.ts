import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { slash } from './slash.ts';

interface GitResult {
	readonly ok: boolean;
	readonly output: string;
	/** First line that git wrote to stderr. */
	readonly complaint: string;
}

/**
 * Runs git. The locale is fixed so that its complaints can be told apart.
 *
 * @returns undefined when git is not installed
 */
export function git(cwd: string, args: readonly string[]): GitResult | undefined {
	const result = spawnSync('git', args, {
		cwd,
		encoding: 'utf8',
		maxBuffer: 2 ** 30,
		env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
	});
	if (result.error) {
		if ((result.error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw result.error;
	}
	const complaint = result.stderr.split('\n')[0] ?? '';
	return { ok: result.status === 0, output: result.stdout, complaint };
}

/**
 * The git top level that a directory belongs to.
 *
 * @param cwd an existing directory
 * @returns its absolute path with `/` separators; undefined outside git
 * @throws UserError when there is a repository that git refuses to read
 */
export function topLevel(cwd: string): string | undefined {
	const result = git(cwd, ['rev-parse', '--show-toplevel']);
	if (!result) return undefined;
	if (result.ok) return slash(resolve(result.output.replace(/\n$/, '')));
	if (/not a git repository|must be run in a work tree/.test(result.complaint)) return undefined;
	throw new UserError(`git cannot read the repository of ${cwd}: ${result.complaint}`);
}

/** Whether git would leave a new file out of every commit. */
export function isIgnored(root: string, path: string): boolean {
	return git(root, ['check-ignore', '--quiet', '--', path])?.ok === true;
}

/**
 * The tracked files that differ from the last commit; untracked files do not count.
 *
 * @param root a directory inside the repository: only files under it are looked at
 * @returns paths relative to the git top level; empty when clean or outside git
 * @throws UserError when git cannot tell
 */
export function isDirty(root: string): string[] {
	const status = ['status', '--porcelain', '-z', '--untracked-files=no', '--', '.'];
	const result = topLevel(root) === undefined ? undefined : git(root, status);
	if (!result) return [];
	if (!result.ok) throw new UserError(`git status failed: ${result.complaint}`);
	const changed: string[] = [];
	const entries = result.output.split('\0');
	for (let index = 0; index < entries.length; index++) {
		const entry = entries[index];
		if (!entry) continue;
		changed.push(entry.slice(3));
		// A rename or copy is followed by the name it had.
		if (/[RC]/.test(entry.slice(0, 2))) index++;
	}
	return changed;
}
