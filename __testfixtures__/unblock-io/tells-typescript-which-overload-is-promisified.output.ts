import { scrypt, timingSafeEqual } from 'crypto';
import { promisify } from 'util';

const scryptAsync = promisify<import('node:crypto').BinaryLike, import('node:crypto').BinaryLike, number, import('node:crypto').ScryptOptions, Buffer>(scrypt);

export async function check(password: string, salt: string, expected: Buffer): Promise<boolean> {
	const quick = await scryptAsync(password, salt, 8, { N: 2 });
	const key = await scryptAsync(password, salt, 64, {});
	return quick.length === 8 && timingSafeEqual(key, expected);
}
