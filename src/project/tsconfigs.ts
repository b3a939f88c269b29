import { statSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { effectiveOptions, parseConfig, type ReadExtended } from './configChain.ts';
import { readConfig, referencedConfigs } from './readExtended.ts';
import { slash } from './slash.ts';

/**
 * The tsconfig files that cover a workspace: every `tsconfig.json`, and what they reference.
 * A solution config (`files: []`) stands for its references only.
 *
 * @param root absolute path of the workspace
 * @param listed paths of the workspace's own files, relative to the root
 * @returns absolute paths, sorted
 */
export function findTsconfigs(root: string, listed: Iterable<string>): string[] {
	const own = new Set<string>();
	for (const path of listed) if (path.endsWith('.json')) own.add(posix.join(root, path));
	const pending = [...own].filter((path) => posix.basename(path) === 'tsconfig.json');
	const seen = new Set(pending);
	const covering: string[] = [];
	for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
		const file = readConfig(path);
		if (!file) continue;
		if (!parseConfig(file.text)?.isSolution) covering.push(path);
		for (const reference of referencedConfigs(file)) {
			if (seen.has(reference) || !own.has(reference)) continue;
			seen.add(reference);
			pending.push(reference);
		}
	}
	return covering.sort();
}

/**
 * The tsconfig files that the user named.
 *
 * @param cwd directory that the names start from
 * @param named files, or directories with a `tsconfig.json`
 * @throws UserError when one does not exist
 */
export function namedTsconfigs(cwd: string, named: readonly string[]): string[] {
	return named.map((name) => {
		const target = resolve(cwd, name);
		const isDirectory = statSync(target, { throwIfNoEntry: false })?.isDirectory();
		const path = isDirectory ? join(target, 'tsconfig.json') : target;
		if (statSync(path, { throwIfNoEntry: false })?.isFile()) return slash(path);
		throw new UserError(
			`--tsconfig ${name}: no such file`,
			`It is looked for at ${slash(path)}: paths start from the working directory.`,
		);
	});
}

/**
 * The directories that the compiler writes to: `outDir` and `declarationDir`, inherited ones too.
 * A directory that holds the config itself is not build output, whatever the config says.
 *
 * @param configs absolute paths of tsconfig files
 * @returns absolute paths with `/` separators
 */
export function outputDirectories(
	configs: readonly string[],
	readExtended: ReadExtended,
): Set<string> {
	const directories = new Set<string>();
	for (const path of configs) {
		const config = parseConfig(readConfig(path)?.text ?? '');
		if (!config) continue;
		const { options } = effectiveOptions(config, path, readExtended);
		for (const name of ['outDir', 'declarationDir']) {
			const origin = options.get(name);
			if (typeof origin?.value !== 'string') continue;
			// Build output starts at the config that is built, even when the option is inherited as a template.
			const value = origin.value.replace('$' + '{configDir}', slash(dirname(path)));
			const directory = slash(resolve(origin.directory, value));
			if (!`${slash(dirname(path))}/`.startsWith(`${directory}/`)) directories.add(directory);
		}
	}
	return directories;
}
