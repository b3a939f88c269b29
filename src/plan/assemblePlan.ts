import { copyWith } from '../runtime/copyWith.ts';
import { countFiles } from './countFiles.ts';
import type { PlanRequest } from './createPlan.ts';
import { createdBy } from './editTexts.ts';
import type { Decision, Plan, Refusal } from './plan.ts';
import type { SourceTexts } from './readTexts.ts';
import { refusalCodes } from './refusalCodes.ts';
import type { Proposal, RefusalDraft, Session } from './session.ts';
import { warningCodes } from './warningCodes.ts';

/** Makes the plan of what is proposed in the end: plain data, with paths relative to the root. */
export function assemblePlan(
	proposal: Proposal,
	session: Session,
	{ transform, rules, workspace }: PlanRequest,
	{ hashes, unreadable }: SourceTexts,
): Plan {
	const paths = new Map(workspace.files.map(({ path, absolutePath }) => [absolutePath, path]));
	const kept = new Map(
		workspace.files
			.filter(({ editable }) => !editable)
			.map((file) => [file.absolutePath, file] as const),
	);
	const refusalOf = (draft: RefusalDraft, line: number): Refusal => {
		const file = kept.get(draft.file);
		const isPartlyStaged = file?.isPartlyStaged === true;
		const { code, message } = isPartlyStaged ? toPartlyStaged(draft) : draft;
		return {
			...draft,
			file: paths.get(draft.file)!,
			line,
			code,
			message,
			suggestion: refusalCodes[code].suggestion,
			...(file !== undefined && !isPartlyStaged && { isOutside: true }),
		};
	};
	const lineOf = (file: string, offset: number): number => session.lineOf(file, offset);
	const awaitsByFile: Record<string, number> = {};
	const decisions = proposal.drafts.map(
		({ file, start, end, kind, title, because, edits }, id): Decision => {
			const path = paths.get(file)!;
			if (kind !== 'mark-todo' && edits.some(({ text }) => /\bawait\b/.test(text)))
				awaitsByFile[path] = (awaitsByFile[path] ?? 0) + 1;
			return {
				id,
				file: path,
				start,
				end,
				line: lineOf(file, start),
				kind,
				title,
				because,
				edits,
			};
		},
	);
	const failed = [...session.failures].map(([file, { message, line }]) =>
		refusalOf({ file, start: 0, end: 0, code: 'parse-error', message, rule: '' }, line),
	);
	const refusals = [
		...unreadable.map((draft) => refusalOf(draft, 1)),
		...failed,
		...proposal.refusals.map((refusal) => refusalOf(refusal, lineOf(refusal.file, refusal.start))),
	].sort(byPlace);
	const warnings = proposal.warnings
		.map((draft) => ({
			...draft,
			file: paths.get(draft.file)!,
			line: lineOf(draft.file, draft.start),
			suggestion: warningCodes[draft.code].suggestion,
		}))
		.sort(byPlace);
	const deleted = (proposal.deleted ?? []).filter(
		(file) => copyWith(hashes.get(file) ?? '') !== undefined,
	);
	const changed = [...new Set(proposal.drafts.map(({ file }) => file))];
	return {
		version: 1,
		transform: transform.meta.name,
		rules: rules.filter(({ gap }) => gap === undefined).map(({ text }) => text),
		files: changed.map((file) => ({
			path: paths.get(file)!,
			sha256: hashes.get(file) ?? '',
		})),
		created: createdBy(proposal.drafts),
		deleted: deleted.map((file) => ({ path: paths.get(file)!, sha256: hashes.get(file) ?? '' })),
		decisions,
		refusals,
		warnings,
		breaking: proposal.breaking
			.map((draft) => ({
				...draft,
				file: paths.get(draft.file)!,
				line: lineOf(draft.file, draft.start),
			}))
			.sort(byPlace),
		untracedEntries: proposal.untracedEntries,
		...(proposal.unmatchedRules?.length && { unmatchedRules: proposal.unmatchedRules }),
		summary: {
			...countFiles({
				seen: paths.values(),
				changed: [...decisions.map(({ file }) => file), ...deleted.map((file) => paths.get(file)!)],
				refused: refusals.map(({ file }) => file),
				failed: [
					...unreadable.map(({ file }) => paths.get(file)!),
					...failed.map(({ file }) => file),
				],
			}),
			...proposal.summary,
			awaitsByFile,
		},
	};
}

/** Why a file cannot be changed, where that is how it is staged. */
function toPartlyStaged({ code, message }: RefusalDraft): Pick<RefusalDraft, 'code' | 'message'> {
	return code === 'not-editable'
		? { code: 'partly-staged', message: 'the file was changed after it was staged' }
		: { code, message };
}

type Placed = { readonly file: string; readonly start: number };

function byPlace(a: Placed, b: Placed): number {
	return a.file.localeCompare(b.file) || a.start - b.start;
}
