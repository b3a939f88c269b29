import { dirname, resolve } from 'node:path';
import { slash } from './slash.ts';

const endings = [
	'',
	'.ts',
	'.tsx',
	'.mts',
	'.cts',
	'.js',
	'.jsx',
	'.mjs',
	'.cjs',
	'/index.ts',
	'/index.js',
];

/**
 * The source file that a path without or with an extension means; `./x.js` may mean `./x.ts`.
 *
 * @param path absolute path, as an import or a rule writes it.
 * @param files the known source files, by absolute path.
 */
export function findModule(path: string, files: ReadonlyMap<string, unknown>): string | undefined {
	const source = path.replace(/\.([mc]?)js(x?)$/, '.$1ts$2');
	return [...endings.map((ending) => path + ending), source].find((file) => files.has(file));
}

/**
 * The source file that a relative import means.
 *
 * @param file absolute path of the file that imports it.
 */
export function findImported(
	file: string,
	specifier: string,
	files: ReadonlyMap<string, unknown>,
): string | undefined {
	return findModule(slash(resolve(dirname(file), specifier)), files);
}
