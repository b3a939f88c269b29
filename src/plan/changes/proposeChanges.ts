import type { Draft } from '../decide/decide.ts';
import type { Place } from '../facts.ts';
import type { CreatedFile, DecisionKind, TextEdit } from '../plan.ts';
import type { Proposal, RefusalDraft, WarningDraft, Withdrawn } from '../session.ts';
import { siteId } from '../unit.ts';
import { emptyProposal } from './emptyProposal.ts';

/** A change that stands by itself: it happens, or it does not, whatever becomes of the others. */
export interface Change extends Place {
	readonly kind: DecisionKind;
	readonly title: string;
	readonly edits: readonly TextEdit[];
	/** Files that it needs and that do not exist yet. */
	readonly creates?: readonly CreatedFile[];
	/** A package that it imports and that no manifest above the file lists. */
	readonly needs?: string;
}

/** What a transform found that changes places without touching their callers. */
export interface Findings {
	/** What starts the chains of reasons, as `explain` prints it: the transform's name, an option. */
	readonly rule: string;
	readonly changes: readonly Change[];
	readonly refusals: readonly RefusalDraft[];
	readonly warnings?: readonly WarningDraft[];
	/** Rules that name nothing that is there. */
	readonly unmatched?: readonly string[];
	/**
	 * What a file needs besides, once it is known which of its changes stand: imports that come or go.
	 * It is decided because of the first of them.
	 */
	readonly finish?: (file: string, kept: readonly Change[]) => readonly Change[];
	/** What a reviewer should know, once it is known which changes stand. */
	readonly notes?: (kept: readonly Change[]) => readonly WarningDraft[];
	/** What is left for nothing once it is known which changes stand, imports included. */
	readonly leave?: (changes: Proposal['drafts']) => Leftovers;
}

/** Files that changes leave without a use. */
export interface Leftovers {
	/** Absolute paths of those that can be deleted. */
	readonly deleted: readonly string[];
	/** About those that cannot. */
	readonly warnings: readonly WarningDraft[];
}

/** Proposes the changes that no check ruled out; the others become refusals. */
export function proposeChanges(findings: Findings, withdrawn: Withdrawn): Proposal {
	const { rule, changes, warnings = [], finish, notes, leave } = findings;
	const kept = changes.filter((change) => !withdrawn.sites.has(siteId(change)));
	const drafts: Draft[] = kept.map((change) => toDraft(change, { rule }));
	for (const [file, { decision, own }] of groupByFile(kept)) {
		for (const change of finish?.(file, own) ?? []) drafts.push(toDraft(change, { decision }));
	}
	const left = leave?.(drafts) ?? { deleted: [], warnings: [] };
	return {
		...emptyProposal,
		drafts,
		refusals: [...findings.refusals, ...refuseWithdrawn(changes, withdrawn, rule)],
		warnings: [...warnings, ...(notes?.(kept) ?? []), ...left.warnings],
		deleted: left.deleted,
		unmatchedRules: findings.unmatched,
		summary: summarize(findings, kept),
	};
}

/** The changes of each file, and the number of the first. */
function groupByFile(changes: readonly Change[]): Map<string, { decision: number; own: Change[] }> {
	const groups = new Map<string, { decision: number; own: Change[] }>();
	for (const [decision, change] of changes.entries()) {
		const group = groups.get(change.file);
		if (group === undefined) groups.set(change.file, { decision, own: [change] });
		else group.own.push(change);
	}
	return groups;
}

function toDraft(change: Change, because: Draft['because']): Draft {
	return { ...change, because, owner: { site: change } };
}

function refuseWithdrawn(
	changes: readonly Change[],
	withdrawn: Withdrawn,
	rule: string,
): RefusalDraft[] {
	return changes.flatMap((change) => {
		const block = withdrawn.sites.get(siteId(change));
		if (block === undefined) return [];
		const { file, start, end } = change;
		return [{ file, start, end, code: block.code, message: block.message, rule }];
	});
}

function summarize({ changes, refusals }: Findings, kept: readonly Change[]): Proposal['summary'] {
	return {
		...emptyProposal.summary,
		seedCalls: changes.length + refusals.length,
		seedCallsMigrated: kept.length,
	};
}
