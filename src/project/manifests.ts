import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package.json of the repository. */
export interface Manifest {
	/** Absolute directory of the file. */
	readonly directory: string;
	readonly content: Readonly<Record<string, unknown>>;
}

/**
 * The package.json files in the folders of the repository's files.
 *
 * @param files absolute paths of its files.
 */
export function readManifests(root: string, files: Iterable<string>): Manifest[] {
	const directories = new Set<string>();
	for (const file of files) {
		for (
			let directory = dirname(file);
			!directories.has(directory);
			directory = dirname(directory)
		) {
			directories.add(directory);
			if (directory === root || directory === dirname(directory)) break;
		}
	}
	return [...directories].flatMap((directory) => {
		const content = read(join(directory, 'package.json'));
		return content === undefined ? [] : [{ directory, content }];
	});
}

function read(path: string): Record<string, unknown> | undefined {
	try {
		const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
		return typeof content === 'object' && content !== null ? { ...content } : undefined;
	} catch {
		// Absent, or not a manifest that a package manager would accept.
		return undefined;
	}
}
