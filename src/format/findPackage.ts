import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../errors.ts';
import type { FormatterChoice } from './findFormatter.ts';

/**
 * The folder of an installed formatter: in a `node_modules` of the folder that configures it or above, as
 * Node.js itself would find it. Nothing is ever installed.
 *
 * @throws {UserError} when it is not installed
 */
export function findPackage({ facts, folder }: FormatterChoice): string {
	for (let path = folder; ; path = dirname(path)) {
		const candidate = join(path, 'node_modules', facts.package);
		if (existsSync(join(candidate, 'package.json'))) return candidate;
		if (path === dirname(path)) break;
	}
	throw new UserError(
		`--format: ${folder} uses ${facts.name}, which is not installed; nothing was written`,
		`Install the dependencies of the repository (${facts.package} has to be in a node_modules folder), or leave out --format.`,
	);
}

/** The file behind a command of a package. */
export function findBinary(folder: string, name: string): string {
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		readonly bin?: string | Readonly<Record<string, string>>;
	};
	const file = typeof bin === 'string' ? bin : bin?.[name];
	if (file !== undefined) return join(folder, file);
	throw new UserError(`--format: ${folder} has no command ${name}; nothing was written`);
}
