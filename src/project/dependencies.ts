import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const known = new Map<string, ReadonlySet<string>>();

/** Names of the packages that the package.json files above a file depend on, nearest and outer ones alike. */
export function dependenciesOf(file: string): ReadonlySet<string> {
	return dependenciesAbove(dirname(file));
}

function dependenciesAbove(directory: string): ReadonlySet<string> {
	const cached = known.get(directory);
	if (cached !== undefined) return cached;
	const parent = dirname(directory);
	const names = new Set(parent === directory ? [] : dependenciesAbove(parent));
	for (const name of namesIn(join(directory, 'package.json'))) names.add(name);
	known.set(directory, names);
	return names;
}

function namesIn(path: string): string[] {
	let content: unknown;
	try {
		content = JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		// Absent, or not a manifest that a package manager would accept: it names no dependencies.
		return [];
	}
	if (typeof content !== 'object' || content === null) return [];
	const fields = content as Record<string, unknown>;
	return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap(
		(field) => Object.keys(fields[field] ?? {}),
	);
}
