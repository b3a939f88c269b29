import { cryptoRules } from './node-crypto.ts';
import { zlibRules } from './node-zlib.ts';

/** Functions of a module that take a callback, and which `util.promisify` takes. */
export interface CallbackForms {
	readonly module: string;
	readonly names: readonly string[];
	/** What the promise gives an object of: the callback gets these one by one, behind the error. */
	readonly results?: readonly [string, string];
	/** The promise form throws where the arguments are wrong, and does not reject. */
	readonly throwsAtOnce?: true;
	readonly source: string;
}

/** The functions that rules name as `node:zlib#gzipSync=promisify(node:zlib#gzip)`. */
function namesIn(rules: readonly { readonly rule: string }[]): string[] {
	return rules.flatMap(({ rule }) => /#(\w+)\)$/.exec(rule)?.[1] ?? []);
}

export const callbackForms: readonly CallbackForms[] = [
	{
		module: 'node:child_process',
		names: ['exec', 'execFile'],
		results: ['stdout', 'stderr'],
		throwsAtOnce: true,
		source: 'https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback',
	},
	{
		module: 'node:zlib',
		names: namesIn(zlibRules),
		source: 'https://nodejs.org/api/zlib.html#convenience-methods',
	},
	{
		module: 'node:crypto',
		names: [...namesIn(cryptoRules).filter((name) => name !== 'generateKeyPair'), 'randomBytes'],
		source: 'https://nodejs.org/api/crypto.html#cryptorandombytessize-callback',
	},
	{
		module: 'node:crypto',
		names: ['generateKeyPair'],
		results: ['publicKey', 'privateKey'],
		source: 'https://nodejs.org/api/crypto.html#cryptogeneratekeypairtype-options-callback',
	},
	{
		module: 'node:dns',
		names: [
			'resolve4',
			'resolve6',
			'resolveCaa',
			'resolveCname',
			'resolveMx',
			'resolveNs',
			'resolveSrv',
			'resolveTxt',
			'reverse',
		],
		source: 'https://nodejs.org/api/dns.html#dnsresolve4hostname-options-callback',
	},
];
