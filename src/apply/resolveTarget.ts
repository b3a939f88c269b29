import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';

/** Folders that hold no source of the repository: a plan that names one is broken or hostile. */
const forbiddenFolders = new Set(['.git', '.asyncshift', 'node_modules']);

/**
 * The real file behind a path of a plan, symbolic links followed.
 * Throws a `UserError` when the path could lead out of the root; `undefined` when nothing is there.
 *
 * @param source what names the path, for the message
 */
export function resolveTarget(
	root: string,
	relativePath: string,
	source = 'the plan',
): string | undefined {
	if (!isPlainRelativePath(relativePath)) throw outside(relativePath, source);
	let target: string;
	try {
		target = realpathSync.native(path.join(root, relativePath));
	} catch {
		return undefined;
	}
	const inside = path.relative(realpathSync.native(root), target);
	if (!isPlainRelativePath(inside.split(path.sep).join('/'))) throw outside(relativePath, source);
	return target;
}

/**
 * The real place behind a path of a plan at which nothing stands yet. Folders that exist may be symbolic
 * links, but not out of the root.
 */
export function resolveNewTarget(root: string, relativePath: string, source = 'the plan'): string {
	if (!isPlainRelativePath(relativePath)) throw outside(relativePath, source);
	for (let folder = path.posix.dirname(relativePath); folder !== '.'; ) {
		const existing = resolveTarget(root, folder, source);
		if (existing !== undefined) return path.join(existing, relativePath.slice(folder.length));
		folder = path.posix.dirname(folder);
	}
	return path.join(realpathSync.native(root), relativePath);
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
				part !== '' && part !== '.' && part !== '..' && !forbiddenFolders.has(meaningOf(part)),
		);
}

/**
 * What a name means to the disks that read it loosely: Windows ignores dots and blanks at its end, opens a
 * stream behind a colon and knows short names; macOS ignores invisible characters, and both ignore case.
 */
function meaningOf(name: string): string {
	const visible = name.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, '');
	const plain = visible
		.normalize('NFKC')
		.toLowerCase()
		.replace(/:.*$/s, '')
		.replace(/[. ]+$/, '');
	return /^git~\d+$/.test(plain) ? '.git' : plain;
}

function outside(relativePath: string, source: string): UserError {
	return new UserError(
		`${source} names ${JSON.stringify(relativePath)}, which is not a source file inside the repository; nothing was written`,
		source === 'the plan'
			? 'Make the plan again with `asyncshift plan`, from the root of the repository it is applied to.'
			: 'It was not written by asyncshift, or was edited since.',
	);
}
