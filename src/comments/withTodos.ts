import { editTexts, findUnparsable, type PlannedOutput } from '../plan/editTexts.ts';
import type { Proposal, Session } from '../plan/session.ts';
import type { Checked } from '../verify/settleResult.ts';
import { carryTodos } from './carryTodos.ts';
import { draftTodos, type TodoRequest } from './draftTodos.ts';

/** What would be proposed if a result was there already. */
export interface After {
	readonly proposal: Proposal;
	readonly session: Session;
}

/**
 * The comments about what is left to do, decided when everything else is. They say what is left after the
 * changes: what a twin leaves synchronous, for one, is only there then.
 *
 * @param look plans again, over the texts of a result
 */
export function withTodos(
	settled: Checked,
	session: Session,
	request: TodoRequest,
	look: (outputs: Checked['outputs']) => After,
): Checked {
	const isSame = !request.mark || settled.outputs.size === 0;
	const proposal = isSame
		? addTodos(settled.proposal, session, request)
		: carryAll(settled, session, request, look(settled.outputs));
	if (proposal === settled.proposal) return settled;
	const outputs = editTexts(proposal, session.texts);
	if (findUnparsable(outputs).length > 0) return settled;
	return { ...settled, proposal, outputs };
}

function addTodos(proposal: Proposal, session: Session, request: TodoRequest): Proposal {
	const todos = draftTodos(proposal, session, request);
	return todos.length === 0 ? proposal : { ...proposal, drafts: [...proposal.drafts, ...todos] };
}

function carryAll(
	{ proposal, outputs }: { readonly proposal: Proposal; readonly outputs: Outputs },
	session: Session,
	request: TodoRequest,
	after: After,
): Proposal {
	const left = { ...after.proposal, drafts: [] };
	const todos = draftTodos(left, after.session, request);
	const drafts = [...proposal.drafts];
	for (const file of new Set(todos.map((todo) => todo.file))) {
		const before = session.texts.get(file);
		if (before === undefined) continue;
		const own = todos.filter((todo) => todo.file === file);
		const indices = proposal.drafts.flatMap((draft, index) => (draft.file === file ? [index] : []));
		const changes = indices.map((index) => proposal.drafts[index]!);
		const carried = carryTodos(before, changes, outputs.get(file)?.after ?? before, own);
		if (carried === undefined) continue;
		for (const [at, index] of indices.entries()) drafts[index] = carried[at]!;
		drafts.push(...carried.slice(indices.length));
	}
	return todos.length === 0 ? proposal : { ...proposal, drafts };
}

type Outputs = ReadonlyMap<string, PlannedOutput>;
