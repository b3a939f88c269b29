import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Names of the packages that the repository itself consists of.
 *
 * @param files absolute paths of its files.
 */
export function ownPackageNames(root: string, files: Iterable<string>): Set<string> {
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
	const names = new Set<string>();
	for (const directory of directories) {
		const name = nameIn(join(directory, 'package.json'));
		if (name !== undefined) names.add(name);
	}
	return names;
}

function nameIn(path: string): string | undefined {
	try {
		const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
		if (typeof content !== 'object' || content === null || !('name' in content)) return undefined;
		return typeof content.name === 'string' ? content.name : undefined;
	} catch {
		// Absent, or not a manifest that a package manager would accept: it names no package.
		return undefined;
	}
}

/** Whether a module specifier names one of these packages, or a path in one. */
export function isOwnPackage(specifier: string, names: ReadonlySet<string>): boolean {
	const name = specifier.startsWith('@')
		? specifier.split('/', 2).join('/')
		: specifier.split('/', 1)[0]!;
	return names.has(name);
}
