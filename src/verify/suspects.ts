import type { Node } from '@babel/types';
import type { Draft } from '../plan/decide/decide.ts';
import type { Block, Place } from '../plan/facts.ts';
import type { Proposal, Session, Withdrawn } from '../plan/session.ts';
import { matches, siteId, type Unit } from '../plan/unit.ts';
import { identifiersIn } from '../syntax/names.ts';
import { originsOf, statementAround } from './statements.ts';
import { unitsBehind } from './unitsBehind.ts';
import type { Wrong } from './wrong.ts';

/** Something that can be given up: one call, or a function with all its calls. */
export interface Suspect {
	readonly of: string | Unit;
	readonly block: Block;
	/** It is edited where the error is, rather than near it or because of it. */
	readonly isOnLine?: true;
}

/** Finds what may be behind something wrong with a proposal. */
export class Suspects {
	readonly #proposal: Proposal;
	readonly #withdrawn: Withdrawn;
	readonly #session: Session;

	constructor(proposal: Proposal, withdrawn: Withdrawn, session: Session) {
		this.#proposal = proposal;
		this.#withdrawn = withdrawn;
		this.#session = session;
	}

	/** Groups of suspects, nearest first: each has those that no group before it had. */
	*around(wrong: Wrong): Generator<Suspect[]> {
		const seen = new Set<Suspect['of']>();
		for (const group of this.#groups(wrong)) {
			const fresh = group.filter(({ of }) => !seen.has(of) && this.#isOpen(of));
			for (const { of } of fresh) seen.add(of);
			// Several decisions may be about one function.
			const distinct = fresh.filter(({ of }, i) => fresh.findIndex((s) => s.of === of) === i);
			if (distinct.length > 0) yield distinct;
		}
	}

	*#groups(wrong: Wrong): Generator<Suspect[]> {
		const { file, offset } = wrong;
		const here = this.#proposal.drafts.filter((draft) => draft.file === file);
		if (offset !== undefined) {
			const line = { file, ...lineAround(this.#session.texts.get(file) ?? '', offset) };
			// A call whose promise was taken care of before is not edited, but may give something else now.
			const onLine = [...this.#edited(here, line, wrong), ...this.#called(line, wrong)];
			yield onLine.map((suspect) => ({ ...suspect, isOnLine: true }));
			const statement = this.#statementAt(file, offset);
			if (statement !== undefined) {
				yield this.#edited(here, placeOf(file, statement), wrong);
				yield this.#meant(file, statement, wrong);
				for (const origin of originsOf(file, statement, this.#session)) {
					const drafts = this.#proposal.drafts.filter((draft) => draft.file === origin.file);
					yield this.#edited(drafts, placeOf(origin.file, origin.node), wrong);
					yield this.#meant(origin.file, origin.node, wrong);
				}
			}
			yield this.#innermost(here, offset, wrong);
		}
		const mentioned = this.#proposal.units.filter((unit) => unit.files.has(file));
		yield [
			...here.flatMap((draft) => this.#ofDraft(draft, wrong)),
			...mentioned.flatMap((unit) => this.#ofUnit(unit, wrong, { file })),
		];
		yield unitsBehind(file, this.#proposal.units, this.#session.texts).flatMap((unit) =>
			this.#ofUnit(unit, wrong),
		);
		yield this.#proposal.drafts.flatMap((draft) => this.#ofDraft(draft, wrong));
	}

	#statementAt(file: string, offset: number): Node | undefined {
		const tree = this.#session.treeOf(file);
		return tree && statementAround(tree, offset);
	}

	#edited(drafts: readonly Draft[], { start, end }: Place, wrong: Wrong): Suspect[] {
		return drafts
			.filter(({ edits }) => edits.some((edit) => edit.start >= start && edit.start <= end))
			.flatMap((draft) => this.#ofDraft(draft, wrong));
	}

	#called({ file, start, end }: Place, wrong: Wrong): Suspect[] {
		return this.#proposal.units
			.filter(
				(unit) =>
					!unit.isFixed &&
					[...unit.sites.values()].some(
						({ file: at, name }) => at === file && name.start >= start && name.start <= end,
					),
			)
			.flatMap((unit) => this.#ofUnit(unit, wrong));
	}

	/** Functions that names in a piece of code denote. */
	#meant(file: string, node: Node, wrong: Wrong): Suspect[] {
		const offsets = identifiersIn(node).map(({ start }) => start!);
		const entities = this.#session.oracle.entitiesAt(file, offsets);
		return this.#proposal.units
			.filter((unit) => entities.some((entity) => matches(entity, unit)))
			.flatMap((unit) => this.#ofUnit(unit, wrong, placeOf(file, node)));
	}

	#innermost(drafts: readonly Draft[], offset: number, wrong: Wrong): Suspect[] {
		const around = drafts
			.filter((draft) => draft.start <= offset && draft.end >= offset)
			.sort((a, b) => a.end - a.start - (b.end - b.start));
		const [nearest] = around
			.map((draft) => this.#ofDraft(draft, wrong))
			.filter(({ length }) => length > 0);
		return nearest ?? [];
	}

	#ofDraft(draft: Draft, wrong: Wrong): Suspect[] {
		const { owner, title, file, start, end } = draft;
		const message = `${title}: ${wrong.message}${this.#elsewhere(wrong, draft)}`;
		const block = { code: wrong.code, message, at: { file, start, end } };
		if (owner.site !== undefined) return [{ of: siteId(owner.site), block }];
		if (owner.unit === undefined) return [];
		// Imports belong to the calls that need them.
		return owner.unit.isFixed
			? this.#ofUnit(owner.unit, wrong, { file })
			: [{ of: owner.unit, block }];
	}

	/** Where the error itself is, unless it is on the line that is pointed to. */
	#elsewhere({ file, offset }: Wrong, { file: from, start }: Place): string {
		if (offset === undefined) return '';
		const session = this.#session;
		const line = session.lineOf(file, offset);
		if (file === from && line === session.lineOf(from, start)) return '';
		return ` (${session.relative(file)}:${line})`;
	}

	/** A function that returns a promise anyway is given up call by call. */
	#ofUnit(
		unit: Unit,
		{ file, offset = 0, code, message }: Wrong,
		within?: Pick<Place, 'file'> & Partial<Place>,
	): Suspect[] {
		const block = { code, message, at: { file, start: offset, end: offset } };
		if (!unit.isFixed) return [{ of: unit, block }];
		const { start = 0, end = Number.POSITIVE_INFINITY } = within ?? {};
		return [...unit.sites.values()]
			.filter((site) => within === undefined || site.file === within.file)
			.filter(({ name }) => name.start >= start && name.start <= end)
			.map((site) => ({ of: siteId(site), block }));
	}

	#isOpen(of: Suspect['of']): boolean {
		return typeof of === 'string' ? !this.#withdrawn.sites.has(of) : !this.#withdrawn.units.has(of);
	}
}

function placeOf(file: string, { start, end }: Node): Place {
	return { file, start: start!, end: end! };
}

function lineAround(text: string, offset: number): { start: number; end: number } {
	const end = text.indexOf('\n', offset);
	return {
		start: text.lastIndexOf('\n', offset - 1) + 1,
		end: end === -1 ? text.length : end,
	};
}
