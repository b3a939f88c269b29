import { realpathSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { UserError } from '../errors.ts';
import { slash } from './slash.ts';

export interface SelectionOptions {
	readonly paths?: readonly string[];
	readonly include?: readonly string[];
	readonly exclude?: readonly string[];
}

/** What the user asked to migrate. */
export interface Selection {
	/** Whether a file, by its path relative to the root, is part of it. */
	matches(path: string): boolean;
	/** The first path argument that no file lay under so far. */
	unmatched(): string | undefined;
}

/**
 * Builds the selection from path arguments and globs.
 *
 * @param root absolute path of the workspace; globs start here
 * @param cwd absolute working directory; path arguments start here
 * @throws UserError when a path argument does not exist or lies outside the root
 */
export function createSelection(root: string, cwd: string, options: SelectionOptions): Selection {
	const wanted = (options.paths ?? []).map((argument) => ({
		argument,
		path: locate(root, cwd, argument),
		found: false,
	}));
	const included = options.include?.length ? matcher(options.include) : () => true;
	const excluded = options.exclude?.length ? matcher(options.exclude) : () => false;
	return {
		matches(path) {
			let named = wanted.length === 0;
			for (const entry of wanted) {
				if (entry.path !== '' && entry.path !== path && !path.startsWith(`${entry.path}/`))
					continue;
				entry.found = true;
				named = true;
			}
			return named && included(path) && !excluded(path);
		},
		unmatched: () => wanted.find((entry) => !entry.found)?.argument,
	};
}

function locate(root: string, cwd: string, argument: string): string {
	let absolute: string;
	try {
		absolute = realpathSync(resolve(cwd, argument));
	} catch {
		throw new UserError(
			`${argument}: no such file or directory`,
			/[*?{[]/.test(argument)
				? `For a glob use --include '${argument}'; it starts from ${root}.`
				: `Paths start from the working directory, ${cwd}.`,
		);
	}
	const path = slash(relative(root, absolute));
	if (path === '..' || path.startsWith('../')) {
		throw new UserError(
			`${argument} is outside the repository ${root}`,
			'Run the command in there.',
		);
	}
	return path;
}

/** A glob matches a file, or a directory with everything in it. */
function matcher(globs: readonly string[]): (path: string) => boolean {
	const patterns = globs.flatMap((glob) => {
		const plain = slash(glob).replace(/^\.\//, '').replace(/\/+$/, '');
		return [plain, `${plain}/**`];
	});
	return picomatch(patterns, { dot: true });
}
