import { applyEdits } from '../edit/applyEdits.ts';
import { UserError } from '../errors.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import type { Decision, Plan } from '../plan/plan.ts';
import { readSource } from '../project/readSource.ts';
import { requireParsable } from '../verify/requireParsable.ts';
import { type PinnedFile, readPinnedFiles } from './readPinnedFiles.ts';

/** The text before and after of every file that a plan changes, keyed by path. Writes nothing. */
export function planOutputs(root: string, plan: Plan): Map<string, PlannedOutput> {
	const outputs = new Map<string, PlannedOutput>();
	for (const { path, target } of readFiles(root, plan)) {
		const before = readText(path, target);
		const decisions = plan.decisions.filter((decision) => decision.file === path);
		const after = edit(path, before, decisions);
		if (after !== before) outputs.set(path, { before, after });
	}
	const created = plan.created.map(({ path, text }) => [path, text] as const);
	const halved = created.find(([, text]) => /\p{Surrogate}/u.test(text));
	if (halved !== undefined) {
		throw new UserError(
			`the plan makes of ${halved[0]} what cannot be written as UTF-8; nothing was written`,
			'Make the plan again.',
		);
	}
	const texts = [...outputs].map(([path, { after }]) => [path, after] as const);
	requireParsable([...texts, ...created], 'the plan', 'Make the plan again.');
	return outputs;
}

/** @throws {UserError} that names the plans to apply before this one, when files are not what it expects. */
function readFiles(root: string, { files, split }: Plan): PinnedFile[] {
	try {
		return readPinnedFiles(root, files);
	} catch (error) {
		if (!(error instanceof UserError) || split === undefined || split.after.length === 0)
			throw error;
		throw new UserError(
			error.message,
			`This plan needs what others leave: apply ${split.after.join(', ')} first, or make all of them again.`,
		);
	}
}

function readText(path: string, target: string): string {
	const source = readSource(target);
	if ('text' in source) return source.text;
	throw new UserError(
		`${path} ${source.problem}; nothing was written`,
		'Make the plan again without this file.',
	);
}

/** The sha256 matched, so edits that do not fit mean that someone edited the plan. */
function edit(path: string, source: string, decisions: readonly Decision[]): string {
	const fits = decisions.every(({ edits }) =>
		edits.every(({ end, to = end }) => Math.max(end, to) <= source.length),
	);
	try {
		const after = fits ? applyEdits(source, decisions) : undefined;
		// Half a character of two cannot be written down.
		if (after !== undefined && !/\p{Surrogate}/u.test(after)) return after;
	} catch {
		// Edits that overlap; told below.
	}
	throw new UserError(
		`the edits of ${path} in the plan do not fit the file; nothing was written`,
		'Make the plan again instead of editing its offsets by hand.',
	);
}
