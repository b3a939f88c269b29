import { readdirSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { effectiveOptions, parseConfig, type ReadExtended } from './configChain.ts';
import { findModule } from './findModule.ts';
import { readConfig } from './readExtended.ts';
import { slash } from './slash.ts';

/** Where a compiler's output folder gets its files from. */
interface OutputFolder {
	readonly output: string;
	/** The most likely one first. */
	readonly sources: readonly string[];
}

const extension = /(?:\.d)?\.[mc]?[jt]sx?$/;

/**
 * The sources that a file of a package is made from: itself when it is in the repository, else what
 * the package's tsconfig files say, else a file of the same path below `src`.
 *
 * @param target path in the package; one `*` stands for anything.
 * @param files the repository's source files, by absolute path.
 * @returns absolute paths, with what stands for the `*`.
 */
export function traceSource(
	directory: string,
	target: string,
	files: ReadonlyMap<string, unknown>,
	readExtended: ReadExtended,
): { readonly file: string; readonly star: string }[] {
	const path = slash(join(directory, target));
	const stem = path.replace(extension, '').replace(/\/$/, '');
	const candidates = [
		stem,
		...outputFolders(directory, readExtended).flatMap(({ output, sources }) =>
			stem.startsWith(`${output}/`)
				? sources.map((source) => posix.join(source, stem.slice(output.length)))
				: [],
		),
		...conventions(directory, stem),
	];
	for (const candidate of candidates) {
		const found = candidate.includes('*')
			? matching(candidate, files)
			: [findModule(candidate, files)]
					.filter((file) => file !== undefined)
					.map((file) => ({ file, star: '' }));
		if (found.length > 0) return found;
	}
	return files.has(path) ? [{ file: path, star: '' }] : [];
}

/** `dist/esm/store.js`: `src/esm/store`, then `src/store`. */
function conventions(directory: string, stem: string): string[] {
	const parts = slash(relative(directory, stem)).split('/');
	return parts.slice(1).map((_, i) => slash(join(directory, 'src', ...parts.slice(i + 1))));
}

function outputFolders(directory: string, readExtended: ReadExtended): OutputFolder[] {
	return readdirSync(directory)
		.filter((name) => /^tsconfig(?:\.[^/]*)?\.json$/.test(name))
		.sort()
		.flatMap((name) => foldersOf(join(directory, name), readExtended));
}

function foldersOf(path: string, readExtended: ReadExtended): OutputFolder[] {
	const config = parseConfig(readConfig(path)?.text ?? '');
	if (config === undefined) return [];
	const { options } = effectiveOptions(config, path, readExtended);
	const home = slash(dirname(path));
	const folderOf = (name: string): string | undefined => {
		const origin = options.get(name);
		if (typeof origin?.value !== 'string') return undefined;
		return slash(resolve(origin.directory, origin.value.replace('$' + '{configDir}', home)));
	};
	const rootDir = folderOf('rootDir');
	// Without `rootDir` it is what all files have in common: `src`, or the folder of the config.
	const sources = rootDir === undefined ? [`${home}/src`, home] : [rootDir];
	return ['outDir', 'declarationDir'].flatMap((name) => {
		const output = folderOf(name);
		return output === undefined ? [] : [{ output, sources }];
	});
}

function matching(
	pattern: string,
	files: ReadonlyMap<string, unknown>,
): { readonly file: string; readonly star: string }[] {
	const [before, after] = pattern.split('*') as [string, string];
	return [...files.keys()].flatMap((file) => {
		const stem = file.replace(extension, '');
		const isMatch =
			stem.length > before.length + after.length && stem.startsWith(before) && stem.endsWith(after);
		return isMatch && !file.includes('/node_modules/')
			? [{ file, star: stem.slice(before.length, stem.length - after.length) }]
			: [];
	});
}
