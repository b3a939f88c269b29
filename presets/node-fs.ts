import type { Preset, PresetRule } from '../src/rules/preset.ts';

/** A promise function as the Node.js documentation heads it; the synchronous one has `Sync` added. */
interface Signature {
	readonly heading: string;
	readonly note?: string;
}

const descriptor =
	'A number as the first argument is a file descriptor, which the promise form does not accept.';

const signatures: readonly Signature[] = [
	{ heading: 'access(path[, mode])' },
	{ heading: 'appendFile(path, data[, options])', note: descriptor },
	{ heading: 'chmod(path, mode)' },
	{ heading: 'chown(path, uid, gid)' },
	{ heading: 'copyFile(src, dest[, mode])' },
	{ heading: 'cp(src, dest[, options])' },
	{ heading: 'lchown(path, uid, gid)' },
	{ heading: 'link(existingPath, newPath)' },
	{
		heading: 'lstat(path[, options])',
		note: 'The promise form ignores `throwIfNoEntry: false`: it rejects where the synchronous one returns undefined.',
	},
	{ heading: 'lutimes(path, atime, mtime)' },
	{ heading: 'mkdir(path[, options])' },
	{ heading: 'mkdtemp(prefix[, options])' },
	{ heading: 'opendir(path[, options])' },
	{ heading: 'readdir(path[, options])' },
	{ heading: 'readFile(path[, options])', note: descriptor },
	{ heading: 'readlink(path[, options])' },
	{
		heading: 'realpath(path[, options])',
		note: 'The promise form asks the system, as `realpathSync.native` does; paths that are not UTF-8 differ.',
	},
	{ heading: 'rename(oldPath, newPath)' },
	{ heading: 'rm(path[, options])' },
	{ heading: 'rmdir(path[, options])' },
	{
		heading: 'stat(path[, options])',
		note: 'The promise form ignores `throwIfNoEntry: false`: it rejects where the synchronous one returns undefined.',
	},
	{ heading: 'statfs(path[, options])' },
	{ heading: 'symlink(target, path[, type])' },
	{ heading: 'truncate(path[, len])', note: descriptor },
	{ heading: 'unlink(path)' },
	{ heading: 'utimes(path, atime, mtime)' },
	{ heading: 'writeFile(file, data[, options])', note: descriptor },
];

/** The synchronous file functions whose promise form takes and gives the same. */
export const nodeFs: Preset = {
	name: 'node-fs',
	summary: 'Node.js: the *Sync functions of fs become those of fs/promises.',
	rules: signatures.map(toRule),
	notIncluded: [
		{
			what: '`existsSync`',
			why: 'There is no promise form: `access` rejects instead of answering, and testing before using is a race.',
		},
		{
			what: '`openSync`, `closeSync`, `readSync`, `writeSync`, `readvSync`, `writevSync`, `fstatSync`, `ftruncateSync`, `futimesSync`, `fchmodSync`, `fchownSync`, `fsyncSync`, `fdatasyncSync`',
			why: 'They work on numeric file descriptors; the promise forms are methods of a FileHandle object.',
		},
		{
			what: '`realpathSync.native`',
			why: '`fs/promises` has no member of that name: its `realpath` is the native one already.',
		},
		{
			what: '`globSync`',
			why: 'The promise form is an async iterator, not a promise of an array.',
		},
		{ what: '`mkdtempDisposableSync`', why: 'The result is disposed of in another way.' },
		{ what: '`lchmodSync`', why: 'Deprecated, and only implemented on macOS.' },
	],
};

function toRule({ heading, note }: Signature): PresetRule {
	const name = heading.slice(0, heading.indexOf('('));
	const anchor = `fspromises${heading}`
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replaceAll(' ', '-');
	return {
		// The rule covers the spelling `fs` as well: a built-in module is one module.
		rule: `node:fs#${name}Sync=node:fs/promises#${name}`,
		source: `https://nodejs.org/api/fs.html#${anchor}`,
		...(note === undefined ? {} : { note }),
	};
}
