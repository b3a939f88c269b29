import type { Draft } from '../plan/decide/decide.ts';
import { isOutOfScope, type RefusalCode } from '../plan/refusalCodes.ts';
import type { Proposal, RefusalDraft, Session } from '../plan/session.ts';
import { readTodos, type TodoComment, todoMark, writeTodo } from './todoComments.ts';
import { findTodoPlace, lineOf, type TodoPlace } from './todoPlace.ts';

/** What a run does about the comments that say what is left to do. */
export interface TodoRequest {
	/** Write them; without it, only those of solved sites are removed. */
	readonly mark: boolean;
	/** What this run looked for: it says nothing about comments with other rules. */
	readonly rules: readonly string[];
	/** Only refusals with these codes are written. */
	readonly codes?: readonly RefusalCode[] | undefined;
}

/** Comments above what is left alone come, change and go, in files that may be edited. */
export function draftTodos(proposal: Proposal, session: Session, request: TodoRequest): Draft[] {
	const refusals = new Map<string, RefusalDraft[]>();
	for (const refusal of proposal.refusals)
		refusals.set(refusal.file, [...(refusals.get(refusal.file) ?? []), refusal]);
	return [...session.texts].flatMap(([file, text]) => {
		const own = refusals.get(file) ?? [];
		const isConcerned = text.includes(todoMark) || (request.mark && own.length > 0);
		if (!isConcerned || !session.isEditable(file)) return [];
		const others = proposal.drafts.filter((draft) => draft.file === file);
		return draftFile(file, own, session, request).filter((draft) => !isInside(draft, others));
	});
}

function draftFile(
	file: string,
	refusals: readonly RefusalDraft[],
	session: Session,
	{ mark, rules, codes }: TodoRequest,
): Draft[] {
	const tree = session.treeOf(file);
	if (tree === undefined) return [];
	const known = new Set([...rules, ...refusals.map(({ rule }) => rule)]);
	const sites = new Map<number, { readonly place: TodoPlace; readonly left: RefusalDraft[] }>();
	for (const refusal of refusals) {
		const place = findTodoPlace(tree, refusal.start);
		if (place === undefined) continue;
		const site = sites.get(place.line) ?? { place, left: [] };
		site.left.push(refusal);
		sites.set(place.line, site);
	}
	const drafts: Draft[] = [];
	const marked = new Set<number>();
	for (const todo of readTodos(tree)) {
		if (!todo.rules.every((rule) => known.has(rule))) continue;
		const left = sites.get(todo.line)?.left ?? [];
		if (left.length === 0 || marked.has(todo.line)) drafts.push(remove(file, todo, tree.text));
		else if (mark) drafts.push(...update(file, todo, wanted(left, codes)));
		marked.add(todo.line);
	}
	for (const [line, { place, left }] of sites) {
		const found = wanted(left, codes);
		if (!mark || marked.has(line) || found.length === 0) continue;
		const newline = tree.text.includes('\r\n') ? '\r\n' : '\n';
		drafts.push(insert(file, place, writeTodo(found), newline, found[0]!.rule));
	}
	return drafts;
}

function wanted(
	left: readonly RefusalDraft[],
	codes: readonly RefusalCode[] | undefined,
): RefusalDraft[] {
	return left.filter(
		(refusal) => !isOutOfScope(refusal) && (codes === undefined || codes.includes(refusal.code)),
	);
}

function remove(file: string, { start, end, rules }: TodoComment, text: string): Draft {
	const next = text.indexOf('\n', end);
	const edits = [{ start: lineOf(text, start), end: next === -1 ? end : next + 1, text: '' }];
	const title = 'remove the comment about what is solved';
	return {
		file,
		start,
		end,
		kind: 'remove-todo',
		title,
		because: { rule: rules[0]! },
		edits,
		owner: {},
	};
}

function update(file: string, todo: TodoComment, left: readonly RefusalDraft[]): Draft[] {
	const text = left.length === 0 ? todo.text : writeTodo(left);
	if (text === todo.text) return [];
	const { start, rules } = todo;
	const end = start + todo.text.length;
	const title = 'say what is left to do now';
	const because = { rule: rules[0]! };
	return [
		{
			file,
			start,
			end,
			kind: 'mark-todo',
			title,
			because,
			edits: [{ start, end, text }],
			owner: {},
		},
	];
}

function insert(
	file: string,
	{ above, line, indentation }: TodoPlace,
	comment: string,
	newline: string,
	rule: string,
): Draft {
	const text = `${indentation}${comment}${newline}`;
	const edits = [{ start: above, end: above, text }];
	const title = 'say what is left to do';
	return {
		file,
		start: line,
		end: line,
		kind: 'mark-todo',
		title,
		because: { rule },
		edits,
		owner: {},
	};
}

/** Whether the place is replaced or moved by another change: the comment waits for the next run. */
function isInside({ edits }: Draft, others: readonly Draft[]): boolean {
	return edits.some((edit) =>
		others.some((other) =>
			other.edits.some(({ start, end, to }) =>
				to === undefined
					? start < edit.end && end > edit.start
						? true
						: start < edit.start && edit.start < end
					: edit.start >= start && edit.start <= end,
			),
		),
	);
}
