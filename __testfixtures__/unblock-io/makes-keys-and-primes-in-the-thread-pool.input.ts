import crypto from 'node:crypto';

export async function keys(): Promise<string[]> {
	const { publicKey } = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const secret = crypto.generateKeySync('aes', { length: 128 });
	const derived = crypto.hkdfSync('sha256', 'key', 'salt', 'info', 16);
	const isPrime = crypto.checkPrimeSync(7n);
	return [publicKey.type, secret.type, String(derived.byteLength), String(isPrime)];
}
