import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { entryTargets, importTargets } from './entryTargets.ts';
import { type Manifest, readManifests } from './manifests.ts';
import { createExtendedReader } from './readExtended.ts';
import { slash } from './slash.ts';
import { traceSource } from './traceSource.ts';

const imports =
	/(?:\bfrom|\bimport|\brequire|\b(?:un)?mock|Actual)\s*\(?\s*(['"])((?:#|@[\w.~-]+\/)?[\w.~-][^'"\n]*)\1/g;

/**
 * The sources that imports of the repository's own packages mean, by what is imported. A package leads
 * to its build output, which may be missing, or older than the sources.
 *
 * An import is left out when anything else could be meant: another version that is installed, or
 * different files under different conditions.
 *
 * @param texts the repository's source files, by absolute path.
 * @returns absolute paths by specifier.
 */
export function findOwnImports(
	root: string,
	texts: ReadonlyMap<string, string>,
): Map<string, string> {
	const manifests = readManifests(root, texts.keys());
	const byName = new Map<string, Manifest[]>();
	for (const manifest of manifests) {
		const { name } = manifest.content;
		if (typeof name === 'string') byName.set(name, [...(byName.get(name) ?? []), manifest]);
	}
	const byDirectory = new Map(manifests.map((manifest) => [manifest.directory, manifest]));
	const readExtended = createExtendedReader();
	const trace = ({ directory }: Manifest, targets: readonly string[]): string | undefined => {
		const found = targets.flatMap((target) =>
			traceSource(directory, target, texts, readExtended).map(({ file }) => file),
		);
		return new Set(found).size === 1 ? found[0] : undefined;
	};

	const meaning = new Map<string, string>();
	for (const [specifier, users] of findImports(texts, byName)) {
		const owners = new Set(
			users.map((user) =>
				specifier.startsWith('#')
					? manifestsAbove(user, root, byDirectory)[0]
					: ownerOf(packageIn(specifier), user, root, byName, byDirectory),
			),
		);
		const [owner] = owners;
		if (owners.size !== 1 || owner === undefined) continue;
		const source = trace(owner, targetsOf(specifier, owner));
		if (source !== undefined) meaning.set(specifier, source);
	}
	return meaning;
}

/** Imports of own packages, and of what a package names with `#`, with the files that have them. */
function findImports(
	texts: ReadonlyMap<string, string>,
	names: ReadonlyMap<string, unknown>,
): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const [file, text] of texts) {
		for (const [, , specifier] of text.matchAll(imports)) {
			if (!specifier!.startsWith('#') && !names.has(packageIn(specifier!))) continue;
			const users = found.get(specifier!);
			if (users === undefined) found.set(specifier!, [file]);
			else users.push(file);
		}
	}
	return found;
}

function packageIn(specifier: string): string {
	return specifier
		.split('/')
		.slice(0, specifier.startsWith('@') ? 2 : 1)
		.join('/');
}

/** The package of the repository that a file means by a name; undefined when that is not certain. */
function ownerOf(
	name: string,
	user: string,
	root: string,
	byName: ReadonlyMap<string, readonly Manifest[]>,
	byDirectory: ReadonlyMap<string, Manifest>,
): Manifest | undefined {
	const candidates = byName.get(name) ?? [];
	const directories = above(user, root);
	const nearest = manifestsAbove(user, root, byDirectory).find(isNamed);
	// A package that has `exports` may import itself by its name.
	if (nearest?.content.name === name) return nearest;
	for (const above of directories) {
		const installed = join(above, 'node_modules', name);
		if (!existsSync(installed)) continue;
		const directory = slash(realpathSync(installed));
		return candidates.find((candidate) => candidate.directory === directory);
	}
	for (const directory of directories) {
		const range = rangeIn(byDirectory.get(directory), name);
		if (range === undefined) continue;
		const [candidate, ...others] = candidates.filter((one) => isThisVersion(range, one, directory));
		return others.length === 0 ? candidate : undefined;
	}
	return undefined;
}

/** The manifests that hold for a file, the nearest one first. */
function manifestsAbove(
	file: string,
	root: string,
	byDirectory: ReadonlyMap<string, Manifest>,
): Manifest[] {
	return above(file, root).flatMap((directory) => byDirectory.get(directory) ?? []);
}

function isNamed(manifest: Manifest | undefined): manifest is Manifest {
	return typeof manifest?.content.name === 'string';
}

/** The folders from a file's own up to the root. */
function above(file: string, root: string): string[] {
	const directories: string[] = [];
	for (let directory = dirname(file); ; directory = dirname(directory)) {
		directories.push(directory);
		if (directory === root || directory === dirname(directory)) return directories;
	}
}

function rangeIn(manifest: Manifest | undefined, name: string): unknown {
	for (const field of ['dependencies', 'devDependencies', 'peerDependencies']) {
		const ranges = manifest?.content[field] as Record<string, unknown> | undefined;
		if (ranges?.[name] !== undefined) return ranges[name];
	}
	return undefined;
}

/** Whether what a manifest asks for is the package of the repository, and not a published one. */
function isThisVersion(range: unknown, { directory, content }: Manifest, from: string): boolean {
	if (typeof range !== 'string') return false;
	if (/^(?:workspace:|\*$)/.test(range)) return true;
	const path = /^(?:file|link|portal):(.*)$/.exec(range)?.[1];
	if (path !== undefined) return slash(resolve(from, path)) === directory;
	return range.replace(/^[~^]/, '') === content.version;
}

/** The paths that a package's manifest gives for an import. */
function targetsOf(specifier: string, { directory, content }: Manifest): readonly string[] {
	const isPrivate = specifier.startsWith('#');
	const subpath = isPrivate ? specifier : `.${specifier.slice(String(content.name).length)}`;
	const entries = isPrivate ? importTargets(content) : entryTargets(content).entries;
	const exact = entries.find(({ entry }) => entry === subpath);
	if (exact !== undefined) return exact.targets;
	if (!isPrivate && content.exports === undefined)
		return [relative(directory, join(directory, subpath))];
	// The pattern with the longest part before its `*` decides.
	const [pattern] = entries
		.filter(({ entry }) => starIn(entry, subpath) !== undefined)
		.sort((one, other) => other.entry.indexOf('*') - one.entry.indexOf('*'));
	const star = pattern && starIn(pattern.entry, subpath);
	if (pattern === undefined || star === undefined) return [];
	return pattern.targets.map((target) => target.replaceAll('*', star));
}

/** What stands for the `*` of a pattern in a path that fits it. */
function starIn(pattern: string, path: string): string | undefined {
	const [before, after] = pattern.split('*');
	if (after === undefined || !path.startsWith(before!) || !path.endsWith(after)) return undefined;
	const end = path.length - after.length;
	return end > before!.length ? path.slice(before!.length, end) : undefined;
}
