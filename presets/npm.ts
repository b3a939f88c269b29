import { present } from '../src/rules/present.ts';
import type { PathUse, Preset, PresetGap, PresetRule } from '../src/rules/preset.ts';
import type { ArgumentLimit, Product, ProductOption, RuleHazard } from '../src/rules/rule.ts';
import { copies, links, moves, nodeFs, removes, writes } from './node-fs.ts';

/** Functions of one library, from one version to another. */
interface Library {
	readonly package: string;
	/** The part of the package that has them; absent: the package as a whole. */
	readonly module?: string;
	/** Behind `<package>#`: `readJsonSync=readJson`, `sync=default`, `sync=promisify(default)`. */
	readonly functions: readonly string[];
	readonly from?: string;
	readonly until?: number;
	readonly source: string;
	readonly note?: string;
	readonly hazard?: RuleHazard;
	readonly limits?: readonly ArgumentLimit[];
	readonly product?: Product;
	readonly paths?: readonly PathUse[];
	readonly cost?: PresetRule['cost'];
}

const looks: readonly PathUse[] = [{ argument: 0, use: 'looks' }];
const reads: readonly PathUse[] = [{ argument: 0, use: 'reads' }];

/** The asynchronous form rejects all the same. */
const throwsAnyway: readonly ArgumentLimit[] = [{ argument: 1, kind: 'option', option: 'nothrow' }];

/** The asynchronous form rejects where there is no file. */
const readJsonLimits: readonly ArgumentLimit[] = [
	{ argument: 1, kind: 'option', option: 'throws' },
	// Where the file cannot be read, only the synchronous form puts its name in front.
	{ kind: 'caught', members: ['message'], isMinor: true },
];
const jsonfile = 'https://github.com/jprichardson/node-jsonfile/blob/master/index.js';

/** `execaSync({ cwd })` binds options. */
const bindsOptions: readonly ArgumentLimit[] = [
	{ argument: 0, kind: 'object', why: 'gives a function here, which is not asynchronous itself' },
];

/** A command that is ended for one of these options has another error. */
const endedError: ArgumentLimit = {
	kind: 'caught',
	members: [
		'code',
		'exitCode',
		'isTerminated',
		'message',
		'originalMessage',
		'shortMessage',
		'signal',
		'signalDescription',
	],
	with: { argument: -1, options: ['timeout', 'maxBuffer'] },
	isMinor: true,
};

/** `ExecaError` and `ExecaSyncError`. */
const otherClass: ArgumentLimit = {
	kind: 'caught',
	members: ['name', 'constructor'],
	classes: ['ExecaSyncError'],
	isMinor: true,
};

const openInput: RuleHazard = {
	code: 'open-input',
	message: 'a command that reads its standard input found it at its end, and waits for it now',
};

/** Another run, or another version, may list the same in another order. */
const otherOrder: RuleHazard = {
	code: 'other-order',
	message: 'the asynchronous form may give the same elements in another order',
};

/** The README of the version that was looked at, which is the first one of the fact. */
const npm = (name: string, version: string): string =>
	`https://www.npmjs.com/package/${name}/v/${version}`;

/** The functions that fs-extra adds to those of fs, by what they do with paths. */
const fsExtra: readonly { readonly names: readonly string[]; readonly paths?: Library['paths'] }[] =
	[
		{
			names: ['createFile', 'ensureDir', 'ensureFile', 'mkdirp', 'mkdirs'],
		},
		{ names: ['emptyDir', 'emptydir', 'remove'], paths: removes },
		{ names: ['outputFile', 'outputJson', 'writeJson', 'writeJSON'], paths: writes },
		{ names: ['copy'], paths: copies },
		{ names: ['move'], paths: moves },
		{ names: ['createLink', 'createSymlink', 'ensureLink', 'ensureSymlink'], paths: links },
		{ names: ['pathExists'], paths: looks },
	];

const explorer: Product = { methods: ['search', 'load'] };

/** `import` instead of `require`, and the files that only it can load. */
const loaders: ProductOption = { name: 'loaders', text: 'defaultLoadersSync', merges: true };
const importingNote =
	'A `load` of an `.mjs` file, which had no loader, loads it. What has failed fails again until the caches are cleared.';

const libraries: readonly Library[] = [
	{
		package: 'cosmiconfig',
		functions: ['cosmiconfigSync=cosmiconfig'],
		from: '6',
		until: 7,
		product: explorer,
		source: npm('cosmiconfig', '7.1.0'),
	},
	{
		package: 'cosmiconfig',
		functions: ['cosmiconfigSync=cosmiconfig'],
		from: '8.2',
		until: 8,
		product: { ...explorer, options: [{ name: 'searchPlaces' }, loaders] },
		note: importingNote,
		source: npm('cosmiconfig', '8.2.0'),
	},
	{
		package: 'cosmiconfig',
		functions: ['cosmiconfigSync=cosmiconfig'],
		from: '9',
		product: {
			...explorer,
			options: [{ name: 'searchPlaces', text: 'getDefaultSearchPlacesSync($name)' }, loaders],
		},
		note: importingNote,
		source: npm('cosmiconfig', '9.0.0'),
	},
	{
		package: 'lilconfig',
		functions: ['lilconfigSync=lilconfig'],
		from: '2',
		until: 2,
		product: explorer,
		source: npm('lilconfig', '2.1.0'),
	},
	{
		package: 'lilconfig',
		functions: ['lilconfigSync=lilconfig'],
		from: '3',
		product: { ...explorer, options: [{ name: 'searchPlaces' }, loaders] },
		note: 'A `load` of an `.mjs` file, which had no loader, loads it.',
		source: npm('lilconfig', '3.1.3'),
	},
	...fsExtra.flatMap(({ names, paths }): Library[] => [
		{
			package: 'fs-extra',
			functions: suffixed(...names),
			from: '3',
			note: 'The message of an error may name another system call.',
			source: 'https://github.com/jprichardson/node-fs-extra/blob/master/CHANGELOG.md',
			...present({ paths }),
		},
		{
			package: 'fs-extra',
			module: 'fs-extra/esm',
			functions: suffixed(...names),
			from: '11',
			source: 'https://github.com/jprichardson/node-fs-extra/blob/master/CHANGELOG.md',
			...present({ paths }),
		},
	]),
	{
		package: 'fs-extra',
		functions: ['existsSync=pathExists'],
		from: '3',
		note: 'The message of an error may name another system call.',
		cost: 'fast',
		paths: looks,
		source: 'https://github.com/jprichardson/node-fs-extra/blob/master/CHANGELOG.md',
	},
	{
		package: 'fs-extra',
		module: 'fs-extra/esm',
		functions: suffixed('outputJSON'),
		from: '11',
		paths: writes,
		source: 'https://github.com/jprichardson/node-fs-extra/blob/master/CHANGELOG.md',
	},
	{
		// Where types make one function of both, the first name is written.
		package: 'fs-extra',
		functions: suffixed('readJson', 'readJSON'),
		from: '3',
		note: 'The message of an error may name the file at another place.',
		source: jsonfile,
		limits: readJsonLimits,
		paths: reads,
	},
	{
		package: 'fs-extra',
		module: 'fs-extra/esm',
		functions: suffixed('readJson', 'readJSON'),
		from: '11',
		source: jsonfile,
		limits: readJsonLimits,
		paths: reads,
	},
	{
		package: 'fs-extra',
		functions: suffixed('outputJSON'),
		from: '4',
		paths: writes,
		source: 'https://github.com/jprichardson/node-fs-extra/blob/master/CHANGELOG.md',
	},
	{
		package: 'jsonfile',
		functions: suffixed('writeFile'),
		from: '5',
		paths: writes,
		source: 'https://github.com/jprichardson/node-jsonfile/blob/master/CHANGELOG.md',
	},
	{
		package: 'jsonfile',
		functions: suffixed('readFile'),
		from: '5',
		source: jsonfile,
		limits: readJsonLimits,
		paths: reads,
	},
	{
		package: 'glob',
		functions: ['sync=promisify(default)'],
		from: '5',
		until: 8,
		source: npm('glob', '5.0.15'),
	},
	{
		package: 'glob',
		functions: ['globSync=glob'],
		from: '9',
		hazard: otherOrder,
		source: npm('glob', '9.0.2'),
	},
	{
		package: 'glob',
		functions: ['sync=glob', 'glob.sync=glob'],
		from: '9.3',
		hazard: otherOrder,
		source: npm('glob', '9.3.5'),
	},
	{
		package: 'rimraf',
		functions: ['sync=promisify(default)'],
		from: '2',
		until: 3,
		paths: removes,
		source: npm('rimraf', '2.7.1'),
	},
	{
		package: 'rimraf',
		functions: [
			'sync=rimraf',
			'rimraf.sync=rimraf',
			...suffixed('rimraf', 'manual', 'moveRemove', 'native', 'posix', 'windows'),
		],
		from: '4',
		paths: removes,
		source: npm('rimraf', '4.4.1'),
	},
	{
		package: 'mkdirp',
		functions: ['sync=promisify(default)'],
		until: 0,
		source: npm('mkdirp', '0.5.6'),
	},
	{
		package: 'mkdirp',
		functions: ['sync=default'],
		from: '1',
		until: 2,
		source: npm('mkdirp', '1.0.4'),
	},
	{
		package: 'mkdirp',
		functions: suffixed('mkdirp', 'mkdirpManual', 'mkdirpNative'),
		from: '2',
		source: npm('mkdirp', '2.1.6'),
	},
	{
		package: 'mkdirp',
		functions: ['sync=mkdirp', 'mkdirp.sync=mkdirp', ...suffixed('manual', 'native')],
		from: '3',
		source: npm('mkdirp', '3.0.1'),
	},
	{
		package: 'fast-glob',
		functions: ['sync=default'],
		from: '1',
		hazard: otherOrder,
		source: npm('fast-glob', '2.2.7'),
	},
	{
		package: 'fast-glob',
		functions: ['globSync=glob'],
		from: '3.3',
		hazard: otherOrder,
		source: npm('fast-glob', '3.3.3'),
	},
	{
		package: 'globby',
		functions: ['sync=default'],
		from: '3',
		until: 11,
		hazard: otherOrder,
		source: npm('globby', '4.1.0'),
	},
	{
		package: 'globby',
		functions: ['globbySync=globby'],
		from: '12',
		hazard: otherOrder,
		source: npm('globby', '12.2.0'),
	},
	{
		package: 'globby',
		functions: suffixed('isGitIgnored'),
		from: '12',
		source: npm('globby', '12.2.0'),
	},
	{
		package: 'globby',
		functions: suffixed('generateGlobTasks'),
		from: '13',
		source: npm('globby', '13.2.2'),
	},
	{
		package: 'globby',
		functions: suffixed('isIgnoredByIgnoreFiles'),
		from: '14',
		source: npm('globby', '14.1.0'),
	},
	{
		package: 'execa',
		functions: ['sync=default', 'commandSync=command'],
		from: '2',
		until: 5,
		hazard: openInput,
		limits: [endedError],
		source: npm('execa', '2.1.0'),
	},
	{
		package: 'execa',
		functions: suffixed('execa'),
		from: '6',
		until: 8,
		hazard: openInput,
		limits: [...bindsOptions, endedError],
		source: npm('execa', '6.1.0'),
	},
	{
		package: 'execa',
		functions: suffixed('execa'),
		from: '9',
		hazard: openInput,
		limits: [...bindsOptions, endedError, otherClass],
		note: 'Errors are of the class `ExecaError` instead of `ExecaSyncError`.',
		source: npm('execa', '9.0.0'),
	},
	{
		package: 'execa',
		functions: suffixed('execaCommand'),
		from: '6',
		until: 8,
		hazard: openInput,
		limits: [endedError],
		source: npm('execa', '6.1.0'),
	},
	{
		package: 'execa',
		functions: suffixed('execaCommand'),
		from: '9',
		until: 9,
		hazard: openInput,
		limits: [endedError, otherClass],
		note: 'Errors are of the class `ExecaError` instead of `ExecaSyncError`.',
		source: npm('execa', '9.0.0'),
	},
	{
		package: 'find-up',
		functions: ['sync=default'],
		from: '2',
		until: 5,
		source: npm('find-up', '2.1.0'),
	},
	{
		package: 'find-up',
		functions: suffixed('findUp'),
		from: '6',
		source: npm('find-up', '6.0.0'),
	},
	{
		package: 'find-up',
		functions: suffixed('pathExists'),
		from: '6',
		until: 7,
		paths: looks,
		source: npm('find-up', '6.0.0'),
	},
	{
		package: 'find-up',
		functions: suffixed('findUpMultiple'),
		from: '6.2',
		source: npm('find-up', '6.2.0'),
	},
	{
		package: 'find-up',
		functions: suffixed('findDown'),
		from: '8',
		source: npm('find-up', '8.0.0'),
	},
	{
		package: 'which',
		functions: ['sync=promisify(default)'],
		from: '1',
		until: 1,
		limits: throwsAnyway,
		source: npm('which', '1.3.1'),
	},
	{
		package: 'which',
		functions: ['sync=default'],
		from: '2',
		until: 2,
		limits: throwsAnyway,
		source: npm('which', '2.0.2'),
	},
	{
		package: 'which',
		functions: ['sync=default'],
		from: '3',
		source: npm('which', '3.0.1'),
	},
	{
		package: 'bcrypt',
		functions: suffixed('hash', 'compare', 'genSalt'),
		from: '2',
		source: 'https://github.com/kelektiv/node.bcrypt.js/blob/v2.0.1/bcrypt.js',
	},
	{
		package: 'bcryptjs',
		functions: suffixed('hash', 'compare', 'genSalt'),
		from: '2.4',
		note: 'It computes in small pieces on the same thread, and lets others run in between.',
		source: npm('bcryptjs', '2.4.3'),
	},
	{
		package: 'write-file-atomic',
		functions: ['sync=default'],
		from: '3',
		source: 'https://github.com/npm/write-file-atomic/blob/main/CHANGELOG.md',
	},
	{
		package: 'proper-lockfile',
		functions: suffixed('check', 'unlock'),
		from: '3',
		source: npm('proper-lockfile', '3.2.0'),
	},
	...sindre('del', 7, 'deleteSync=deleteAsync', '2.2.2', '7.1.0'),
	...sindre('load-json-file', 7, 'loadJsonFileSync=loadJsonFile', '2.0.0', '7.0.1', {
		paths: reads,
	}),
	...sindre('locate-path', 7, 'locatePathSync=locatePath', '2.0.0', '7.2.0'),
	...sindre('make-dir', 5, 'makeDirectorySync=makeDirectory', '2.1.0', '5.1.0'),
	...sindre('path-exists', 5, 'pathExistsSync=pathExists', '2.1.0', '5.0.0', { paths: looks }),
	...sindre('pkg-dir', 6, 'packageDirectorySync=packageDirectory', '2.0.0', '6.0.1'),
	...sindre('read-pkg', 7, 'readPackageSync=readPackage', '2.0.0', '7.1.0', { until: 5 }),
	{
		package: 'read-pkg',
		functions: ['readPackageSync=readPackageAsync'],
		from: '6',
		until: 6,
		source: npm('read-pkg', '6.0.0'),
	},
	...sindre('write-json-file', 5, 'writeJsonFileSync=writeJsonFile', '2.3.0', '5.0.0'),
	...sindre('move-file', 3, 'moveFileSync=moveFile', '2.1.0', '3.1.0', { paths: moves }),
	...sindre('pkg-conf', 4, 'packageConfigSync=packageConfig', '3.1.0', '4.0.0'),
	...sindre('pkg-up', 4, 'pkgUpSync=pkgUp', '3.1.0', '4.0.0'),
	...sindre('read-chunk', 4, 'readChunkSync=readChunk', '3.2.0', '4.0.3', { paths: reads }),
	...sindre('read-pkg-up', 9, 'readPackageUpSync=readPackageUp', '7.0.1', '9.1.0', { until: 7 }),
	{
		package: 'read-pkg-up',
		functions: ['readPackageUpSync=readPackageUpAsync'],
		from: '8',
		until: 8,
		source: npm('read-pkg-up', '8.0.0'),
	},
	...sindre('write-pkg', 5, 'writePackageSync=writePackage', '4.0.0', '5.1.0'),
	{
		package: 'read-package-up',
		functions: suffixed('readPackageUp'),
		from: '11',
		source: npm('read-package-up', '11.0.0'),
	},
	{
		package: 'package-up',
		functions: suffixed('packageUp'),
		from: '5',
		source: npm('package-up', '5.0.0'),
	},
	{
		package: 'find-up-simple',
		functions: suffixed('findUp'),
		from: '1',
		source: npm('find-up-simple', '1.0.1'),
	},
	{
		package: 'path-type',
		functions: suffixed('isFile', 'isDirectory', 'isSymlink'),
		from: '4',
		paths: looks,
		source: npm('path-type', '4.0.0'),
	},
	{
		package: 'copy-file',
		functions: suffixed('copyFile'),
		from: '11',
		limits: [{ argument: 2, kind: 'option', option: 'onProgress' }],
		note: 'The message of an error may name another system call.',
		paths: copies,
		source: npm('copy-file', '11.1.0'),
	},
	{
		package: 'tempy',
		functions: ['writeSync=write'],
		from: '1',
		until: 1,
		source: npm('tempy', '1.0.1'),
	},
	{
		package: 'tempy',
		functions: suffixed('temporaryWrite'),
		from: '3',
		source: npm('tempy', '3.2.0'),
	},
	{
		package: 'tinyglobby',
		functions: ['globSync=glob'],
		from: '0.2',
		hazard: otherOrder,
		source: npm('tinyglobby', '0.2.17'),
	},
	{
		package: 'isbinaryfile',
		functions: suffixed('isBinaryFile'),
		from: '4',
		paths: reads,
		source: npm('isbinaryfile', '4.0.10'),
	},
	{
		package: 'read-yaml-file',
		functions: ['sync=default'],
		from: '2',
		paths: reads,
		source: npm('read-yaml-file', '2.1.0'),
	},
	{
		package: 'write-yaml-file',
		functions: ['sync=default'],
		from: '5',
		source: npm('write-yaml-file', '5.0.0'),
	},
	{
		package: 'load-yaml-file',
		functions: ['sync=default'],
		until: 0,
		paths: reads,
		source: npm('load-yaml-file', '0.2.0'),
	},
	{
		package: '@manypkg/get-packages',
		functions: suffixed('getPackages'),
		from: '1',
		source: npm('@manypkg/get-packages', '1.1.3'),
	},
	{
		package: '@manypkg/find-root',
		functions: suffixed('findRoot'),
		from: '1',
		source: npm('@manypkg/find-root', '1.1.0'),
	},
	{
		package: 'detect-libc',
		functions: suffixed('family', 'version', 'isNonGlibcLinux'),
		from: '2',
		source: npm('detect-libc', '2.1.2'),
	},
	{
		package: 'hasha',
		functions: ['fromFileSync=fromFile'],
		from: '5',
		until: 5,
		paths: reads,
		source: npm('hasha', '5.2.2'),
	},
	{
		package: 'hasha',
		functions: suffixed('hashFile'),
		from: '6',
		paths: reads,
		source: npm('hasha', '6.0.0'),
	},
	{
		package: '@node-rs/argon2',
		functions: suffixed('hash', 'hashRaw', 'verify'),
		from: '2',
		source: npm('@node-rs/argon2', '2.2.1'),
	},
	{
		package: '@node-rs/bcrypt',
		functions: suffixed('hash', 'verify', 'compare', 'genSalt'),
		from: '1',
		source: npm('@node-rs/bcrypt', '1.10.9'),
	},
	{
		package: '@swc/core',
		functions: suffixed('transform', 'transformFile', 'parse', 'parseFile', 'print', 'minify'),
		from: '1.3',
		source: 'https://swc.rs/docs/usage/core',
	},
	{
		package: 'esbuild',
		functions: suffixed('build', 'transform', 'formatMessages', 'analyzeMetafile'),
		from: '0.21',
		source: 'https://esbuild.github.io/api/#js-async',
	},
];

const gaps: readonly PresetGap[] = [
	{
		module: 'cross-spawn',
		functions: ['sync'],
		why: 'gives an object with the exit status and never throws for it, which no promise form does: start the command with `spawn`, and wait for its event `close`',
		source: npm('cross-spawn', '7.0.6'),
	},
	{
		module: 'resolve',
		functions: ['sync'],
		why: 'has a counterpart that hands its results to a callback one by one, and looks on the stack for the file that calls it',
		source: npm('resolve', '1.22.8'),
	},
	{
		module: 'proper-lockfile',
		functions: ['lockSync'],
		why: 'gives a function that releases the lock at once, where that of `lock` has to be waited for',
		source: npm('proper-lockfile', '4.1.2'),
	},
	{
		module: 'tmp',
		functions: ['fileSync', 'dirSync', 'tmpNameSync'],
		why: 'has a counterpart that hands its results to a callback one by one',
		source: npm('tmp', '0.2.3'),
	},
];

/** Well-known libraries that have a blocking and an asynchronous form of the same function. */
export const npmLibraries: Preset = {
	name: 'npm',
	summary:
		'Libraries: the blocking functions of fs-extra, glob, execa and others become asynchronous.',
	rules: [
		...libraries.flatMap(toRules),
		...nodeFs.rules.map((rule) => through('graceful-fs', rule)),
		...nodeFs.rules.filter(isOwnOfFs).map((rule) => through('fs-extra', rule)),
	],
	gaps,
	notIncluded: [
		{
			what: '`better-sqlite3`, `node:sqlite`',
			why: 'They block by design: their calls belong in a worker.',
		},
		{
			what: '`shelljs`, `sync-request`, `execSync` under other names',
			why: 'Their results have no counterpart of the same shape.',
		},
	],
};

function suffixed(...names: readonly string[]): string[] {
	return names.map((name) => `${name}Sync=${name}`);
}

/** A package whose default export had a `sync` member, until it got named exports with an ES module. */
function sindre(
	name: string,
	from: number,
	functions: string,
	seenBefore: string,
	seen: string,
	{ until = from - 1, paths }: Pick<Library, 'until' | 'paths'> = {},
): Library[] {
	return [
		{
			package: name,
			functions: ['sync=default'],
			from: seenBefore.slice(0, seenBefore.indexOf('.')),
			until,
			source: npm(name, seenBefore),
			...present({ paths }),
		},
		{
			package: name,
			functions: [functions],
			from: String(from),
			source: npm(name, seen),
			...present({ paths }),
		},
	];
}

function toRules({
	functions,
	from,
	until,
	source,
	note,
	hazard,
	limits,
	product,
	paths,
	cost,
	...library
}: Library): PresetRule[] {
	const versions = { package: library.package, ...present({ from, until }) };
	return functions.map((names) => {
		const [name, form] = names.split('=') as [string, string];
		const promisified = /^promisify\((.*)\)$/.exec(form)?.[1];
		const module = library.module ?? library.package;
		const target = `${module}#${promisified ?? form}`;
		return {
			rule: `${module}#${name}=${promisified === undefined ? target : `promisify(${target})`}`,
			versions,
			source,
			...present({ note, hazard, limits, product, paths, cost }),
		};
	});
}

/** graceful-fs and fs-extra have the functions of fs under their names. */
function through(library: string, { rule, ...facts }: PresetRule): PresetRule {
	return { ...facts, rule: rule.replace('node:fs#', `${library}#`) };
}

/** fs-extra has a promise form of its own for `existsSync`, and the folders that it opens are those of fs. */
function isOwnOfFs({ rule }: PresetRule): boolean {
	return !/#(?:existsSync=|Dir\.)/.test(rule);
}
