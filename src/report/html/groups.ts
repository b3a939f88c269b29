import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * The package of each file; the folder where all of them are in one package.
 *
 * @param files relative to the root
 */
export function groupFiles(root: string, files: readonly string[]): string[] {
	const names = new Map<string, string | undefined>();
	const packages = files.map((file) => packageOf(root, posix.dirname(file), names));
	if (new Set(packages).size > 1) return packages.map((name) => name ?? '.');
	return files.map((file) => posix.dirname(file));
}

function packageOf(
	root: string,
	folder: string,
	names: Map<string, string | undefined>,
): string | undefined {
	if (names.has(folder)) return names.get(folder);
	const own = readName(`${root}/${folder}/package.json`);
	const above = folder === '.' ? undefined : posix.dirname(folder);
	const name = own === '' ? folder : (own ?? (above && packageOf(root, above, names)));
	names.set(folder, name);
	return name;
}

/** Empty for a package without a name, undefined where there is none. */
function readName(manifest: string): string | undefined {
	try {
		const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as { name?: unknown };
		return typeof name === 'string' ? name : '';
	} catch {
		return undefined;
	}
}
