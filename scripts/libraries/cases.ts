/** What one function is called with, in a folder of its own that is the working directory. */
export type Arguments = readonly unknown[];

/** A library of the preset `npm`, in the versions at which its facts change. */
export interface LibraryCase {
	readonly name: string;
	readonly versions: readonly string[];
	/** By the name of the blocking function, else `*`. */
	readonly calls: Readonly<Record<string, readonly Arguments[]>>;
}

const missing = 'missing/nothing.json';
const salt = '$2a$04$abcdefghijklmnopqrstuu';
const patterns: readonly Arguments[] = [['**/*.txt'], ['nothing*'], [5]];
const paths: readonly Arguments[] = [['folder'], ['missing'], [5]];
const files: readonly Arguments[] = [['data.json'], [missing], ['page.txt']];
const found: readonly Arguments[] = [['data.json'], ['nothing.json']];

export const libraryCases: readonly LibraryCase[] = [
	{
		name: 'fs-extra',
		versions: ['3.0.1', '4.0.3', '5.0.0', '8.1.0', '9.1.0', '10.1.0', '11.4.1'],
		calls: {
			copySync: [
				['folder', 'copy'],
				[missing, 'copy'],
			],
			moveSync: [
				['folder', 'moved'],
				['page.txt', 'data.json'],
			],
			createLinkSync: [
				['page.txt', 'a/link'],
				[missing, 'a/link'],
			],
			ensureLinkSync: [['page.txt', 'a/link']],
			createSymlinkSync: [['page.txt', 'link']],
			ensureSymlinkSync: [['page.txt', 'link']],
			outputFileSync: [
				['a/b/c.txt', 'text'],
				['page.txt/c.txt', 'text'],
			],
			outputJSONSync: [['a/b.json', { a: 1 }, { spaces: 2 }]],
			outputJsonSync: [['a/b.json', { a: 1 }, { spaces: 2 }]],
			writeJSONSync: [
				['b.json', { a: 1 }],
				['missing/b.json', {}],
			],
			writeJsonSync: [
				['b.json', { a: 1 }],
				['missing/b.json', {}],
			],
			readJSONSync: [...files, ['page.txt', { throws: false }]],
			readJsonSync: [...files, ['page.txt', { throws: false }]],
			'*': [['folder'], ['new/one'], ['page.txt/one']],
		},
	},
	{
		name: 'jsonfile',
		versions: ['5.0.0', '6.2.1'],
		calls: {
			readFileSync: [...files, ['page.txt', { throws: false }]],
			writeFileSync: [
				['b.json', { a: 1 }, { spaces: 2 }],
				[missing, {}],
			],
		},
	},
	{
		name: 'glob',
		versions: ['5.0.15', '7.2.3', '8.1.0', '9.0.2', '9.3.5', '10.5.0', '13.0.7', '14.0.6'],
		calls: { '*': patterns },
	},
	{
		name: 'rimraf',
		versions: ['2.2.8', '2.7.1', '3.0.2', '4.0.7', '4.4.1', '5.0.10', '6.1.4'],
		calls: { '*': paths },
	},
	{
		name: 'mkdirp',
		versions: ['0.3.5', '0.5.6', '1.0.4', '2.0.0', '2.1.6', '3.0.1'],
		calls: { '*': [['a/b/c'], ['folder'], ['page.txt/c'], [5]] },
	},
	{
		name: 'fast-glob',
		versions: ['1.0.1', '2.2.7', '3.2.12', '3.3.3'],
		calls: { '*': patterns },
	},
	{
		name: 'globby',
		versions: [
			'3.0.1',
			'4.1.0',
			'6.1.0',
			'8.0.2',
			'10.0.2',
			'11.1.0',
			'12.2.0',
			'13.2.2',
			'14.1.0',
			'16.2.4',
		],
		calls: { isGitIgnoredSync: [[]], '*': patterns },
	},
	{
		name: 'execa',
		versions: ['2.1.0', '3.4.0', '5.1.1', '6.1.0', '8.0.1', '9.6.1'],
		calls: {
			commandSync: [['echo text'], ['false']],
			execaCommandSync: [['echo text'], ['false']],
			'*': [
				['echo', ['text']],
				['false'],
				['missing-command'],
				['echo', ['text'], { cwd: 'missing' }],
				['cat', [], { input: 'text' }],
			],
		},
	},
	{
		name: 'find-up',
		versions: ['2.1.0', '5.0.0', '6.0.0', '6.2.0', '6.3.0', '7.0.0', '8.0.0'],
		calls: { '*': found },
	},
	{
		name: 'which',
		versions: ['1.3.1', '2.0.2', '3.0.1', '4.0.0', '6.0.1'],
		calls: {
			'*': [['node'], ['missing-command'], ['missing-command', { nothrow: true }]],
		},
	},
	{
		name: 'bcrypt',
		// Earlier ones are compiled, or downloaded in part, while they are installed.
		versions: ['6.0.0'],
		calls: {
			hashSync: [['text', salt], [5, salt], ['text']],
			compareSync: [['text', 'no hash'], ['text']],
			genSaltSync: [['no number']],
		},
	},
	{
		name: 'bcryptjs',
		versions: ['2.4.3', '3.0.3'],
		calls: {
			hashSync: [
				['text', salt],
				[5, salt],
				['text', 'no salt'],
			],
			compareSync: [
				['text', 'no hash'],
				['text', `${salt}${'a'.repeat(31)}`],
			],
			genSaltSync: [['no number']],
		},
	},
	{
		name: 'write-file-atomic',
		versions: ['2.4.3', '3.0.3', '4.0.2', '5.0.1', '8.0.0'],
		calls: {
			'*': [
				['page.txt', 'text'],
				['page.txt', 'text', { mode: 0o600 }],
				['missing/page.txt', 'text'],
			],
		},
	},
	{
		name: 'proper-lockfile',
		versions: ['3.2.0', '4.1.2'],
		calls: { '*': [['page.txt'], [missing]] },
	},
	{ name: 'del', versions: ['2.2.2', '6.1.1', '7.1.0'], calls: { '*': patterns } },
	{ name: 'load-json-file', versions: ['2.0.0', '6.2.0', '7.0.1'], calls: { '*': files } },
	{
		name: 'locate-path',
		versions: ['2.0.0', '6.0.0', '7.2.0'],
		calls: { '*': [[['a', 'folder', 'page.txt']], [['nothing']]] },
	},
	{
		name: 'make-dir',
		versions: ['1.3.0', '3.1.0', '4.0.0', '5.1.0'],
		calls: { '*': [['a/b/c'], ['folder'], ['page.txt/c']] },
	},
	{
		name: 'path-exists',
		versions: ['2.1.0', '4.0.0', '5.0.0'],
		calls: { '*': [['page.txt'], [missing]] },
	},
	{ name: 'pkg-dir', versions: ['2.0.0', '5.0.0', '6.0.1'], calls: { '*': [[], ['/']] } },
	{
		name: 'read-pkg',
		versions: ['2.0.0', '5.2.0', '6.0.0', '7.1.0'],
		calls: { '*': [[], [{ cwd: 'folder' }]] },
	},
	{
		name: 'write-json-file',
		versions: ['2.3.0', '4.3.0', '5.0.0'],
		calls: {
			'*': [
				['a/b.json', { a: 1 }],
				['page.txt/b.json', {}],
				['c.json', undefined],
			],
		},
	},
];
