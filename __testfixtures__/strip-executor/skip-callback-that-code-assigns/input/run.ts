// refused: mocked-by-name
import { resolveMx } from 'node:dns';
import fs from 'node:fs';
import zlib from 'node:zlib';

export function pack(text: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		zlib.deflateRaw(text, (error, packed) => (error ? reject(error) : resolve(packed)));
	});
}

export function remove(file: string): Promise<void> {
	return new Promise((resolve, reject) => {
		fs.unlink(file, (error) => (error ? reject(error) : resolve()));
	});
}

export function mailServers(host: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		resolveMx(host, (error, found) => (error ? reject(error) : resolve(found)));
	});
}
