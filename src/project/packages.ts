import { readManifests } from './manifests.ts';

/**
 * Names of the packages that the repository itself consists of.
 *
 * @param files absolute paths of its files.
 */
export function ownPackageNames(root: string, files: Iterable<string>): Set<string> {
	const names = readManifests(root, files).map(({ content }) => content.name);
	return new Set(names.filter((name) => typeof name === 'string'));
}

/** Whether a module specifier names one of these packages, or a path in one. */
export function isOwnPackage(specifier: string, names: ReadonlySet<string>): boolean {
	const name = specifier.startsWith('@')
		? specifier.split('/', 2).join('/')
		: specifier.split('/', 1)[0]!;
	return names.has(name);
}
