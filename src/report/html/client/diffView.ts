import type { PageFile, PageHunk } from '../pageData.ts';
import { h } from './dom.ts';
import { pairRows, type Row, type Side } from './rows.ts';
import { compareWords, type Piece } from './words.ts';

/** More hunks than this are drawn on request. */
const maximumHunks = 150;

/** What is known about lines of the text before: what a mark beside them leads to. */
export interface Marks {
	/** By line: why it changes or does not. */
	readonly byLine: ReadonlyMap<number, { readonly title: string; readonly href: string }>;
	/** The line that is looked at. */
	readonly current: number | undefined;
}

/** The changes of a file, old beside new, or one below the other. */
export function drawDiff(file: PageFile, marks: Marks, isSplit: boolean): HTMLElement {
	if (file.isHuge) return h('p', { class: 'empty' }, 'The change is too large to be shown here.');
	if (file.hunks.length === 0) return h('p', { class: 'empty' }, 'Nothing in this file changes.');
	const table = h(
		'table',
		{ class: isSplit ? 'diff split' : 'diff unified' },
		h('caption', { class: 'hidden' }, `Changes of ${file.path}`),
		columns(isSplit ? ['mark', 'number', '', 'number', ''] : ['mark', 'number', 'number', '']),
	);
	const add = (hunks: readonly PageHunk[]): void => {
		table.append(...hunks.map((hunk) => drawHunk(hunk, marks, isSplit)));
	};
	// The line that is looked at has to be among them.
	const at = file.hunks.findIndex(
		({ old, lines }) => marks.current !== undefined && marks.current < old + lines.length,
	);
	const shown = Math.max(maximumHunks, at + 1);
	add(file.hunks.slice(0, shown));
	const rest = file.hunks.slice(shown);
	if (rest.length === 0) return table;
	const more = h('button', { type: 'button', class: 'more' }, `Show ${rest.length} more places`);
	more.addEventListener('click', () => {
		more.remove();
		add(rest);
	});
	return h('div', {}, table, more);
}

/** A table that does not measure its cells needs to be told. */
export function columns(classes: readonly string[]): HTMLElement {
	return h('colgroup', {}, ...classes.map((name) => h('col', { class: name })));
}

function drawHunk(hunk: PageHunk, marks: Marks, isSplit: boolean): HTMLElement {
	const head = h(
		'tr',
		{ class: 'hunk' },
		h('td', { colspan: isSplit ? 5 : 4 }, `Line ${hunk.old}`),
	);
	const rows = pairRows(hunk);
	return h(
		'tbody',
		{},
		head,
		...(isSplit ? rows.map((row) => drawSplit(row, marks)) : drawUnified(rows, marks)),
	);
}

function drawSplit(row: Row, marks: Marks): HTMLElement {
	const [before, after] = piecesOf(row);
	return h(
		'tr',
		rowProperties(row, marks),
		drawMark(row.before, marks),
		...drawSide(row.before, before, row.isSame ? '' : 'removed'),
		...drawSide(row.after, after, row.isSame ? '' : 'added'),
	);
}

/** Removed lines of a block come before the added ones. */
function drawUnified(rows: readonly Row[], marks: Marks): HTMLElement[] {
	const drawn: HTMLElement[] = [];
	let added: HTMLElement[] = [];
	for (const row of rows) {
		if (row.isSame) {
			drawn.push(...added, drawLine(row, marks, row.before, row.after, undefined, ''));
			added = [];
			continue;
		}
		const [before, after] = piecesOf(row);
		if (row.before) drawn.push(drawLine(row, marks, row.before, undefined, before, 'removed'));
		if (row.after)
			added.push(drawLine({ ...row, isSame: true }, marks, undefined, row.after, after, 'added'));
	}
	return [...drawn, ...added];
}

function drawLine(
	row: Row,
	marks: Marks,
	before: Side | undefined,
	after: Side | undefined,
	pieces: readonly Piece[] | undefined,
	tone: string,
): HTMLElement {
	const text = pieces ?? [{ text: (before ?? after)!.text, marked: false }];
	return h(
		'tr',
		before === undefined ? {} : rowProperties(row, marks),
		drawMark(before, marks),
		h('td', { class: 'number' }, String(before?.number ?? '')),
		h('td', { class: 'number' }, String(after?.number ?? '')),
		h('td', { class: `line ${tone}` }, ...drawPieces(text, tone)),
	);
}

function rowProperties({ before }: Row, { current }: Marks): Record<string, string> {
	return before !== undefined && before.number === current ? { class: 'current' } : {};
}

function drawMark(side: Side | undefined, { byLine }: Marks): HTMLElement {
	const mark = side === undefined ? undefined : byLine.get(side.number);
	if (mark === undefined) return h('td', { class: 'mark' });
	return h(
		'td',
		{ class: 'mark' },
		h('a', { href: mark.href, title: mark.title, 'aria-label': `Why: ${mark.title}` }, '?'),
	);
}

function drawSide(side: Side | undefined, pieces: readonly Piece[], tone: string): HTMLElement[] {
	if (side === undefined)
		return [h('td', { class: 'number none' }), h('td', { class: 'line none' })];
	return [
		h('td', { class: 'number' }, String(side.number)),
		h('td', { class: `line ${tone}` }, ...drawPieces(pieces, tone)),
	];
}

function drawPieces(pieces: readonly Piece[], tone: string): (HTMLElement | string)[] {
	const tag = tone === 'removed' ? 'del' : 'ins';
	return pieces.map(({ text, marked }) => (marked ? h(tag, {}, text) : text));
}

function piecesOf({ before, after, isSame }: Row): [readonly Piece[], readonly Piece[]] {
	const whole = (side: Side | undefined) => [{ text: side?.text ?? '', marked: false }];
	if (isSame || before === undefined || after === undefined) return [whole(before), whole(after)];
	return compareWords(before.text, after.text);
}
