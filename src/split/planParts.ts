import type { PlanRequest } from '../plan/createPlan.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import { joinWithdrawn } from '../plan/parts/joinWithdrawn.ts';
import { keepToPart } from '../plan/parts/keepToPart.ts';
import type { SourceTexts } from '../plan/readTexts.ts';
import type { Proposal, Propose } from '../plan/session.ts';
import { findTypeErrors } from '../verify/findTypeErrors.ts';
import { type Checked, type ResultSources, settleResult } from '../verify/settleResult.ts';
import { assembleParts } from './assembleParts.ts';
import { orderParts } from './orderParts.ts';
import type { PartRequest, PlannedPart } from './part.ts';

/** A migration that is done and checked as a whole, and is to be split. */
export interface SplitSources extends ResultSources {
	readonly request: PlanRequest;
	readonly sources: SourceTexts;
	readonly whole: Checked;
}

/** What one part changes, on top of what is on disk. */
export interface SettledPart {
	readonly request: PartRequest;
	readonly proposal: Proposal;
	/** By absolute path. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
}

/**
 * Splits a migration: a plan for every part that can change something by itself, and one more that makes
 * of all of them what the whole is.
 *
 * Parts change files of their own only, and nothing in them that others see, so they can be applied in any
 * order and one without the other. That they compile is checked for each alone and for all together; one that
 * does not fit to those before it waits for the last plan as a whole.
 */
export function planParts(sources: SplitSources, parts: readonly PartRequest[]): PlannedPart[] {
	const { session, whole } = sources;
	const settled = orderParts(parts, whole.proposal.drafts, session)
		.map((request) => settlePart(request, sources))
		.filter(({ proposal }) => proposal.drafts.length > 0);
	return assembleParts(fits(settled, sources) ? settled : fitting(settled, sources), sources);
}

function fitting(parts: readonly SettledPart[], sources: SplitSources): SettledPart[] {
	const kept: SettledPart[] = [];
	for (const part of parts) if (fits([...kept, part], sources)) kept.push(part);
	return kept;
}

function settlePart(request: PartRequest, sources: SplitSources): SettledPart {
	const { session, propose, whole } = sources;
	const contains = (file: string): boolean => request.contains(session.relative(file));
	const inPart: Propose =
		propose.within?.(whole.withdrawn, contains) ??
		((withdrawn) => propose(joinWithdrawn(whole.withdrawn, withdrawn)));
	const { proposal, outputs } = settleResult({
		...sources,
		propose: keepToPart(inPart, contains),
	});
	return { request, proposal, outputs };
}

/** Whether parts that compile one by one do so together. */
function fits(parts: readonly SettledPart[], sources: SplitSources): boolean {
	const { verify, compiler, session, time } = sources;
	if (!verify || parts.length < 2) return true;
	const outputs = new Map(parts.flatMap((part) => [...part.outputs]));
	const drafts = parts.flatMap(({ proposal }) => proposal.drafts);
	const files = session.texts.keys();
	return time(
		'verify',
		() => findTypeErrors(compiler, outputs, drafts, files, session.root).wrong.length === 0,
	);
}
