import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { discoverWorkspace } from '../../src/project/discover.ts';
import { upgradedTsconfigs } from '../../src/project/upgradedTsconfigs.ts';

/** The native compiler of the installed TypeScript, without the script that starts it. */
export function compilerPath(): string {
	const typescript = createRequire(import.meta.url).resolve('typescript/package.json');
	const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
	const name = process.platform === 'win32' ? 'tsc.exe' : 'tsc';
	return join(dirname(createRequire(typescript).resolve(platform)), 'lib', name);
}

/** The projects of a folder, with config files that TypeScript 7 accepts. */
export interface Projects {
	/** Absolute paths of the source files. */
	readonly files: readonly string[];
	/** Absolute paths of the repository's own tsconfig files. */
	readonly own: readonly string[];
	/** Of those added for the files that no other config lists. */
	readonly added: readonly string[];
}

/** A name that no repository uses. */
function ownName(config: string): string {
	return `${basename(config, '.json')}.asyncshift-own.json`;
}

/**
 * Replaces the tsconfig files of a copy by those that asyncshift shows to the compiler, and adds one
 * for the files that none of them lists.
 *
 * @param directory a copy: its config files are replaced, each by a new file
 * @param options.typeRoots folders of types for files without a config, for a check that knows Node.js
 */
export function writeProjects(
	directory: string,
	options: { readonly typeRoots?: readonly string[] | undefined } = {},
): Projects {
	const { files, tsconfigs } = discoverWorkspace({ cwd: directory });
	for (const [path, text] of upgradedTsconfigs(tsconfigs)) replaceFile(path, text);
	const added = [...findStrays(directory).strays].map(([config, members]) => {
		const folder = config === undefined ? directory : dirname(config);
		// Where there is no config at all, other tools find this one by its usual name.
		const name = config === undefined ? 'tsconfig.json' : 'tsconfig.asyncshift.json';
		const path = join(folder, name);
		replaceFile(path, syntheticConfig(directory, config, members, options.typeRoots));
		return path;
	});
	return { files: files.map(({ absolutePath }) => absolutePath), own: tsconfigs, added };
}

/**
 * Lets the nearest tsconfig list the files that none lists, for tools that look for the nearest one.
 * Call it after `writeProjects`.
 */
export function adoptStrays(directory: string): void {
	const { strays, shown } = findStrays(directory);
	for (const [config, found] of shown) {
		const members = strays.get(config);
		if (found === undefined && members === undefined) continue;
		const { files = [], references = [], compilerOptions } = found ?? {};
		const own = join(dirname(config), ownName(config));
		replaceFile(own, readFileSync(config, 'utf8'));
		// Every config lists its files: one that extends another would inherit those of the other.
		const listing = { files: [...files, ...(members ?? [])], include: [], references };
		const adopting = {
			allowJs: true,
			checkJs: false,
			rootDir: directory,
			// What is referenced has to emit. The rest would write `a.js` for both `a.ts` and `a.js`.
			...(compilerOptions?.composite ? {} : { noEmit: true, emitDeclarationOnly: false }),
		};
		replaceFile(
			config,
			JSON.stringify({
				extends: `./${basename(own)}`,
				...(members === undefined ? {} : { compilerOptions: adopting }),
				...listing,
			}),
		);
	}
}

/** Source files that no tsconfig lists, by the nearest one above, and what all configs list. */
function findStrays(directory: string): {
	readonly strays: ReadonlyMap<string | undefined, readonly string[]>;
	readonly shown: ReadonlyMap<string, ShownConfig | undefined>;
} {
	const { files, tsconfigs } = discoverWorkspace({ cwd: directory });
	const shown = new Map(tsconfigs.map((config) => [config, showConfig(directory, config)]));
	const listed = new Set(
		[...shown].flatMap(([config, found]) =>
			(found?.files ?? []).map((file) => join(dirname(config), file)),
		),
	);
	const strays = new Map<string | undefined, string[]>();
	for (const { absolutePath } of files) {
		if (listed.has(absolutePath) || /\.d\.[cm]?ts$/.test(absolutePath)) continue;
		const config = nearestConfig(absolutePath, tsconfigs);
		const group = strays.get(config);
		if (group === undefined) strays.set(config, [absolutePath]);
		else group.push(absolutePath);
	}
	return { strays, shown };
}

/** The same options that asyncshift gives to files without a config. */
function syntheticConfig(
	root: string,
	config: string | undefined,
	files: readonly string[],
	typeRoots: readonly string[] | undefined,
): string {
	const standalone = {
		module: 'preserve',
		moduleResolution: 'bundler',
		target: 'esnext',
		jsx: 'preserve',
		strict: true,
		useUnknownInCatchVariables: false,
		strictPropertyInitialization: false,
		types: ['*'],
		...(typeRoots === undefined ? {} : { typeRoots }),
	};
	return JSON.stringify({
		...(config === undefined ? {} : { extends: config }),
		compilerOptions: {
			...(config === undefined ? standalone : {}),
			noImplicitAny: false,
			allowJs: true,
			checkJs: true,
			noEmit: true,
			composite: false,
			incremental: false,
			declaration: false,
			emitDeclarationOnly: false,
			rootDir: root,
			skipLibCheck: true,
			resolveJsonModule: true,
		},
		files,
		include: [],
		references: [],
	});
}

interface ShownConfig {
	readonly files?: readonly string[];
	readonly references?: readonly { readonly path: string }[];
	readonly compilerOptions?: { readonly composite?: boolean };
}

/** A config with the files that it matches, as the compiler tells; undefined when it matches none. */
function showConfig(directory: string, config: string): ShownConfig | undefined {
	try {
		const output = execFileSync(compilerPath(), ['--showConfig', '-p', config], {
			cwd: directory,
			encoding: 'utf8',
			maxBuffer: 1 << 26,
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		return JSON.parse(output) as ShownConfig;
	} catch {
		return undefined;
	}
}

function nearestConfig(file: string, configs: readonly string[]): string | undefined {
	const above = configs.filter((config) => file.startsWith(`${dirname(config)}/`));
	const longest = Math.max(...above.map((config) => dirname(config).length));
	const nearest = above.filter((config) => dirname(config).length === longest);
	return nearest.find((config) => config.endsWith('/tsconfig.json')) ?? nearest[0];
}

/** A new file rather than new content: the old one may be hard-linked. */
function replaceFile(path: string, text: string): void {
	mkdirSync(dirname(path), { recursive: true });
	rmSync(path, { force: true });
	writeFileSync(path, text);
}
