import type { Draft } from '../plan/decide.ts';
import type { Block } from '../plan/facts.ts';
import type { RefusalCode } from '../plan/plan.ts';
import type { Proposal, Withdrawn } from '../plan/session.ts';
import { siteId } from '../plan/unit.ts';

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
 * Gives up the decisions behind what is wrong: those around the place, else those about functions that
 * the file uses. Each call withdraws something new, so repeating it ends.
 *
 * @throws {Error} when nothing that was decided explains the problem.
 */
export function withdraw(
	wrong: readonly Wrong[],
	proposal: Proposal,
	withdrawn: Withdrawn,
	{ texts, coarse }: { readonly texts: ReadonlyMap<string, string>; readonly coarse: boolean },
): void {
	for (const { file, offset, code, message } of wrong) {
		const block: Block = { code, message };
		const here = proposal.drafts.filter((draft) => draft.file === file);
		const near =
			offset === undefined || coarse ? here : nearest(here, texts.get(file) ?? '', offset);
		const guilty = near.length > 0 ? near : here;
		for (const draft of guilty) giveUp(draft, block, withdrawn);
		if (guilty.length > 0) continue;
		const place = { file, start: offset ?? 0, end: offset ?? 0 };
		for (const unit of proposal.unitsIn(file)) withdrawn.units.set(unit, { ...block, at: place });
	}
}

/** The decisions on the line of the problem; without any, the innermost one around it. */
function nearest(drafts: readonly Draft[], text: string, offset: number): Draft[] {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const end = text.indexOf('\n', offset);
	const onLine = drafts.filter((draft) =>
		draft.edits.some((edit) => edit.start >= start && (end === -1 || edit.start <= end)),
	);
	if (onLine.length > 0) return onLine;
	const around = drafts
		.filter((draft) => draft.start <= offset && draft.end >= offset)
		.sort((a, b) => a.end - a.start - (b.end - b.start));
	return around.slice(0, 1);
}

function giveUp(
	{ owner: { unit, site }, title, file, start, end }: Draft,
	block: Block,
	withdrawn: Withdrawn,
): void {
	const caused = { ...block, message: `${title}: ${block.message}`, at: { file, start, end } };
	if (site !== undefined) withdrawn.sites.set(siteId(site), caused);
	else if (!unit.isFixed) withdrawn.units.set(unit, caused);
}
