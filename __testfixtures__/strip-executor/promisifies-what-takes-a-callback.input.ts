import { exec, execFile } from 'node:child_process';
import { pbkdf2, randomBytes } from 'node:crypto';
import * as zlib from 'node:zlib';

export function shell(command: string): Promise<string> {
	return new Promise((resolve, reject) => {
		exec(command, (error, stdout, stderr) => {
			if (error) {
				reject(error);
				return;
			}
			resolve(stdout);
		});
	});
}

export async function outputs(command: string): Promise<{ stdout: string; stderr: string }> {
	return await new Promise<{ stdout: string; stderr: string }>((resolve, reject) => {
		exec(command, (error, stdout, stderr) => (error ? reject(error) : resolve({ stdout, stderr })));
	});
}

export const errorsOf = (file: string): Promise<string> =>
	new Promise((resolve, reject) =>
		execFile(file, ['-v'], (error, _, errors) => (error ? reject(error) : resolve(errors))),
	);

export function pack(data: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) =>
		zlib.gzip(data, (error, packed) => (error ? reject(error) : resolve(packed))),
	);
}

export async function token(): Promise<string> {
	const bytes = await new Promise<Buffer>((resolve, reject) =>
		randomBytes(16, (error, found) => (error ? reject(error) : resolve(found))),
	);
	return bytes.toString('hex');
}

export function keyOf(password: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		pbkdf2(password, 'salt', 10, 8, 'sha256', (error, key) => (error ? reject(error) : resolve(key)));
	});
}
