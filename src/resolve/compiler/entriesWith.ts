import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is in a folder, by name. */
export interface FolderEntries {
	readonly files: string[];
	readonly directories: string[];
}

/**
 * What is in a folder on disk and what would be, were some files created.
 *
 * @param created absolute paths of these files
 * @returns undefined where none of them is in the folder: what is on disk is all there is
 */
export function entriesWith(
	created: ReadonlySet<string>,
	folder: string,
): FolderEntries | undefined {
	const files = new Set<string>();
	const directories = new Set<string>();
	for (const path of created) {
		if (dirname(path) === folder) files.add(basename(path));
		else if (path.startsWith(`${folder}/`))
			directories.add(path.slice(folder.length + 1).split('/')[0]!);
	}
	if (files.size + directories.size === 0) return undefined;
	for (const entry of readFolder(folder)) {
		(entry.isDirectory() ? directories : files).add(entry.name);
	}
	return { files: [...files], directories: [...directories] };
}

/** Symbolic links count as what they lead to. */
function readFolder(folder: string): { readonly name: string; isDirectory(): boolean }[] {
	try {
		return readdirSync(folder, { withFileTypes: true }).map((entry) =>
			entry.isSymbolicLink() ? followLink(folder, entry.name) : entry,
		);
	} catch {
		return [];
	}
}

function followLink(folder: string, name: string) {
	const stat = statSync(join(folder, name), { throwIfNoEntry: false });
	return { name, isDirectory: () => stat?.isDirectory() === true };
}
