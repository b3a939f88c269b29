import { dirname, resolve } from 'node:path';
import { findModule } from '../../project/findModule.ts';

/** A file and the files that it names by a relative path, in imports and in every other string. */
export function namedFiles(file: string, texts: ReadonlyMap<string, string>): Set<string> {
	const found = new Set([file]);
	for (const match of (texts.get(file) ?? '').matchAll(/(['"`])(\.\.?\/[^'"`\n]*|\.\.?)\1/g)) {
		const target = findModule(resolve(dirname(file), match[2]!), texts);
		if (target !== undefined) found.add(target);
	}
	return found;
}
