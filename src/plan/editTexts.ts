import { applyEdits } from '../edit/applyEdits.ts';
import { UserError } from '../errors.ts';
import { ParseError, parse } from '../syntax/parse.ts';
import type { Wrong } from '../verify/wrong.ts';
import { noteFile, noteStep } from '../watch/position.ts';
import type { CreatedFile, Decision } from './plan.ts';
import type { Proposal } from './session.ts';

/** The text of one file before and after. */
export interface PlannedOutput {
	readonly before: string;
	readonly after: string;
}

/** The texts of all files that the proposal changes, by absolute path. */
export function editTexts(
	{ drafts }: Pick<Proposal, 'drafts'>,
	texts: ReadonlyMap<string, string>,
): Map<string, PlannedOutput> {
	const byFile = new Map<string, { edits: Decision['edits'] }[]>();
	for (const draft of drafts) {
		const list = byFile.get(draft.file);
		if (list === undefined) byFile.set(draft.file, [draft]);
		else list.push(draft);
	}
	const outputs = new Map<string, PlannedOutput>();
	for (const [file, decisions] of byFile) {
		noteFile(file);
		noteStep();
		const before = texts.get(file)!;
		const after = applyEdits(before, decisions);
		if (after !== before) outputs.set(file, { before, after });
	}
	return outputs;
}

/**
 * The files that decisions need, each once.
 *
 * @throws {UserError} when one is needed with two contents
 */
export function createdBy(
	drafts: readonly Pick<Proposal['drafts'][number], 'creates'>[],
): CreatedFile[] {
	const files = new Map<string, CreatedFile>();
	for (const file of drafts.flatMap(({ creates = [] }) => creates)) {
		const { path, text } = files.get(file.path) ?? file;
		if (text !== file.text) {
			throw new UserError(
				`${path} would be needed for ES modules and for CommonJS`,
				'Name files of one module system in a run, with a --runtime-dir of their own, or use `--runtime package`.',
			);
		}
		files.set(path, file);
	}
	return [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Edited files that would not parse. */
export function findUnparsable(outputs: ReadonlyMap<string, PlannedOutput>): Wrong[] {
	const wrong: Wrong[] = [];
	for (const [file, { after }] of outputs) {
		noteFile(file);
		noteStep();
		try {
			parse(after, file);
		} catch (error) {
			if (!(error instanceof ParseError)) throw error;
			wrong.push({
				file,
				code: 'not-built',
				message: `the edited file would not parse: ${error.message}`,
			});
		}
	}
	return wrong;
}
