import { posix } from 'node:path';

/**
 * Whether a text may lead to a copy of a helper: by an import, or by any other string that ends with its
 * name, since nobody knows what aliases stand for.
 *
 * @param file where the text is; both paths are absolute, or relative to the same folder
 */
export function namesCopy(text: string, file: string, copy: string): boolean {
	const stem = stemOf(copy);
	const name = posix.basename(stem);
	if (!text.includes(name)) return false;
	const strings = text.matchAll(/(?<quote>['"`])(?<value>(?:(?!\k<quote>)[^\\\n])*)\k<quote>/g);
	return [...strings].some(({ groups }) => {
		const value = groups!.value!;
		const written = stemOf(value);
		if (posix.basename(written) !== name) return value.includes('${') && value.includes(name);
		if (/^\.\.?\//.test(value)) return posix.join(posix.dirname(file), written) === stem;
		return !value.startsWith('asyncshift-runtime');
	});
}

function stemOf(path: string): string {
	return path.replace(/\.[cm]?[jt]sx?$/, '');
}
