import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type ConfigFile, parseConfig, type ReadExtended } from './configChain.ts';
import { slash } from './slash.ts';

/**
 * Makes a reader of extended configs that looks on disk and remembers what it read.
 * Paths and packages are found as the compiler finds them.
 */
export function createExtendedReader(): ReadExtended {
	const found = new Map<string, ConfigFile | undefined>();
	return (specifier, from) => {
		const key = `${specifier}\0${dirname(from)}`;
		if (!found.has(key)) found.set(key, readConfig(locate(specifier, dirname(from))));
		return found.get(key);
	};
}

/** Reads a config file by its path; undefined when there is none. */
export function readConfig(path: string | undefined): ConfigFile | undefined {
	if (path === undefined) return undefined;
	try {
		return { path: slash(path), text: readFileSync(path, 'utf8') };
	} catch {
		return undefined;
	}
}

function locate(specifier: string, directory: string): string | undefined {
	if (isAbsolute(specifier) || /^\.\.?(\/|\\|$)/.test(specifier)) {
		return firstFile(resolve(directory, specifier));
	}
	for (let up = directory; ; up = dirname(up)) {
		const target = join(up, 'node_modules', specifier);
		const file = firstFile(target) ?? packageConfig(target);
		if (file) return realpathSync(file);
		if (up === dirname(up)) break;
	}
	try {
		return createRequire(join(directory, 'noop.js')).resolve(specifier);
	} catch {
		return undefined;
	}
}

function firstFile(path: string): string | undefined {
	return [path, `${path}.json`].find(isFile);
}

/** The config that a package means by its bare name: the `tsconfig` field of its manifest. */
function packageConfig(directory: string): string | undefined {
	const manifest = readConfig(join(directory, 'package.json'));
	const field = manifest && /"tsconfig"\s*:\s*"([^"]+)"/.exec(manifest.text)?.[1];
	return firstFile(join(directory, field ?? 'tsconfig.json'));
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The config files that a config's `references` name, as absolute paths; they may not exist. */
export function referencedConfigs(file: ConfigFile): string[] {
	return (parseConfig(file.text)?.references ?? []).map((reference) => {
		const target = resolve(dirname(file.path), reference);
		return slash(target.endsWith('.json') ? target : join(target, 'tsconfig.json'));
	});
}
