import { basename, dirname } from 'node:path';
import { escapePattern } from '../../syntax/namePattern.ts';

/**
 * Whether another file names this one by a relative path, as an import does, or loads modules by paths
 * that it computes and has the name of this one in a string: `require(join(root, 'setup'))`.
 *
 * @param counts which of the other files are asked
 */
export function isNamedBy(
	file: string,
	texts: ReadonlyMap<string, string>,
	counts: (other: string) => boolean = () => true,
): boolean {
	const pattern = importOfModule(file);
	const name = new RegExp(`['"\`/]${nameOfModule(file)}(?:\\.[mc]?[jt]sx?)?['"\`]`);
	for (const [other, text] of texts) {
		if (other === file) continue;
		const names = pattern.test(text) || (name.test(text) && loadsComputedPaths.test(text));
		if (names && counts(other)) return true;
	}
	return false;
}

const loadsComputedPaths = /\b(?:require|import)\s*\(\s*[^'"\s)]/;

/** A relative path in quotes that may mean the file. */
export function importOfModule(file: string): RegExp {
	return new RegExp(
		`['"\`]\\.{1,2}/(?:[^'"\`\\n]*/)?${nameOfModule(file)}(?:/index)?(?:\\.[mc]?[jt]sx?)?['"\`]`,
	);
}

/** The last name of a module's path, as part of a pattern. */
function nameOfModule(file: string): string {
	const stem = basename(file).replace(/\.[^.]+$/, '');
	const name = stem === 'index' ? basename(dirname(file)) : stem;
	return escapePattern(name);
}

/**
 * Whether a name may be the key of a member that is a function: not after a dot, and followed by
 * parameters or by a value or type that is not plainly something else. A look at the text keeps files
 * from being parsed that only have data under the same name.
 */
export function looksLikeMember(text: string, offset: number, name: string): boolean {
	if (text[previousToken(text, offset)] === '.') return false;
	const after = text.slice(offset + name.length, offset + name.length + 80);
	return /^['"]?\s*[?!]?\s*(?:[(<]|[:=]\s*(?:[(<]|async\b|function\b|[\w$.]+\s*(?:\(|=>)))/.test(
		after,
	);
}

/** Whether a name is called or assigned after a dot, or is a string that is handed to a call. */
export function isAccessed(
	text: string,
	offset: number,
	name: string,
	{ anyUse, mayBeAssigned }: { readonly anyUse: boolean; readonly mayBeAssigned: boolean },
): boolean {
	const before = previousToken(text, offset);
	const after = text.slice(offset + name.length, offset + name.length + 40);
	switch (text[before]) {
		case '.':
			if (mayBeAssigned && /^\s*=(?![=>])/.test(after)) return true;
			return anyUse || /^\s*(?:\.\s*(?:call|apply)\s*)?(?:\?\.|!)?\s*[(<]/.test(after);
		case '#':
			return true;
		case "'":
		case '"':
			return (
				/^['"]\s*(?:[,)\]]|(?:as|satisfies)\b)/.test(after) &&
				/[(,[>]/.test(text[previousToken(text, before)] ?? '')
			);
		default:
			return false;
	}
}

/** Offset of the last character before `offset` that is not white space. */
function previousToken(text: string, offset: number): number {
	let before = offset - 1;
	while (before >= 0 && /\s/.test(text[before]!)) before--;
	return before;
}

/** What stands in a file that may replace modules. */
export const replacesModules = /mock|proxyquire|quibble|__set__|__with__/i;

/** Whether a name may be read from an object into a variable: `= plugin.load`, `{ load } = plugin`, `({ load }) =>`. */
export function looksLikeRead(text: string, offset: number, name: string): boolean {
	if (text[previousToken(text, offset)] !== '.') return looksLikePattern(text, offset, name);
	const before = text.slice(Math.max(0, offset - 200), offset);
	const after = text.slice(offset + name.length, offset + name.length + 20);
	return !/^\s*(?:\(|=[^=])/.test(after) && /=(?![=>])[^;{}]*$/.test(before);
}

/** Whether a name may be taken out of an object: `{ load } = plugin`, `({ load: read }) =>`, `{ load } of plugins`. */
export function looksLikePattern(text: string, offset: number, name: string): boolean {
	const after = text.slice(offset + name.length, offset + name.length + 300);
	return (
		/[{,]/.test(text[previousToken(text, offset)] ?? '') &&
		/^\s*[:=,}]/.test(after) &&
		/^[^{};]*(?:\{[^{};]*\}[^{};]*)?\}\s*(?:[=):,]|of\b)/.test(after)
	);
}
