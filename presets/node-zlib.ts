import type { PresetGap, PresetRule } from '../src/rules/preset.ts';

const names = [
	'brotliCompress',
	'brotliDecompress',
	'deflate',
	'deflateRaw',
	'gunzip',
	'gzip',
	'inflate',
	'inflateRaw',
	'unzip',
	'zstdCompress',
	'zstdDecompress',
];

/** Compression in one call: the forms with a callback run in the thread pool. */
export const zlibRules: readonly PresetRule[] = names.map((name) => ({
	rule: `node:zlib#${name}Sync=promisify(node:zlib#${name})`,
	reads: true,
	source: `https://nodejs.org/api/zlib.html#zlib${name.toLowerCase()}buffer-options-callback`,
}));

export const zlibGaps: readonly PresetGap[] = [
	{
		module: 'node:zlib',
		functions: [
			'createZipArchiveSync',
			'ZipEntry.contentSync',
			'ZipEntry.createSync',
			...[
				'addEntrySync',
				'addSync',
				'closeSync',
				'compactSync',
				'deleteSync',
				'entriesSync',
				'forEachSync',
				'getSync',
				'openSync',
				'valuesSync',
			].map((name) => `ZipFile.${name}`),
		],
		why: 'is experimental, and so is its asynchronous counterpart',
		source: 'https://nodejs.org/api/zlib.html#class-zlibzipentry',
	},
];
