import { exec, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { pbkdf2, randomBytes } from 'node:crypto';
import * as zlib from 'node:zlib';

const execAsync = promisify(exec);
const execFileAsync = promisify(execFile);
const gzipAsync = promisify(zlib.gzip);
const randomBytesAsync = promisify(randomBytes);
const pbkdf2Async = promisify(pbkdf2);

export async function shell(command: string): Promise<string> {
	return (await execAsync(command)).stdout;
}

export async function outputs(command: string): Promise<{ stdout: string; stderr: string }> {
	return await execAsync(command);
}

export const errorsOf = async (file: string): Promise<string> =>
	(await execFileAsync(file, ['-v'])).stderr;

export function pack(data: Buffer): Promise<Buffer> {
	return gzipAsync(data);
}

export async function token(): Promise<string> {
	const bytes = await randomBytesAsync(16);
	return bytes.toString('hex');
}

export function keyOf(password: string): Promise<Buffer> {
	return pbkdf2Async(password, 'salt', 10, 8, 'sha256');
}
