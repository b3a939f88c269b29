import { lstat, stat } from 'node:fs/promises';

export async function sizeOf(path: string): Promise<number> {
	return (await stat(path).catch((error) => (['ENOENT', 'ENOTDIR'].includes(error.code) ? undefined : Promise.reject(error))))?.size ?? 0;
}

export async function isFolder(path: string): Promise<boolean> {
	const found = await lstat(path, { bigint: true }).catch((error) => (['ENOENT', 'ENOTDIR'].includes(error.code) ? undefined : Promise.reject(error)));
	return found !== undefined && found.isDirectory();
}
