import { applyEdits, uniqueEdits } from '../edit/applyEdits.ts';
import type { Draft } from '../plan/decide/decide.ts';
import type { TextEdit } from '../plan/plan.ts';
import { lineOf } from './todoPlace.ts';

/** Where a line of an edited text begins: in the original, or in what an edit puts there. */
type Origin = { readonly offset: number } | { readonly edit: string; readonly offset: number };

/**
 * Changes of whole lines that were decided for an edited text, as changes of the original: comments above
 * code that is not there yet become part of the edit that writes it.
 *
 * @param drafts what edits the file
 * @param todos what is to change in the edited text
 * @returns all drafts together; undefined where they would not make the same text
 */
export function carryTodos(
	before: string,
	drafts: readonly Draft[],
	after: string,
	todos: readonly Draft[],
): Draft[] | undefined {
	const origins = findOrigins(before, drafts, after);
	if (origins === undefined) return undefined;
	const own: Draft[] = [];
	const amended = new Map<string, TextEdit[]>();
	for (const todo of todos) {
		// Each is about one line.
		const [edit] = todo.edits;
		const line = lineOf(after, edit!.start);
		const origin = origins.get(line);
		if (origin === undefined) return undefined;
		const shift = origin.offset - line;
		const moved = { ...edit!, start: edit!.start + shift, end: edit!.end + shift };
		if ('edit' in origin) amended.set(origin.edit, [...(amended.get(origin.edit) ?? []), moved]);
		else own.push({ ...todo, start: moved.start, end: moved.end, edits: [moved] });
	}
	const carried = [...drafts.map((draft) => amend(draft, amended)), ...own];
	const wanted = applyEdits(after, todos);
	return applyEdits(before, carried) === wanted ? carried : undefined;
}

function amend(draft: Draft, amended: ReadonlyMap<string, readonly TextEdit[]>): Draft {
	if (!draft.edits.some((edit) => amended.has(idOf(edit)))) return draft;
	const edits = draft.edits.map((edit) => {
		const changes = amended.get(idOf(edit));
		return changes === undefined
			? edit
			: { ...edit, text: applyEdits(edit.text, [{ edits: changes }]) };
	});
	return { ...draft, edits };
}

// Private use: no source has them, or the texts differ in the end and nothing is carried.
const open = '\u{f0000}';
const close = '\u{f0001}';

/** By the offset of each line of the edited text; undefined when that cannot be told. */
function findOrigins(
	before: string,
	drafts: readonly Draft[],
	after: string,
): ReadonlyMap<number, Origin> | undefined {
	const edits = uniqueEdits(drafts.flatMap((draft) => draft.edits));
	const origins: Origin[] = [];
	const mark = (origin: Origin): string => `${open}${origins.push(origin) - 1}${close}`;
	const marked = edits.map((edit) => ({
		...edit,
		text: edit.text.replace(/\n/g, (newline, at: number) => {
			return `${newline}${mark({ edit: idOf(edit), offset: at + 1 })}`;
		}),
	}));
	const lines = [0, ...[...before.matchAll(/\n/g)].map(({ index }) => index + 1)];
	const marks = lines.map((offset) => ({ start: offset, end: offset, text: mark({ offset }) }));
	const [first, ...parts] = applyEdits(before, [{ edits: marked }, { edits: marks }]).split(open);
	const found = new Map<number, Origin>();
	let text = first!;
	for (const part of parts) {
		const end = part.indexOf(close);
		const origin = origins[Number(part.slice(0, end))]!;
		// What stands in the original needs no other decision.
		if (!found.has(text.length) || !('edit' in origin)) found.set(text.length, origin);
		text += part.slice(end + close.length);
	}
	return text === after ? found : undefined;
}

function idOf({ start, end, text, side, span, to }: TextEdit): string {
	return JSON.stringify([start, end, side, span, to, text]);
}
