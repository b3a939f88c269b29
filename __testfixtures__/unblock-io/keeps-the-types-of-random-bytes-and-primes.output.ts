import { generatePrime, randomFill } from 'node:crypto';
import { promisify } from 'node:util';

const randomFillAsync = promisify(randomFill) as <T extends NodeJS.ArrayBufferView>(buffer: T, offset?: number, size?: number) => Promise<T>;
const generatePrimeAsync = promisify<number, import('node:crypto').GeneratePrimeOptions, ArrayBuffer | bigint>(generatePrime) as { (size: number, options?: import('node:crypto').GeneratePrimeOptionsArrayBuffer): Promise<ArrayBuffer>; (size: number, options: import('node:crypto').GeneratePrimeOptionsBigInt): Promise<bigint> };

export async function nonce(): Promise<string> {
	const part = new Uint8Array(8);
	await randomFillAsync(part, 2, 4);
	return (await randomFillAsync(Buffer.alloc(8))).toString('hex') + part.join();
}

export async function primes(): Promise<string> {
	const { byteLength } = await generatePrimeAsync(64);
	return `${byteLength} ${await generatePrimeAsync(64, { bigint: true }) + 1n}`;
}
