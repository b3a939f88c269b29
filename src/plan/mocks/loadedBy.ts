import { namedFiles } from './namedFiles.ts';

/** Everything that a test loads, by whatever way; a file without tests prepares some that are not known. */
export function loadedBy(
	file: string,
	texts: ReadonlyMap<string, string>,
	filesIn = (each: string): ReadonlySet<string> => namedFiles(each, texts),
): ReadonlySet<string> {
	if (!/\b(?:it|test|describe|suite)\b\s*[.(]/.test(texts.get(file) ?? ''))
		return new Set(texts.keys());
	const loaded = new Set([file]);
	for (const next of loaded) for (const other of filesIn(next)) loaded.add(other);
	return loaded;
}
