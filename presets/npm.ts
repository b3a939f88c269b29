import { present } from '../src/rules/present.ts';
import type { Preset, PresetGap, PresetRule } from '../src/rules/preset.ts';
import type { RuleHazard } from '../src/rules/rule.ts';
import { nodeFs } from './node-fs.ts';

/** Functions of one library, from one version to another. */
interface Library {
	readonly package: string;
	/** Behind `<package>#`: `readJsonSync=readJson`, `sync=default`, `sync=promisify(default)`. */
	readonly functions: readonly string[];
	readonly from?: string;
	readonly until?: number;
	readonly source: string;
	readonly note?: string;
	readonly hazard?: RuleHazard;
}

const openInput: RuleHazard = {
	code: 'open-input',
	message: 'a command that reads its standard input found it at its end, and waits for it now',
};

const npm = (name: string): string => `https://www.npmjs.com/package/${name}`;

const libraries: readonly Library[] = [
	{
		package: 'fs-extra',
		functions: [
			...suffixed(
				'copy',
				'createFile',
				'createLink',
				'createSymlink',
				'emptyDir',
				'emptydir',
				'ensureDir',
				'ensureFile',
				'ensureLink',
				'ensureSymlink',
				'mkdirp',
				'mkdirs',
				'move',
				'outputFile',
				'outputJSON',
				'outputJson',
				'pathExists',
				'readJSON',
				'readJson',
				'remove',
				'writeJSON',
				'writeJson',
			),
			'existsSync=pathExists',
		],
		from: '3',
		source: 'https://github.com/jprichardson/node-fs-extra/blob/master/CHANGELOG.md',
	},
	{
		package: 'jsonfile',
		functions: suffixed('readFile', 'writeFile'),
		from: '5',
		source: 'https://github.com/jprichardson/node-jsonfile/blob/master/CHANGELOG.md',
	},
	{
		package: 'glob',
		functions: ['sync=promisify(default)'],
		until: 8,
		source: `${npm('glob')}/v/8.1.0`,
	},
	{
		package: 'glob',
		functions: ['globSync=glob', 'sync=glob', 'glob.sync=glob'],
		from: '9',
		source: npm('glob'),
	},
	{
		package: 'rimraf',
		functions: ['sync=promisify(default)'],
		until: 3,
		source: `${npm('rimraf')}/v/3.0.2`,
	},
	{
		package: 'rimraf',
		functions: ['rimrafSync=rimraf', 'sync=rimraf', 'rimraf.sync=rimraf'],
		from: '4',
		source: npm('rimraf'),
	},
	{
		package: 'mkdirp',
		functions: ['sync=promisify(default)'],
		until: 0,
		source: `${npm('mkdirp')}/v/0.5.6`,
	},
	{
		package: 'mkdirp',
		functions: ['sync=default'],
		from: '1',
		until: 2,
		source: `${npm('mkdirp')}/v/1.0.4`,
	},
	{
		package: 'mkdirp',
		functions: ['mkdirpSync=mkdirp', 'sync=mkdirp', 'mkdirp.sync=mkdirp'],
		from: '3',
		source: npm('mkdirp'),
	},
	{
		package: 'fast-glob',
		functions: ['sync=default'],
		source: npm('fast-glob'),
	},
	{
		package: 'fast-glob',
		functions: ['globSync=glob'],
		from: '3.3',
		source: npm('fast-glob'),
	},
	{
		package: 'globby',
		functions: ['sync=default'],
		until: 11,
		source: `${npm('globby')}/v/11.1.0`,
	},
	{
		package: 'globby',
		functions: ['globbySync=globby', 'isGitIgnoredSync=isGitIgnored'],
		from: '12',
		source: npm('globby'),
	},
	{
		package: 'execa',
		functions: ['sync=default', 'commandSync=command'],
		from: '2',
		until: 5,
		hazard: openInput,
		source: `${npm('execa')}/v/5.1.1`,
	},
	{
		package: 'execa',
		functions: ['execaSync=execa', 'execaCommandSync=execaCommand'],
		from: '6',
		hazard: openInput,
		source: npm('execa'),
	},
	{
		package: 'find-up',
		functions: ['sync=default'],
		from: '2',
		until: 5,
		source: `${npm('find-up')}/v/5.0.0`,
	},
	{
		package: 'find-up',
		functions: ['findUpSync=findUp', 'pathExistsSync=pathExists'],
		from: '6',
		source: npm('find-up'),
	},
	{
		package: 'find-up',
		functions: ['findUpMultipleSync=findUpMultiple'],
		from: '6.1',
		source: npm('find-up'),
	},
	{
		package: 'which',
		functions: ['sync=promisify(default)'],
		until: 1,
		source: `${npm('which')}/v/1.3.1`,
	},
	{
		package: 'which',
		functions: ['sync=default'],
		from: '2',
		source: npm('which'),
	},
	{
		package: 'bcrypt',
		functions: suffixed('hash', 'compare', 'genSalt'),
		from: '2',
		source: npm('bcrypt'),
	},
	{
		package: 'bcryptjs',
		functions: suffixed('hash', 'compare'),
		from: '2.4',
		note: 'It computes in small pieces on the same thread, and lets others run in between.',
		source: npm('bcryptjs'),
	},
	{
		package: 'write-file-atomic',
		functions: ['sync=default'],
		from: '3',
		source: 'https://github.com/npm/write-file-atomic/blob/main/CHANGELOG.md',
	},
	...sindre('del', 7, 'deleteSync=deleteAsync', 6),
	...sindre('load-json-file', 7, 'loadJsonFileSync=loadJsonFile', 6),
	...sindre('locate-path', 7, 'locatePathSync=locatePath', 6),
	...sindre('make-dir', 4, 'makeDirectorySync=makeDirectory', 3),
	...sindre('path-exists', 5, 'pathExistsSync=pathExists', 4),
	...sindre('pkg-dir', 6, 'packageDirectorySync=packageDirectory', 5),
	...sindre('read-pkg', 7, 'readPackageSync=readPackage', 5),
	...sindre('write-json-file', 5, 'writeJsonFileSync=writeJsonFile', 4),
];

const gaps: readonly PresetGap[] = [
	{
		module: 'cross-spawn',
		functions: ['sync'],
		why: 'gives an object with the exit status, where the other form gives a process to listen to',
		source: npm('cross-spawn'),
	},
	{
		module: 'cosmiconfig',
		functions: ['cosmiconfigSync'],
		why: 'gives an explorer whose methods block: make it with `cosmiconfig`, and wait for its methods',
		source: npm('cosmiconfig'),
	},
	{
		module: 'proper-lockfile',
		functions: ['lockSync'],
		why: 'gives a function that releases the lock at once, where that of `lock` has to be waited for',
		source: npm('proper-lockfile'),
	},
	{
		module: 'tmp',
		functions: ['fileSync', 'dirSync', 'tmpNameSync'],
		why: 'has a counterpart that hands its results to a callback one by one',
		source: npm('tmp'),
	},
];

/** Well-known libraries that have a blocking and an asynchronous form of the same function. */
export const npmLibraries: Preset = {
	name: 'npm',
	summary:
		'Libraries: the blocking functions of fs-extra, glob, execa and others become asynchronous.',
	rules: [...libraries.flatMap(toRules), ...nodeFs.rules.map(throughGracefulFs)],
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
		{
			what: '`bcryptjs.genSaltSync`',
			why: 'A salt is there at once, and `genSalt()` without arguments failed in some versions.',
		},
	],
};

function suffixed(...names: readonly string[]): string[] {
	return names.map((name) => `${name}Sync=${name}`);
}

/** A package whose default export had a `sync` member, until it got named exports with an ES module. */
function sindre(name: string, from: number, functions: string, until: number): Library[] {
	const source = npm(name);
	return [
		{ package: name, functions: ['sync=default'], from: '2', until, source },
		{ package: name, functions: [functions], from: String(from), source },
	];
}

function toRules({
	functions,
	from,
	until,
	source,
	note,
	hazard,
	...library
}: Library): PresetRule[] {
	const versions = { package: library.package, ...present({ from, until }) };
	return functions.map((names) => {
		const [name, form] = names.split('=') as [string, string];
		const promisified = /^promisify\((.*)\)$/.exec(form)?.[1];
		const target = `${library.package}#${promisified ?? form}`;
		return {
			rule: `${library.package}#${name}=${promisified === undefined ? target : `promisify(${target})`}`,
			versions,
			source,
			...present({ note, hazard }),
		};
	});
}

/** graceful-fs has the functions of fs under their names, and `promises` besides. */
function throughGracefulFs({ rule, ...facts }: PresetRule): PresetRule {
	return { ...facts, rule: rule.replace('node:fs#', 'graceful-fs#') };
}
