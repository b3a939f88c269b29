import { lstatSync, statSync } from 'node:fs';

export async function sizeOf(path: string): Promise<number> {
	return statSync(path, { throwIfNoEntry: true }).size;
}

export async function inodeOf(path: string): Promise<bigint> {
	return lstatSync(path, { throwIfNoEntry: undefined, bigint: true }).ino;
}

export async function timeOf(path: string): Promise<bigint> {
	return statSync(path, { bigint: true, throwIfNoEntry: true } as const).mtimeNs;
}
