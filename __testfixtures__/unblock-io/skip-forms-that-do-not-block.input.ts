// untouched: a few random bytes are there at once, and callbacks do not block
import { randomBytes, randomInt, scrypt } from 'node:crypto';
import { gzip } from 'node:zlib';

export async function token(done: (size: number) => void): Promise<string> {
	gzip('text', (_, packed) => done(packed.length));
	scrypt('password', 'salt', 8, (_, key) => done(key.length));
	return `${randomBytes(8).toString('hex')}${randomInt(9)}`;
}
