import { present } from '../src/rules/present.ts';
import type { PathUse, Preset, PresetGap, PresetRule } from '../src/rules/preset.ts';
import type { ArgumentLimit, DroppedOption, RuleHazard } from '../src/rules/rule.ts';

/** A promise function as the Node.js documentation heads it; the synchronous one has `Sync` added. */
interface Signature {
	readonly heading: string;
	readonly note?: string;
	/** It changes nothing. */
	readonly reads?: true;
	readonly paths?: readonly PathUse[];
	/** It looks a name up and moves no data. */
	readonly cost?: 'fast';
	readonly limits?: readonly ArgumentLimit[];
	readonly dropped?: DroppedOption;
	readonly hazard?: RuleHazard;
	/** It fulfills with undefined, whatever it is given. */
	readonly givesNothing?: true;
}

/** What is there is taken away first, and written then. */
export const writes: readonly PathUse[] = [{ argument: 0, use: 'changes', content: 1 }];

/** Nothing is at the path afterwards, or nothing in it. */
export const removes: readonly PathUse[] = [{ argument: 0, use: 'changes', clears: true }];

/** What is at the first path is the same afterwards. */
export const copies: readonly PathUse[] = [
	{ argument: 0, use: 'reads' },
	{ argument: 1, use: 'changes' },
];

/** Nothing is at the first path afterwards. */
export const moves: readonly PathUse[] = [
	{ argument: 0, use: 'changes' },
	{ argument: 1, use: 'changes' },
];

/** What is at the first path need not even be there. */
export const links: readonly PathUse[] = [
	{ argument: 0, use: 'looks' },
	{ argument: 1, use: 'changes' },
];

/** A number is a file descriptor, which the promise form does not accept. */
const noDescriptor: readonly ArgumentLimit[] = [{ argument: 0, kind: 'number' }];

/**
 * Most versions of the promise form ignore `throwIfNoEntry: false`: it rejects where the synchronous one returns
 * undefined. That forgives `ENOTDIR` as well from Node.js 22.15 on (https://github.com/nodejs/node/issues/56993).
 */
const throwsIfNoEntry: Pick<Signature, 'limits' | 'dropped' | 'note'> = {
	note: 'With `throwIfNoEntry: false`, a path below a file gives `undefined`; before Node.js 22.15 the synchronous form threw `ENOTDIR`.',
	limits: [
		{
			argument: 1,
			kind: 'option',
			option: 'throwIfNoEntry',
			same: ['true', 'undefined'],
			handled: 'false',
		},
	],
	dropped: {
		option: 'throwIfNoEntry',
		suffix: {
			for: 'false',
			text: ".catch((error) => (['ENOENT', 'ENOTDIR'].includes(error.code) ? undefined : Promise.reject(error)))",
		},
	},
};

const signatures: readonly Signature[] = [
	{ heading: 'access(path[, mode])', givesNothing: true, reads: true, cost: 'fast' },
	{ heading: 'appendFile(path, data[, options])', givesNothing: true, limits: noDescriptor },
	{ heading: 'chmod(path, mode)', givesNothing: true },
	{ heading: 'chown(path, uid, gid)', givesNothing: true },
	{ heading: 'copyFile(src, dest[, mode])', givesNothing: true, paths: copies },
	{
		heading: 'cp(src, dest[, options])',
		givesNothing: true,
		paths: copies,
		note: 'The errors of both have the same code, and other messages from Node.js 22 on.',
	},
	{ heading: 'lchown(path, uid, gid)', givesNothing: true },
	{ heading: 'link(existingPath, newPath)', givesNothing: true, paths: links },
	{
		heading: 'lstat(path[, options])',
		reads: true,
		cost: 'fast',
		...throwsIfNoEntry,
	},
	{ heading: 'lutimes(path, atime, mtime)', givesNothing: true },
	{ heading: 'mkdir(path[, options])' },
	{ heading: 'mkdtemp(prefix[, options])' },
	{
		heading: 'opendir(path[, options])',
		// The synchronous form does not tell which folder it was.
		limits: [{ kind: 'caught', members: ['message', 'path'], isMinor: true }],
	},
	{
		heading: 'readdir(path[, options])',
		reads: true,
		hazard: {
			code: 'other-order',
			message: 'with `recursive`, the asynchronous form lists the folders in another order',
			when: { argument: 1, option: 'recursive' },
		},
	},
	{ heading: 'readFile(path[, options])', reads: true, limits: noDescriptor },
	{ heading: 'readlink(path[, options])', reads: true },
	{
		heading: 'realpath(path[, options])',
		reads: true,
		limits: [
			{
				argument: 0,
				kind: 'empty',
				why: 'is the working directory, and an error of the async form',
			},
		],
		note: 'The promise form asks the system, as `realpathSync.native` does; paths that are not UTF-8 differ.',
	},
	{ heading: 'rename(oldPath, newPath)', givesNothing: true, paths: moves },
	{
		heading: 'rm(path[, options])',
		givesNothing: true,
		paths: removes,
		note: 'From Node.js 24 on, only the synchronous form forgives a path below a file with `force` and `recursive`.',
	},
	{ heading: 'rmdir(path[, options])', givesNothing: true, paths: removes },
	{
		heading: 'stat(path[, options])',
		reads: true,
		cost: 'fast',
		...throwsIfNoEntry,
	},
	{ heading: 'statfs(path[, options])', reads: true },
	{ heading: 'symlink(target, path[, type])', givesNothing: true, paths: links },
	{ heading: 'truncate(path[, len])', givesNothing: true, limits: noDescriptor },
	{ heading: 'unlink(path)', givesNothing: true, paths: removes },
	{ heading: 'utimes(path, atime, mtime)', givesNothing: true },
	{
		heading: 'writeFile(file, data[, options])',
		givesNothing: true,
		paths: writes,
		limits: noDescriptor,
	},
];

const gaps: readonly PresetGap[] = [
	{
		module: 'node:fs',
		functions: [
			'openSync',
			'closeSync',
			'readSync',
			'writeSync',
			'readvSync',
			'writevSync',
			'fstatSync',
			'ftruncateSync',
			'futimesSync',
			'fchmodSync',
			'fchownSync',
			'fsyncSync',
			'fdatasyncSync',
		],
		why: 'works on a file descriptor; the promise forms are methods of a FileHandle object',
		source: 'https://nodejs.org/api/fs.html#class-filehandle',
	},
	{
		module: 'node:fs',
		functions: ['mkdtempDisposableSync'],
		why: 'gives an object that is disposed of at once, and its promise form one that is disposed of with `await using`',
		source: 'https://nodejs.org/api/fs.html#fspromisesmkdtempdisposableprefix-options',
	},
	{
		module: 'node:fs',
		functions: ['Utf8Stream.flushSync'],
		why: 'writes before the process goes on, which is what it is called for',
		source: 'https://nodejs.org/api/fs.html#utf8streamflushsync',
	},
	{
		module: 'node:fs',
		functions: ['lchmodSync'],
		why: 'is deprecated, and exists on macOS only',
		source: 'https://nodejs.org/api/fs.html#fslchmodsyncpath-mode',
	},
	{
		module: 'node:fs',
		functions: ['globSync'],
		why: 'has an async iterator for its counterpart, not a promise of an array',
		source: 'https://nodejs.org/api/fs.html#fspromisesglobpattern-options',
	},
];

/** The methods of an open folder, which give a promise where they get no callback. */
export const dirRules: readonly PresetRule[] = ['read', 'close'].map((name) => ({
	rule: `node:fs#Dir.${name}Sync=${name}`,
	source: `https://nodejs.org/api/fs.html#dir${name}`,
}));

/** Functions of `fs/promises` that fulfill with undefined, whatever they are given. */
export const givesNothing: ReadonlySet<string> = new Set(
	signatures.flatMap((each) => (each.givesNothing ? [nameOf(each)] : [])),
);

/** Functions of `fs` that change nothing: of these names with a callback, with `Sync` without one. */
export const fsReaders: readonly string[] = signatures.flatMap((each) =>
	each.reads ? [nameOf(each)] : [],
);

/** The synchronous file functions whose promise form takes and gives the same. */
export const nodeFs: Preset = {
	name: 'node-fs',
	summary: 'Node.js: the *Sync functions of fs become those of fs/promises.',
	rules: [
		...signatures.map(toRule),
		...dirRules,
		{
			rule: 'node:fs#openAsBlobSync=openAsBlob',
			source: 'https://nodejs.org/api/fs.html#fsopenasblobpath-options',
		},
		{
			rule: 'node:fs#realpathSync.native=node:fs/promises#realpath',
			reads: true,
			source: 'https://nodejs.org/api/fs.html#fsrealpathsyncnativepath-options',
		},
		{
			rule: 'node:fs#existsSync=node:fs/promises#access',
			suffix: '.then(() => true, () => false)',
			cost: 'fast',
			outcome: { fulfilled: 'true', rejected: 'false' },
			reads: true,
			source: 'https://nodejs.org/api/fs.html#fsexistssyncpath',
			note: 'Both answer false on every error. Time passes between the answer and what is done with it.',
		},
	],
	gaps,
	notIncluded: [
		{
			what: '`lchmodSync`, `mkdtempDisposableSync`',
			why: 'One is deprecated, the result of the other is disposed of in another way.',
		},
	],
};

function nameOf({ heading }: Signature): string {
	return heading.slice(0, heading.indexOf('('));
}

function toRule(signature: Signature): PresetRule {
	const { heading, note, reads, paths, cost, limits, dropped, hazard } = signature;
	const name = nameOf(signature);
	const anchor = `fspromises${heading}`
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replaceAll(' ', '-');
	return {
		// The rule covers the spelling `fs` as well: a built-in module is one module.
		rule: `node:fs#${name}Sync=node:fs/promises#${name}`,
		source: `https://nodejs.org/api/fs.html#${anchor}`,
		...present({ note, reads, paths, cost, limits, dropped, hazard }),
	};
}
