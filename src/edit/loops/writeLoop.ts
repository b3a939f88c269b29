import type { TextEdit } from '../../plan/plan.ts';
import { continuesChain } from '../../syntax/optionalChain.ts';
import { continueChain } from '../continueChain.ts';
import { loopBody } from './loopBody.ts';
import { loopFrame } from './loopFrame.ts';
import { loopHeader } from './loopHeader.ts';
import type { LoopLayout } from './loopLayout.ts';

/** Writes the loop around the code that stays. */
export function writeLoop(layout: LoopLayout): TextEdit[] | string {
	const { element, tree } = layout.request;
	const { call } = element;
	const { text } = tree;
	const body = loopBody(layout);
	if (typeof body === 'string') return body;
	const { opening, closing } = loopFrame(layout);
	const header = loopHeader(layout, body.label);
	const { start, end, kind } = layout.place;
	const span = call.end! - call.start!;
	const head = `${opening}${header.before}`;
	const edits: TextEdit[] = [
		start === element.sourceStart
			? { start, end: start, text: head, side: 'open', span }
			: { start, end: element.sourceStart, text: head },
		{ start: element.sourceEnd, end: body.start, text: `${header.after}${body.before}` },
		...body.edits,
		...layout.binding.edits,
	];
	const isOpenEnd = kind === 'statement' && !body.isBlock;
	const tail = `${body.after}${closing}`;
	// The semicolon of a statement stays where it is, or goes after a block.
	const ending = text.slice(call.end!, end);
	const endsAtCall = isOpenEnd || (kind === 'statement' && !/^[ \t]*;?$/.test(ending));
	const last = kind === 'expression' || endsAtCall ? call.end! : end;
	if (last > body.end || tail !== '') edits.push({ start: body.end, end: last, text: tail });
	if (continuesChain(call)) edits.push(continueChain(call, text));
	const removed = text.slice(body.end, last) + text.slice(start, element.sourceStart);
	if (/\/[/*]/.test(withoutExtra(layout, removed)))
		return 'a comment beside the callback would be lost';
	return withNewlines(layout, edits);
}

/** A dropped argument may hold what looks like a comment. */
function withoutExtra(layout: LoopLayout, removed: string): string {
	const { extra } = layout.request.element;
	const { text } = layout.request.tree;
	return extra === undefined ? removed : removed.replace(text.slice(extra.start!, extra.end!), '');
}

/** Added line breaks are those of the file. */
function withNewlines(layout: LoopLayout, edits: readonly TextEdit[]): TextEdit[] {
	if (!layout.request.tree.text.includes('\r\n')) return [...edits];
	return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') }));
}
