import type { PresetRule } from '../src/rules/preset.ts';
import type { TypedPromise } from '../src/rules/rule.ts';

/** A function as the Node.js documentation heads it, without its callback. */
interface Signature {
	readonly heading: string;
	/** It changes nothing, and gives the same for the same arguments. */
	readonly reads?: true;
	/** `promisify` takes one overload for the type, which asks for options or knows no result. */
	readonly typed?: TypedPromise;
}

const bytes = "import('node:crypto').BinaryLike";

const signatures: readonly Signature[] = [
	{ heading: 'argon2(algorithm, parameters, callback)', reads: true },
	{
		heading: 'checkPrime(candidate[, options], callback)',
		reads: true,
		typed: {
			arguments:
				"import('node:crypto').LargeNumberLike, import('node:crypto').CheckPrimeOptions, boolean",
			padding: { 1: '{}' },
		},
	},
	{ heading: 'generateKey(type, options, callback)' },
	{ heading: 'generateKeyPair(type, options, callback)' },
	{
		heading: 'generatePrime(size[, options], callback)',
		typed: {
			arguments: "number, import('node:crypto').GeneratePrimeOptions, ArrayBuffer | bigint",
			asserted:
				"{ (size: number, options?: import('node:crypto').GeneratePrimeOptionsArrayBuffer): Promise<ArrayBuffer>; (size: number, options: import('node:crypto').GeneratePrimeOptionsBigInt): Promise<bigint> }",
		},
	},
	{ heading: 'hkdf(digest, ikm, salt, info, keylen, callback)', reads: true },
	{ heading: 'pbkdf2(password, salt, iterations, keylen, digest, callback)', reads: true },
	{
		heading: 'randomFill(buffer[, offset][, size], callback)',
		typed: {
			asserted:
				'<T extends NodeJS.ArrayBufferView>(buffer: T, offset?: number, size?: number) => Promise<T>',
		},
	},
	{
		heading: 'scrypt(password, salt, keylen[, options], callback)',
		reads: true,
		typed: {
			arguments: `${bytes}, ${bytes}, number, import('node:crypto').ScryptOptions, Buffer`,
			padding: { 3: '{}' },
		},
	},
];

/** Keys, primes and derived keys: the forms with a callback run in the thread pool. */
export const cryptoRules: readonly PresetRule[] = signatures.map(({ heading, reads, typed }) => {
	const name = heading.slice(0, heading.indexOf('('));
	const anchor = `crypto${heading}`
		.toLowerCase()
		.replace(/[^\w\s-]/g, '')
		.replaceAll(' ', '-');
	return {
		rule: `node:crypto#${name}Sync=promisify(node:crypto#${name})`,
		source: `https://nodejs.org/api/crypto.html#${anchor}`,
		...(reads === undefined ? {} : { reads }),
		...(typed === undefined ? {} : { typed }),
	};
});
