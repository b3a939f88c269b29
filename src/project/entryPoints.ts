import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryTargets } from './entryTargets.ts';
import { type Manifest, readManifests } from './manifests.ts';
import { createExtendedReader } from './readExtended.ts';
import { traceSource } from './traceSource.ts';

const codeFile = /\.[mc]?[jt]sx?$/;

/** A source file whose exports a package offers. */
export interface EntryPoint {
	/** Name of the package. */
	readonly package: string;
	/** What is imported: `warehouse`, `warehouse/testing`. */
	readonly specifier: string;
	/** Absolute path. */
	readonly file: string;
}

/** A way into a package that leads to no source of the repository. */
export interface UntracedEntry {
	readonly package: string;
	readonly specifier: string;
	/** The first path that the manifest gives for it. */
	readonly target: string;
}

export interface EntryPoints {
	readonly traced: readonly EntryPoint[];
	readonly untraced: readonly UntracedEntry[];
}

/**
 * The source files that other people's code reaches through the packages of the repository. A package
 * that is private, or has no name, is only used in the repository itself.
 *
 * @param files the repository's source files, by absolute path.
 */
export function findEntryPoints(root: string, files: ReadonlyMap<string, unknown>): EntryPoints {
	const traced: EntryPoint[] = [];
	const untraced: UntracedEntry[] = [];
	const readExtended = createExtendedReader();
	for (const manifest of readManifests(root, files.keys())) {
		const { name } = manifest.content;
		if (typeof name !== 'string' || manifest.content.private === true) continue;
		const { entries, closed } = entryTargets(manifest.content);
		for (const { entry, targets } of entries) {
			const sources = targets.filter((target) => isCode(target, manifest.directory));
			const found = sources.flatMap((target) =>
				traceSource(manifest.directory, target, files, readExtended),
			);
			for (const { file, star } of found) {
				const subpath = entry.replace('*', star);
				if (closed.some((pattern) => isClosed(subpath, pattern, entry))) continue;
				traced.push({ package: name, specifier: specifierOf(name, subpath), file });
			}
			if (found.length > 0 || sources.length === 0 || isDefault(manifest)) continue;
			untraced.push({ package: name, specifier: specifierOf(name, entry), target: sources[0]! });
		}
	}
	return { traced, untraced };
}

/** Nothing names `index.js`: a program without exports has none. */
function isDefault({ content }: Manifest): boolean {
	return !['exports', 'main', 'module', 'types', 'typings'].some((field) => field in content);
}

/** A stylesheet or `package.json` has no functions, nor has a folder of them. */
function isCode(target: string, directory: string): boolean {
	if (/\.\w+$/.test(target)) return codeFile.test(target);
	const folder = target.includes('*') ? join(directory, dirname(target)) : undefined;
	if (folder === undefined || !existsSync(folder)) return true;
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) =>
		codeFile.test(file),
	);
}

/** The pattern with the longest part before its `*` decides. */
function isClosed(subpath: string, pattern: string, entry: string): boolean {
	const [before, after] = pattern.split('*');
	if (after === undefined) return subpath === pattern;
	return (
		pattern.indexOf('*') >= entry.indexOf('*') &&
		subpath.startsWith(before!) &&
		subpath.endsWith(after)
	);
}

function specifierOf(name: string, subpath: string): string {
	return subpath === '.' ? name : `${name}${subpath.slice(1)}`;
}
