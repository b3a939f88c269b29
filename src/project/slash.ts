import { sep } from 'node:path';

/** The path with `/` separators, as every path of a workspace has them. */
export function slash(path: string): string {
	return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
