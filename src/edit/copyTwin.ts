import type { TextEdit } from '../plan/plan.ts';
import type { TwinSource } from '../plan/twins/twinSource.ts';
import { siblingsOf } from '../syntax/siblings.ts';
import { applyEdits } from './applyEdits.ts';

/**
 * Puts a copy of a declaration right after it.
 *
 * @param edits changes to the copy, by offset into the original file.
 */
export function copyTwin(source: TwinSource, edits: readonly TextEdit[]): TextEdit {
	const { tree, start, end, form } = source;
	const relative = edits.map((edit) => ({
		...edit,
		start: edit.start - start,
		end: edit.end - start,
		...(edit.to === undefined ? {} : { to: edit.to - start }),
	}));
	const copy = applyEdits(tree.text.slice(start, end), [{ edits: relative }]);
	const at = form === 'property' ? end : endWithComment(tree.text, end);
	const text = `${separator(source)}${gap(source)}${copy}`;
	// Longer than anything that ends here, so that it comes after what closes the original.
	return { start: at, end: at, text, side: 'close', span: end - start + 1 };
}

function separator({ form, tree: { text }, end, node }: TwinSource): string {
	if (form === 'property') return ',';
	const isOpen = !/[;,}]/.test(text[end - 1]!);
	return isOpen && form !== 'statement' && indentOf(text, node.start!) === undefined ? ';' : '';
}

function gap(source: TwinSource): string {
	const { tree, form, node } = source;
	const newline = tree.text.includes('\r\n') ? '\r\n' : '\n';
	const indent = indentOf(tree.text, node.start!);
	if (indent === undefined && form !== 'statement') return ' ';
	return `${newline}${isSpaced(source) ? newline : ''}${indent ?? ''}`;
}

/** What has several lines stands apart; what has one stands as its neighbours do. */
function isSpaced({ tree: { text }, form, node, start, end }: TwinSource): boolean {
	const isLong = text.slice(start, end).includes('\n');
	if (isLong && (form === 'statement' || form === 'class-member')) return true;
	const siblings = siblingsOf(node);
	const i = siblings.indexOf(node);
	const gaps = [
		...siblings.slice(Math.max(0, i - 1), i).map((before) => text.slice(before.end!, start)),
		...siblings.slice(i + 1, i + 2).map((after) => text.slice(end, after.start!)),
	];
	const isDense = gaps.some((between) => !/\n[ \t\r]*\n/.test(between));
	return gaps.length === 0 ? form === 'statement' : !isDense;
}

/** White space before something that is first on its line; undefined when it is not. */
export function indentOf(text: string, offset: number): string | undefined {
	return /^[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))?.[0];
}

/** A comment at the end of the line belongs to the declaration before it. */
function endWithComment(text: string, end: number): number {
	const comment =
		/^[ \t]*(?:\/\/[^\r\n]*|\/\*(?:[^*\r\n]|\*(?!\/))*\*\/(?=[ \t]*\r?(?:\n|$)))/.exec(
			text.slice(end, end + 2000),
		);
	return end + (comment?.[0].length ?? 0);
}
