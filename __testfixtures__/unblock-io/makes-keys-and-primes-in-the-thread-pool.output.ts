import crypto from 'node:crypto';
import { promisify } from 'node:util';

const generateKeyPairAsync = promisify(crypto.generateKeyPair);
const generateKeyAsync = promisify(crypto.generateKey);
const hkdfAsync = promisify(crypto.hkdf);
const checkPrimeAsync = promisify<import('node:crypto').LargeNumberLike, import('node:crypto').CheckPrimeOptions, boolean>(crypto.checkPrime);

export async function keys(): Promise<string[]> {
	const { publicKey } = await generateKeyPairAsync('ec', { namedCurve: 'P-256' });
	const secret = await generateKeyAsync('aes', { length: 128 });
	const derived = await hkdfAsync('sha256', 'key', 'salt', 'info', 16);
	const isPrime = await checkPrimeAsync(7n, {});
	return [publicKey.type, secret.type, String(derived.byteLength), String(isPrime)];
}
