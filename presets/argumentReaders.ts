/** Functions that only read their arguments, and give nothing that has a part of those in it. */
export interface ArgumentReader {
	/** `lib` for the language and its environment, else a module. */
	readonly library: string;
	/** The class or interface that declares them. */
	readonly owner?: string;
	readonly names: readonly string[];
	/** They only read the object that they are called on, too. */
	readonly readsReceiver?: true;
	/** Of what cannot be gone through (`ArrayBuffer`), what they give is a view. */
	readonly copiesIterables?: true;
	/** Where that is documented. */
	readonly source: string;
}

const crypto = 'https://nodejs.org/api/crypto.html';
const buffer = 'https://nodejs.org/api/buffer.html';

export const argumentReaders: readonly ArgumentReader[] = [
	{
		library: 'crypto',
		names: [
			'createCipheriv',
			'createDecipheriv',
			'createHash',
			'createHmac',
			'createSign',
			'createVerify',
			'hash',
			'hkdfSync',
			'pbkdf2Sync',
			'scryptSync',
			'sign',
			'timingSafeEqual',
			'verify',
		],
		source: crypto,
	},
	...['Cipher', 'Cipheriv', 'Decipher', 'Decipheriv', 'Hash', 'Hmac', 'Sign', 'Verify'].map(
		(owner) => ({
			library: 'crypto',
			owner,
			names: ['digest', 'final', 'setAAD', 'setAuthTag', 'sign', 'update', 'verify'],
			source: crypto,
		}),
	),
	{
		library: 'zlib',
		names: [
			'brotliCompressSync',
			'brotliDecompressSync',
			'crc32',
			'deflateRawSync',
			'deflateSync',
			'gunzipSync',
			'gzipSync',
			'inflateRawSync',
			'inflateSync',
			'unzipSync',
		],
		source: 'https://nodejs.org/api/zlib.html',
	},
	{
		library: 'util',
		names: ['format', 'inspect', 'isDeepStrictEqual'],
		source: 'https://nodejs.org/api/util.html',
	},
	...['buffer', 'node', 'globals'].flatMap((library): ArgumentReader[] => [
		{
			library,
			owner: 'BufferConstructor',
			names: ['byteLength', 'compare', 'concat', 'isBuffer', 'isEncoding'],
			source: buffer,
		},
		{ library, owner: 'BufferConstructor', names: ['from'], copiesIterables: true, source: buffer },
		{
			library,
			owner: 'Buffer',
			names: [
				'compare',
				'equals',
				'includes',
				'indexOf',
				'lastIndexOf',
				'readBigInt64BE',
				'readBigInt64LE',
				'readBigUInt64BE',
				'readBigUInt64LE',
				'readDoubleBE',
				'readDoubleLE',
				'readFloatBE',
				'readFloatLE',
				'readInt16BE',
				'readInt16LE',
				'readInt32BE',
				'readInt32LE',
				'readInt8',
				'readIntBE',
				'readIntLE',
				'readUInt16BE',
				'readUInt16LE',
				'readUInt32BE',
				'readUInt32LE',
				'readUInt8',
				'readUIntBE',
				'readUIntLE',
				'toString',
			],
			readsReceiver: true,
			source: buffer,
		},
	]),
];
