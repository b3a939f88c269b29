import { generatePrimeSync, randomFillSync } from 'node:crypto';

export async function nonce(): Promise<string> {
	const part = new Uint8Array(8);
	randomFillSync(part, 2, 4);
	return randomFillSync(Buffer.alloc(8)).toString('hex') + part.join();
}

export async function primes(): Promise<string> {
	const { byteLength } = generatePrimeSync(64);
	return `${byteLength} ${generatePrimeSync(64, { bigint: true }) + 1n}`;
}
