import picomatch from 'picomatch';

interface OwnerRule {
	readonly matches: (path: string) => boolean;
	readonly owners: readonly string[];
}

/**
 * Reads a CODEOWNERS file, as GitHub and GitLab do: the last pattern that fits a path names its owners, and
 * one without owners takes them away. The patterns are those of `.gitignore` but for negation and character
 * ranges, which are no part of it, and a final `/*`, which does not reach into folders; so a library for
 * `.gitignore` files would answer wrongly.
 *
 * @returns the owners of a path (relative to the root); none when it has none.
 */
export function ownersOf(text: string): (path: string) => readonly string[] {
	const rules: OwnerRule[] = [];
	let sectionOwners: readonly string[] = [];
	for (const line of text.split(/\r?\n/)) {
		const section = /^\s*\^?\[[^\]]+\](?:\[\d+\])?\s*(.*)$/.exec(line);
		if (section !== null) {
			sectionOwners = wordsIn(section[1]!);
			continue;
		}
		const [pattern, ...owners] = wordsIn(line);
		if (pattern === undefined) continue;
		rules.push({
			matches: picomatch(toGlobs(pattern), { dot: true, nonegate: true, noextglob: true }),
			owners: owners.length > 0 ? owners : sectionOwners,
		});
	}
	return (path) => rules.findLast(({ matches }) => matches(path))?.owners ?? [];
}

/** Words of a line without its comment; `\ ` is a space in a word, and `\#` no comment. */
function wordsIn(line: string): string[] {
	const words = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
	const comment = words.findIndex((word) => word.startsWith('#'));
	return comment === -1 ? words : words.slice(0, comment);
}

/** A pattern without a slash fits at any depth; one that names a folder fits what is in it. */
function toGlobs(pattern: string): string[] {
	const path = pattern
		.replace(/^\//, '')
		.replace(/\/$/, '')
		.replace(/[[\](){}|!+@]/g, '\\$&');
	const isAnchored = pattern.replace(/\/$/, '').includes('/');
	const glob = isAnchored ? path : `**/${path}`;
	if (pattern.endsWith('/')) return [`${glob}/**`];
	return pattern.endsWith('/*') || pattern.endsWith('/**') ? [glob] : [glob, `${glob}/**`];
}
