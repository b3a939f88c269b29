import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The helpers of `asyncshift-runtime`. */
export const runtimeHelpers = [
	'asyncCached',
	'logSlowOperation',
	'monitorBlocking',
	'offload',
] as const;
export type RuntimeHelper = (typeof runtimeHelpers)[number];

/** What the file of a helper is written in. */
export const vendorStyles = ['typescript', 'esm', 'commonjs'] as const;
export type VendorStyle = (typeof vendorStyles)[number];

/** A helper as a file of the user's repository. */
export interface VendoredHelper {
	readonly fileName: string;
	readonly text: string;
	/** What the file imports, with the ranges that the user's manifest needs. */
	readonly dependencies: Readonly<Record<string, string>>;
}

/** The first words of a helper that was written into a repository. */
export const copiedFrom = '// Copied from asyncshift-runtime';

const folders: Readonly<Record<VendorStyle, string>> = {
	typescript: 'src',
	esm: 'dist',
	commonjs: 'dist/commonjs',
};

/**
 * One helper as a file that needs no other: for repositories that do not want the package.
 * TypeScript serves both module systems; `asyncCached` and `offload` need TypeScript 5 and
 * `lib: es2022`, the others TypeScript 4.3 and ES2015. JavaScript comes as built.
 */
export function vendorRuntime(helper: RuntimeHelper, style: VendorStyle): VendoredHelper {
	const root = runtimeRoot();
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
		readonly version: string;
		readonly dependencies: Readonly<Record<string, string>>;
	};
	const fileName = `${helper}.${style === 'typescript' ? 'ts' : 'js'}`;
	const source = readFileSync(join(root, folders[style], fileName), 'utf8');
	// Without its types it would not please a compiler that checks JavaScript.
	const unchecked = style === 'typescript' ? '' : '// @ts-nocheck\n';
	const imported = Object.entries(manifest.dependencies).filter(([name]) =>
		[`'${name}'`, `"${name}"`].some((quoted) => source.includes(quoted)),
	);
	return {
		fileName,
		text: `${copiedFrom} ${manifest.version} (MIT licence). It is yours to change.\n${unchecked}${source}`,
		dependencies: Object.fromEntries(imported),
	};
}

/** The folder of the runtime package: it stands beside the sources, and beside `dist` when built. */
function runtimeRoot(): string {
	const above = ['../../runtime', '../../../runtime'].map((path) =>
		join(import.meta.dirname, path),
	);
	const root = above.find((path) => existsSync(join(path, 'package.json')));
	if (!root) throw new Error('The sources of asyncshift-runtime are missing beside this package');
	return root;
}
