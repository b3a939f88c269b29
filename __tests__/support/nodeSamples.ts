import { constants } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as zlib from 'node:zlib';

/** Arguments for each blocking function that the preset `node` replaces; `at` gives a path in a new folder. */
export type Samples = (at: (name: string) => string) => readonly (readonly unknown[])[];

/** Paths of all kinds: the folder has `file`, `folder/sub/deep`, `link` to `file`, `broken` and `empty`. */
const paths: Samples = (at) => [
	[at('file')],
	[at('missing')],
	[at('folder')],
	[at('link')],
	[at('broken')],
	[at('file/below')],
	['a\0b'],
	[Buffer.from(at('file'))],
	[pathToFileURL(at('file'))],
];

/** What is below a file is missing for some versions of Node.js only. */
const missing: Samples = (at) => [
	...[at('missing'), at('broken'), 'a\0b'].map((path) => [path, { throwIfNoEntry: false }]),
	[at('missing'), { throwIfNoEntry: true }],
];

const recursive = { recursive: true };

const command = (text: string, more: object = {}) => [text, { stdio: 'pipe', ...more }];

export const samples: Readonly<Record<string, Samples>> = {
	accessSync: (at) => [...paths(at), [at('file'), constants.X_OK], [at('file'), 'r']],
	existsSync: (at) => [...paths(at), [''], [undefined], [5]],
	appendFileSync: (at) => [
		[at('file'), 'x'],
		[at('new'), Buffer.from('x'), { mode: 0o600 }],
		[at('missing/x'), 'x'],
		[at('folder'), 'x'],
		[at('file'), 5],
		[at('file'), 'x', { flag: 'ax' }],
		[at('file'), 'ff', 'hex'],
		[at('file'), 'x', { encoding: 'none' }],
	],
	chmodSync: (at) => [
		[at('file'), 0o600],
		[at('file'), '600'],
		[at('missing'), 0o600],
		[at('file'), 'x'],
	],
	chownSync: (at) => [[at('missing'), 0, 0], [at('file'), -5, 0], [at('file')]],
	lchownSync: (at) => [[at('missing'), 0, 0], [at('file')]],
	copyFileSync: (at) => [
		[at('file'), at('copy')],
		[at('missing'), at('copy')],
		[at('file'), at('folder')],
		[at('folder'), at('copy')],
		[at('file'), at('link'), constants.COPYFILE_EXCL],
		[at('file'), at('copy'), 99],
	],
	cpSync: (at) => [
		[at('file'), at('copy')],
		[at('folder'), at('copy'), recursive],
		[at('folder'), at('copy'), { ...recursive, filter: (name: string) => !name.endsWith('a') }],
		[at('missing'), at('copy')],
		[at('file'), at('file')],
		[at('file'), at('folder')],
		[at('folder'), at('copy')],
		[at('folder'), at('file'), recursive],
		[at('folder'), at('folder/sub/x'), recursive],
		[at('file'), at('folder/a'), { force: false, errorOnExist: true }],
	],
	linkSync: (at) => [
		[at('file'), at('hard')],
		[at('missing'), at('hard')],
		[at('file'), at('folder')],
	],
	lstatSync: (at) => [...paths(at), [at('link'), { bigint: true }], ...missing(at)],
	statSync: (at) => [...paths(at), [at('link'), { bigint: true }], ...missing(at)],
	lutimesSync: (at) => [
		[at('link'), 1, 2],
		[at('missing'), 1, 2],
		[at('link'), 'x', 2],
	],
	utimesSync: (at) => [
		[at('file'), new Date(5000), '6'],
		[at('missing'), 1, 2],
		[at('file'), 'x', 2],
	],
	mkdirSync: (at) => [
		[at('new')],
		[at('new'), 0o700],
		[at('new/x/y'), recursive],
		[at('folder'), recursive],
		[at('folder')],
		[at('new/x/y')],
		[at('file'), recursive],
		[at('new'), { mode: 'x' }],
	],
	mkdtempSync: (at) => [[at('missing/x-')], [at('x-'), { encoding: 'none' }], [5]],
	opendirSync: (at) => [[at('missing')], [at('file')]],
	readdirSync: (at) => [
		...paths(at),
		[at('folder'), { withFileTypes: true }],
		[at('folder'), recursive],
		[at('folder'), { ...recursive, withFileTypes: true }],
		[at('folder'), 'buffer'],
		[at('folder'), { encoding: 'hex' }],
		[at('folder'), { encoding: 'none' }],
	],
	readFileSync: (at) => [
		...paths(at),
		[at('file'), 'utf8'],
		[at('file'), { encoding: 'base64' }],
		[at('file'), null],
		[at('missing'), { flag: 'a+' }],
		[at('file'), { flag: 'wx' }],
		[at('file'), { encoding: 'none' }],
	],
	readlinkSync: (at) => [...paths(at), [at('link'), 'buffer'], [at('link'), { encoding: 'hex' }]],
	realpathSync: (at) => [...paths(at), [at('folder/../link')], ['.']],
	renameSync: (at) => [
		[at('file'), at('new')],
		[at('missing'), at('new')],
		[at('file'), at('folder')],
		[at('folder'), at('folder/sub/x')],
	],
	rmSync: (at) => [
		[at('file')],
		[at('link')],
		[at('folder'), recursive],
		[at('missing'), { force: true }],
		[at('missing')],
		[at('folder')],
		[at('empty')],
		[at('file/below')],
		[at('file/below'), { force: true }],
		[at('folder'), { ...recursive, maxRetries: -1 }],
		[5],
	],
	rmdirSync: (at) => [[at('empty')], [at('folder')], [at('missing')], [at('file')]],
	statfsSync: (at) => [[at('missing')], [5]],
	symlinkSync: (at) => [
		['file', at('new')],
		['file', at('new'), 'dir'],
		['file', at('link')],
		['file', at('missing/x')],
		['file', at('new'), 'none'],
	],
	truncateSync: (at) => [
		[at('file')],
		[at('file'), 2],
		[at('missing')],
		[at('folder')],
		[at('file'), 'x'],
	],
	unlinkSync: (at) => [[at('file')], [at('missing')], [at('folder')]],
	openAsBlobSync: (at) => [[at('missing')], [at('file'), 5]],
	writeFileSync: (at) => [
		[at('file'), 'x'],
		[at('new'), Buffer.from('x'), { mode: 0o600 }],
		[at('file'), new Uint16Array([1, 2])],
		[at('file'), 'ff', 'hex'],
		[at('missing/x'), 'x'],
		[at('folder'), 'x'],
		[at('file'), 'x', { flag: 'wx' }],
		[at('file'), 5],
		[at('file'), 'x', { encoding: 'none' }],
	],
	execSync: () => [
		command('printf out; printf err >&2'),
		command('printf ä', { encoding: 'utf8' }),
		command('printf ä', { encoding: 'latin1' }),
		command('printf $ONE', { env: { ONE: '1' } }),
		command('printf out; printf err >&2; exit 3'),
		command('printf out; printf err >&2; exit 3', { encoding: 'utf8' }),
		command('no-such-command'),
		command('kill -9 $$'),
		command('sleep 3', { timeout: 100 }),
		command('sleep 3', { timeout: 100, killSignal: 'SIGKILL' }),
		command('printf 12345', { maxBuffer: 3 }),
		command('printf 1', { cwd: '/no/such/folder' }),
	],
	execFileSync: () => [
		['printf', ['out'], { stdio: 'pipe' }],
		['printf', ['out'], { stdio: 'pipe', encoding: 'utf8' }],
		['sh', ['-c', 'printf out; printf err >&2; exit 3'], { stdio: 'pipe' }],
		['sh', ['-c', 'kill -9 $$'], { stdio: 'pipe' }],
		['sh', ['-c', 'printf 12345'], { stdio: 'pipe', maxBuffer: 3 }],
		['printf $ONE', [], { stdio: 'pipe', shell: true, env: { ONE: '1' } }],
		['no-such-command', [], { stdio: 'pipe' }],
	],
	argon2Sync: () => [
		[
			'argon2id',
			{ message: 'm', nonce: 'n'.repeat(16), parallelism: 1, tagLength: 16, memory: 8, passes: 1 },
		],
		['none', {}],
	],
	checkPrimeSync: () => [[7n], [Buffer.from([9])], [-1n], ['x']],
	generateKeySync: () => [
		['none', {}],
		['hmac', {}],
		['hmac', { length: 1 }],
	],
	generateKeyPairSync: () => [
		['none', {}],
		['rsa', {}],
		['ec', { namedCurve: 'none' }],
	],
	generatePrimeSync: () => [[-1], ['x'], [8, { add: 'x' }]],
	hkdfSync: () => [
		['sha512', 'key', 'salt', 'info', 64],
		['none', 'key', 'salt', 'info', 64],
		['sha512', 'key', 'salt', 'info', 64_000_000],
		['sha1', 5, '', '', 1],
	],
	pbkdf2Sync: () => [
		['password', 'salt', 10, 16, 'sha512'],
		['password', 'salt', 10, 16, 'none'],
		['password', 'salt', -1, 16, 'sha512'],
		[5, 'salt', 1, 16, 'sha512'],
	],
	randomFillSync: () => [[Buffer.alloc(0)], [5], [Buffer.alloc(3), 0, 9]],
	scryptSync: () => [
		['password', 'salt', 16],
		['password', 'salt', 16, { N: 16 }],
		['password', 'salt', 16, { N: 15 }],
		['password', 'salt', 64, { N: 2 ** 20 }],
		[5, 'salt', 16],
		['password', 'salt', -1],
	],
	gzipSync: () => [['text', { level: 9 }], [Buffer.from('text')], ['text', { level: 99 }], [5]],
	deflateSync: () => [['text'], [5]],
	deflateRawSync: () => [['text'], [5]],
	brotliCompressSync: () => [['text'], [5]],
	// What it gives differs, and expands to the same.
	zstdCompressSync: () => [[5]],
	gunzipSync: () => expanding(zlib.gzipSync('text')),
	unzipSync: () => expanding(zlib.deflateSync('text')),
	inflateSync: () => expanding(zlib.deflateSync('text')),
	inflateRawSync: () => expanding(zlib.deflateRawSync('text')),
	brotliDecompressSync: () => expanding(zlib.brotliCompressSync('text')),
	zstdDecompressSync: () => [[Buffer.from('xyz')]],
};

/** An archive, and what is none. */
function expanding(archive: Buffer): readonly (readonly unknown[])[] {
	return [
		[archive],
		[archive, { maxOutputLength: 1 }],
		[archive.subarray(0, archive.length - 2)],
		[Buffer.from('no archive')],
		[Buffer.alloc(0)],
		[5],
	];
}
