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
 * @throws {UserError} when an import could mean either of two of them
 */
export function createdBy(
	drafts: readonly Pick<Proposal['drafts'][number], 'creates'>[],
): CreatedFile[] {
	const files = new Map(
		drafts.flatMap(({ creates = [] }) => creates.map((file) => [file.path, file])),
	);
	for (const path of files.keys()) {
		const other = path.replace(/\.ts$/, '.js');
		if (other === path || !files.has(other)) continue;
		throw new UserError(
			`${other} would stand beside ${path}, and an import could mean either`,
			'Name TypeScript and JavaScript files in runs of their own, each with a --runtime-dir, or use `--runtime package`.',
		);
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
