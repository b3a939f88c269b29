/** Functions that give something else each time: a path with that in it is nobody else's. */
export interface FreshName {
	/** `lib` for the language and its environment, else a module. */
	readonly library: string;
	/** The interface that declares them; any when absent. */
	readonly owner?: string;
	readonly names: readonly string[];
	/** Where that is documented. */
	readonly source: string;
}

const webCrypto = 'https://w3c.github.io/webcrypto/#Crypto-method-randomUUID';

export const freshNames: readonly FreshName[] = [
	{
		library: 'crypto',
		names: ['randomBytes', 'randomUUID'],
		source: 'https://nodejs.org/api/crypto.html#cryptorandomuuidoptions',
	},
	...['lib', 'crypto'].map((library) => ({
		library,
		owner: 'Crypto',
		names: ['randomUUID'],
		source: webCrypto,
	})),
	{
		library: 'lib',
		owner: 'Math',
		names: ['random'],
		source: 'https://tc39.es/ecma262/#sec-math.random',
	},
	...['fs', 'fs/promises', 'fs-extra', 'graceful-fs'].map((library) => ({
		library,
		names: ['mkdtemp', 'mkdtempSync'],
		source: 'https://nodejs.org/api/fs.html#fspromisesmkdtempprefix-options',
	})),
	{
		library: 'uuid',
		names: ['v1', 'v4', 'v6', 'v7'],
		source: 'https://www.npmjs.com/package/uuid',
	},
	{ library: 'nanoid', names: ['nanoid'], source: 'https://www.npmjs.com/package/nanoid' },
];
