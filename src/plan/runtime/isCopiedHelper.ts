import {
	copiedFrom,
	runtimeHelpers,
	vendorRuntime,
	vendorStyles,
} from '../../runtime/vendorRuntime.ts';

let known: ReadonlySet<string> | undefined;

/** Whether a text is a helper that was written into a repository: as its comments say, or its code. */
export function isCopiedHelper(text: string): boolean {
	if (text.startsWith(copiedFrom)) return true;
	if (!runtimeHelpers.some((helper) => text.includes(helper))) return false;
	if (isSaidAtTop(text)) return true;
	known ??= new Set(
		runtimeHelpers.flatMap((helper) =>
			vendorStyles.map((style) => codeOf(vendorRuntime(helper, style).text)),
		),
	);
	return known.has(codeOf(text));
}

/** Whether the comments at the top say where the file is from, after others. */
function isSaidAtTop(text: string): boolean {
	const comments = /^(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/.exec(text)![0];
	return comments.split('\n').some((line) => line.startsWith(copiedFrom));
}

/** What a text has besides comments, however it is laid out. */
function codeOf(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
		.replace(/["`]/g, "'")
		.replace(/[\s;,]+/g, '');
}
