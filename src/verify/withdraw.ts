import type { Draft } from '../plan/decide/decide.ts';
import type { Block } from '../plan/facts.ts';
import type { RefusalCode } from '../plan/plan.ts';
import type { Proposal, Withdrawn } from '../plan/session.ts';
import { siteId, type Unit } from '../plan/unit.ts';

/** Something wrong with a result. */
export interface Wrong {
	/** Absolute path. */
	readonly file: string;
	/** Offset into the original text; undefined: the whole file. */
	readonly offset?: number;
	readonly code: RefusalCode;
	readonly message: string;
}

/**
 * Gives up the decisions behind what is wrong: those on its line, else the functions called there, else
 * the innermost decision around it, else those about functions that the file uses. Each call withdraws something new, so repeating it ends.
 *
 * @throws {Error} when nothing that was decided explains the problem.
 */
export function withdraw(
	wrong: readonly Wrong[],
	proposal: Proposal,
	withdrawn: Withdrawn,
	{ texts, coarse }: { readonly texts: ReadonlyMap<string, string>; readonly coarse: boolean },
): void {
	const before = withdrawn.units.size + withdrawn.sites.size;
	for (const { file, offset, code, message } of wrong) {
		const block: Block = { code, message };
		const here = proposal.drafts.filter((draft) => draft.file === file);
		const place = { file, start: offset ?? 0, end: offset ?? 0 };
		const isNear = offset !== undefined && !coarse;
		const line = isNear ? lineAround(texts.get(file) ?? '', offset) : undefined;
		const onLine = line === undefined ? [] : here.filter((draft) => isEditedIn(draft, line));
		if (line !== undefined && onLine.length === 0) {
			// A call whose promise was taken care of before is not edited, but may give something else now.
			const called = proposal
				.unitsCalledIn({ file, ...line })
				.filter((unit) => !unit.isFixed && isOpen(unit, withdrawn));
			for (const unit of called) giveUpWhole(unit, { ...block, at: place }, withdrawn);
			if (called.length > 0) continue;
		}
		const near = onLine.length > 0 ? onLine : isNear ? innermost(here, offset) : [];
		const guilty = near.length > 0 ? near : here;
		for (const draft of guilty) giveUp(draft, block, withdrawn);
		if (guilty.length > 0) continue;
		const mentioned = proposal.unitsIn(file).filter((unit) => isOpen(unit, withdrawn));
		const open = mentioned.length > 0 ? mentioned : proposal.unitsBehind(file);
		for (const unit of open) giveUpWhole(unit, { ...block, at: place }, withdrawn);
	}
	if (withdrawn.units.size + withdrawn.sites.size > before) return;
	// Nothing that was near explains it: everything goes.
	const [{ code, message } = { code: 'type-error' as const, message: '' }] = wrong;
	for (const draft of proposal.drafts) giveUp(draft, { code, message }, withdrawn);
	if (withdrawn.units.size + withdrawn.sites.size === before)
		throw new Error(`no decision explains what is wrong with the result: ${message}`);
}

interface Range {
	readonly start: number;
	readonly end: number;
}

function lineAround(text: string, offset: number): Range {
	const end = text.indexOf('\n', offset);
	return {
		start: text.lastIndexOf('\n', offset - 1) + 1,
		end: end === -1 ? text.length : end,
	};
}

function isEditedIn({ edits }: Draft, { start, end }: Range): boolean {
	return edits.some((edit) => edit.start >= start && edit.start <= end);
}

function innermost(drafts: readonly Draft[], offset: number): Draft[] {
	return drafts
		.filter((draft) => draft.start <= offset && draft.end >= offset)
		.sort((a, b) => a.end - a.start - (b.end - b.start))
		.slice(0, 1);
}

function isOpen(unit: Unit, withdrawn: Withdrawn): boolean {
	if (!unit.isFixed) return !withdrawn.units.has(unit);
	return [...unit.sites.keys()].some((id) => !withdrawn.sites.has(id));
}

/** A function that returns a promise anyway is given up call by call. */
function giveUpWhole(unit: Unit, block: Block, withdrawn: Withdrawn): void {
	if (!unit.isFixed) withdrawn.units.set(unit, block);
	else for (const id of unit.sites.keys()) withdrawn.sites.set(id, block);
}

function giveUp(
	{ owner: { unit, site }, title, file, start, end }: Draft,
	block: Block,
	withdrawn: Withdrawn,
): void {
	const caused = { ...block, message: `${title}: ${block.message}`, at: { file, start, end } };
	if (site !== undefined) withdrawn.sites.set(siteId(site), caused);
	else if (unit !== undefined && !unit.isFixed) withdrawn.units.set(unit, caused);
}
