import { enumValue } from './removedOptions.ts';
import type { TypescriptVersion } from './typescriptVersion.ts';

/** Options after the `extends` chain, as the user wrote them. */
export type OptionValues = ReadonlyMap<string, unknown>;

const NODE10_BLIND_SPOTS = [
	'resolvePackageJsonExports',
	'resolvePackageJsonImports',
	'resolveJsonModule',
];

/** Every option that an upgrade may state where the project did not. */
export const ADDED_OPTIONS: readonly string[] = [
	'strict',
	'types',
	'target',
	'module',
	'moduleResolution',
	'noUncheckedSideEffectImports',
	'useUnknownInCatchVariables',
	'strictBuiltinIteratorReturn',
	'noEmit',
	'rootDir',
	...NODE10_BLIND_SPOTS,
];

const NODE_TARGETS: Readonly<Record<string, string>> = {
	node16: 'es2022',
	node18: 'es2022',
	node20: 'es2023',
	nodenext: 'esnext',
};

/**
 * The defaults that TypeScript 6 changed, as they were for a project of an older version. Without
 * them the old project would lose its `@types`, become strict, and see other libraries.
 *
 * @param options what the project states itself; a stated option is never part of the result
 * @param version the project's version, when known: checks it did not have yet stay off
 */
export function oldDefaults(
	options: OptionValues,
	version: TypescriptVersion | undefined,
): Map<string, unknown> {
	const module = enumValue(options.get('module'));
	const oldTarget = enumValue(options.get('target')) || (NODE_TARGETS[module] ?? 'es5');
	const isEs5 = oldTarget === 'es3' || oldTarget === 'es5';
	const defaults = new Map<string, unknown>([
		['strict', false],
		['types', ['*']],
		// Decides the default `lib` and whether class fields are defined or assigned.
		['target', isEs5 ? 'es2015' : oldTarget],
		['module', isEs5 ? 'commonjs' : 'es2015'],
		['noUncheckedSideEffectImports', false],
	]);
	if (options.get('strict') === true && version) {
		if (isBefore(version, 4, 4)) defaults.set('useUnknownInCatchVariables', false);
		if (isBefore(version, 5, 6)) defaults.set('strictBuiltinIteratorReturn', false);
	}
	// The root of the sources was computed; now it is the config's directory and must hold them all.
	const emits = options.has('outDir') || options.has('declarationDir');
	if (emits && !options.has('rootDir') && options.get('composite') !== true) {
		if (isNode10(options, true)) defaults.set('rootDir', '/');
		// A root would break a package's imports of itself, which go from its output back to sources.
		else defaults.set('noEmit', true);
	}
	for (const name of options.keys()) if (name !== 'noEmit') defaults.delete(name);
	return defaults;
}

/**
 * What `moduleResolution: node10` (or `classic`) did that its successor `bundler` does not: it did
 * not look at `exports` and `imports` of a package.json, and did not resolve JSON files.
 *
 * @param isOld whether the project's version still had `node10` as a default
 */
export function oldResolution(options: OptionValues, isOld: boolean): Map<string, unknown> {
	const defaults = new Map<string, unknown>();
	if (!isNode10(options, isOld)) return defaults;
	for (const name of NODE10_BLIND_SPOTS) {
		if (!options.has(name)) defaults.set(name, false);
	}
	return defaults;
}

function isNode10(options: OptionValues, isOld: boolean): boolean {
	const resolution = enumValue(options.get('moduleResolution'));
	if (resolution !== '') return /^(?:node|node10|classic)$/.test(resolution);
	const module = enumValue(options.get('module'));
	return isOld && !/^(?:node(?:16|18|20|next)|preserve)$/.test(module);
}

function isBefore(version: TypescriptVersion, major: number, minor: number): boolean {
	return version.major < major || (version.major === major && version.minor < minor);
}
