import { execFileSync } from 'node:child_process';
import {
	copyFileSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readlinkSync,
	realpathSync,
	symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { UserError } from '../../src/errors.ts';

/** What a copy was made of. */
export interface Copied {
	readonly commit: string;
	/** Tracked files that differ from the commit, as `git status` lists them; they are copied as they are. */
	readonly changed: readonly string[];
}

/**
 * Copies a git repository with its installed dependencies: tracked files are copied, `node_modules`
 * folders are hard-linked file by file, wherever they are. Ignored and untracked files stay behind.
 *
 * @param source top level of a git repository
 * @param target does not exist yet
 * @throws UserError when `source` is not the top level of a git repository
 */
export function copyRepository(source: string, target: string): Copied {
	const top = git(source, 'rev-parse', '--show-toplevel').trim();
	if (realpathSync(top) !== realpathSync(source))
		throw new UserError(`${source} is not the top level of a git repository`);
	mkdirSync(dirname(target), { recursive: true });
	git(
		dirname(target),
		'clone',
		'--quiet',
		'--local',
		'--no-checkout',
		realpathSync(source),
		target,
	);
	git(target, 'reset', '--quiet');
	for (const path of git(source, 'ls-files', '-z').split('\0')) {
		if (path !== '') copyEntry(join(source, path), join(target, path), copyFileSync);
	}
	for (const folder of dependencyFolders(source))
		linkTree(folder, join(target, relative(source, folder)));
	const changed = git(target, 'status', '--porcelain', '-uno').split('\n').filter(Boolean);
	return { commit: git(source, 'rev-parse', 'HEAD').trim(), changed };
}

/** @returns the output of a git command */
export function git(cwd: string, ...args: readonly string[]): string {
	return execFileSync('git', ['-C', cwd, ...args], {
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
}

function* dependencyFolders(directory: string): Generator<string> {
	for (const entry of readdirSync(directory, { withFileTypes: true })) {
		if (!entry.isDirectory() || entry.name === '.git') continue;
		const path = join(directory, entry.name);
		if (entry.name === 'node_modules') yield path;
		else yield* dependencyFolders(path);
	}
}

function linkTree(source: string, target: string): void {
	mkdirSync(target, { recursive: true });
	for (const entry of readdirSync(source, { withFileTypes: true })) {
		// Tools write into their caches in place, which a linked file would share.
		if (entry.name === '.cache') continue;
		const from = join(source, entry.name);
		const to = join(target, entry.name);
		if (entry.isDirectory()) linkTree(from, to);
		else copyEntry(from, to, linkOrCopy);
	}
}

function copyEntry(from: string, to: string, copy: (from: string, to: string) => void): void {
	const stat = lstatSync(from, { throwIfNoEntry: false });
	if (stat === undefined) return;
	mkdirSync(dirname(to), { recursive: true });
	if (stat.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
	else if (stat.isFile()) copy(from, to);
}

function linkOrCopy(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}
