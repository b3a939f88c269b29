import { scryptSync, timingSafeEqual } from 'crypto';

export async function check(password: string, salt: string, expected: Buffer): Promise<boolean> {
	const quick = scryptSync(password, salt, 8, { N: 2 });
	const key = scryptSync(password, salt, 64);
	return quick.length === 8 && timingSafeEqual(key, expected);
}
