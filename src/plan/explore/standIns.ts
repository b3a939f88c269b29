import type { DeclarationPlace, MemberDeclaration } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import type { Block } from '../facts.ts';
import { type Journey, ObjectFlows } from '../objects/objectFlows.ts';
import { matches, type Unit } from '../unit.ts';
import { AssertedMembers } from './assertedMembers.ts';
import type { ExploreSources } from './exploreSources.ts';

/** What the object of a member meets. */
interface Met {
	readonly members: MemberDeclaration[];
	/** The compiler says less of a place than what meets there. */
	hidesOthers: boolean;
	/** Not all places were looked at. */
	readonly isCutShort: boolean;
}

/**
 * Finds members of other objects that calls of a member resolve to. Where objects meet, as in
 * `isOpen ? file : memory` or `[file, memory]`, the compiler keeps one type of those that fit each other,
 * and calls of the result say nothing of the others. `file as unknown as Store` says nothing of `file`.
 */
export class StandIns {
	readonly #sources: ExploreSources;
	readonly #flows: ObjectFlows;
	readonly #asserted: AssertedMembers;
	readonly #found = new Map<string, Met>();

	constructor(sources: ExploreSources) {
		this.#sources = sources;
		this.#flows = new ObjectFlows(sources);
		this.#asserted = new AssertedMembers(sources);
	}

	/** Follows the objects of all members of a round at once. */
	prepare(round: readonly Unit[]): void {
		const { index } = this.#sources;
		const places = round.flatMap((unit) => {
			if (!unit.followsCallers && unit.seed === undefined) return [];
			return [...unit.names.values()].flatMap(({ text, isMember, file }) => {
				if (!isMember) return [];
				const references = file === undefined ? index.named(text) : index.namedIn(file, text);
				return this.#concerns(unit, text, references) ? placesOf(unit, text) : [];
			});
		});
		this.#flows.prepare(places);
	}

	/** Adds what stands in for the members of a unit; true when there is something new. */
	link(unit: Unit, name: string, references: readonly Reference[]): boolean {
		if (!this.#concerns(unit, name, references)) return false;
		let isNew = false;
		const join = ({ keys, places }: MemberDeclaration) => {
			if (keys.some((key) => unit.keys.has(key))) return;
			isNew = true;
			for (const key of keys) unit.keys.add(key);
			for (const { file, offset } of places) unit.standIns.add(`${file}:${offset}`);
		};
		for (const place of placesOf(unit, name)) {
			const { members, hidesOthers, isCutShort } = this.#standInsFor(place, name);
			if (hidesOthers) unit.hidesOthers = true;
			if (isCutShort) unit.blocks.push(lostSight(unit, name, place));
			for (const member of members) join(member);
		}
		for (const member of this.#asserted.of(unit, name, references)) join(member);
		return isNew;
	}

	/** Whether anything else is declared under the name: a look at the text. */
	#concerns(unit: Unit, name: string, references: readonly Reference[]): boolean {
		if (unit.isFixed || unit.isReplaced) return false;
		return references.some(({ file, offset, entity }) => {
			if (entity === undefined || matches(entity, unit)) return false;
			const text = this.#sources.texts.get(file)!;
			const before = text.slice(Math.max(0, offset - 40), offset).trimEnd();
			const after = text.slice(offset + name.length, offset + name.length + 40).trimStart();
			return !before.endsWith('.') && /^(?:['"]\s*)?[?!:=(<,}]/.test(after);
		});
	}

	#standInsFor(place: DeclarationPlace, name: string): Met {
		const id = `${place.file}:${place.offset}`;
		const known = this.#found.get(id);
		if (known !== undefined) return known;
		const [own] = this.#sources.oracle.entitiesAt(place.file, [place.offset]);
		const met = this.#membersMet(place, name);
		const members = met.members.filter(({ keys }) => !keys.some((key) => own?.keys.includes(key)));
		const found = { ...met, members };
		this.#found.set(id, found);
		return found;
	}

	/** The members of that name in the types of all places where the object of a member meets others. */
	#membersMet(place: DeclarationPlace, name: string): Met {
		const { flows, isCutShort } = this.#flows.of(place);
		const met: Met = { members: [], hidesOthers: isCutShort, isCutShort };
		for (const flow of flows) this.#addMembers(flow, name, met);
		return met;
	}

	#addMembers(flow: Journey['flows'][number], name: string, met: Met): void {
		const { oracle } = this.#sources;
		const { file, meetings, argument } = flow;
		for (const { start, end, path, count } of meetings) {
			const members = oracle.membersAlong(file, start, end, path, name);
			met.members.push(...members);
			if (members.length < count) met.hidesOthers = true;
		}
		const wanted = argument && oracle.contextualMember(file, argument.start, argument.end, name);
		if (wanted?.external === false) met.members.push(wanted);
	}
}

/** Where members of a unit are declared, and what holds it, by that name. */
function placesOf(unit: Unit, name: string): DeclarationPlace[] {
	const members = [...unit.facts.values()].flatMap(({ file, member, nameOffset }) =>
		member?.name === name && nameOffset !== undefined ? [{ file, offset: nameOffset }] : [],
	);
	return [...members, ...(unit.storedAt.get(name) ?? [])];
}

function lostSight({ label }: Unit, name: string, { file, offset }: DeclarationPlace): Block {
	return {
		code: 'unresolved-member',
		message: `the object of \`${label}\` gets more names than can be followed, and calls of \`${name}\` may mean it`,
		at: { file, start: offset, end: offset + name.length },
	};
}
