import { lstat, stat } from 'node:fs/promises';

export async function sizeOf(path: string): Promise<number> {
	return (await stat(path)).size;
}

export async function inodeOf(path: string): Promise<bigint> {
	return (await lstat(path, { bigint: true })).ino;
}

export async function timeOf(path: string): Promise<bigint> {
	return (await stat(path, { bigint: true } as const)).mtimeNs;
}
