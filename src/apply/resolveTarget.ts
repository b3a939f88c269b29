import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';

/** Folders that hold no source of the repository: a plan that names one is broken or hostile. */
const forbiddenFolders = new Set(['.git', 'node_modules']);

/**
 * The real file behind a path of a plan, symbolic links followed.
 * Throws a `UserError` when the path could lead out of the root; `undefined` when nothing is there.
 */
export function resolveTarget(root: string, relativePath: string): string | undefined {
	if (!isPlainRelativePath(relativePath)) throw outside(relativePath);
	let target: string;
	try {
		target = realpathSync.native(path.join(root, relativePath));
	} catch {
		return undefined;
	}
	const inside = path.relative(realpathSync.native(root), target);
	if (!isPlainRelativePath(inside.split(path.sep).join('/'))) throw outside(relativePath);
	return target;
}

/**
 * Where a path of a plan leads that nothing stands at yet. Folders that exist may be symbolic links, but
 * not out of the root.
 */
export function resolveNewTarget(root: string, relativePath: string): string {
	if (!isPlainRelativePath(relativePath)) throw outside(relativePath);
	for (let folder = path.posix.dirname(relativePath); folder !== '.'; ) {
		if (resolveTarget(root, folder) !== undefined) break;
		folder = path.posix.dirname(folder);
	}
	return path.join(root, relativePath);
}

function isPlainRelativePath(text: string): boolean {
	if (text === '' || text.includes('\\') || text.includes('\0')) return false;
	if (path.posix.isAbsolute(text) || path.win32.isAbsolute(text) || /^[a-z]:/i.test(text)) {
		return false;
	}
	return text
		.split('/')
		.every(
			(part) =>
				part !== '' && part !== '.' && part !== '..' && !forbiddenFolders.has(part.toLowerCase()),
		);
}

function outside(relativePath: string): UserError {
	return new UserError(
		`the plan names ${JSON.stringify(relativePath)}, which is not a source file inside the repository; nothing was written`,
		'Make the plan again with `asyncshift plan`, from the root of the repository it is applied to.',
	);
}
