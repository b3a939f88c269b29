import { relative } from 'node:path';
import type { PlannedOutput } from '../plan/editTexts.ts';
import { Lines } from '../plan/lines.ts';
import { openCompiler } from '../plan/openCompiler.ts';
import type { Plan } from '../plan/plan.ts';
import { readTexts } from '../plan/readTexts.ts';
import { slash } from '../project/slash.ts';
import type { Workspace } from '../project/workspace.ts';
import { findTypeErrors } from './findTypeErrors.ts';
import { describeError, type Naming, type NewError, type Told } from './newErrors.ts';
import type { Wrong } from './wrong.ts';

/**
 * What the compiler would say of the repository after a plan and does not say of it now. The files that a
 * plan changes are pinned to what it was made from; those that it leaves alone may have changed since.
 *
 * @param outputs what the plan makes of its files, by path relative to the root
 */
export function checkPlan(
	workspace: Workspace,
	plan: Plan,
	outputs: ReadonlyMap<string, PlannedOutput>,
): NewError[] {
	const { root } = workspace;
	const { texts } = readTexts(workspace);
	const absolute = (path: string) => `${slash(root)}/${path}`;
	const drafts = plan.decisions.map((decision) => ({ ...decision, file: absolute(decision.file) }));
	const compiler = openCompiler(workspace, texts, false, plan.created.length > 0);
	try {
		const edited = new Map([...outputs].map(([path, output]) => [absolute(path), output]));
		const sources = [...drafts, { file: '', edits: [], creates: plan.created }];
		const { wrong } = findTypeErrors(compiler, edited, sources, texts.keys(), root);
		const byId: Told[] = [];
		for (const draft of drafts) byId[draft.id] = draft;
		const naming = createNaming(root, texts);
		return wrong.map((one) => describeError(one, nearest(one, drafts, naming), byId, naming));
	} finally {
		compiler.close();
	}
}

/** Decisions on the line of an error; else the innermost one around it, else the first in its file. */
function nearest<T extends Told & { readonly end: number }>(
	{ file, offset = 0 }: Wrong,
	drafts: readonly T[],
	{ lineOf }: Naming,
): T[] {
	const here = drafts.filter((draft) => draft.file === file);
	const line = lineOf(file, offset);
	const onLine = here.filter(({ start }) => lineOf(file, start) === line);
	if (onLine.length > 0) return onLine;
	const [around = here[0]] = here
		.filter(({ start, end }) => start <= offset && offset <= end)
		.sort((a, b) => a.end - a.start - (b.end - b.start));
	return around === undefined ? [] : [around];
}

function createNaming(root: string, texts: ReadonlyMap<string, string>): Naming {
	const lines = new Map<string, Lines>();
	return {
		relative: (file) => slash(relative(root, file)),
		lineOf(file, offset) {
			const known = lines.get(file) ?? new Lines(texts.get(file) ?? '');
			lines.set(file, known);
			return known.lineAt(offset);
		},
	};
}
