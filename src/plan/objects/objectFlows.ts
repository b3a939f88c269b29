import type { Class } from '@babel/types';
import type { DeclarationPlace, PathStep } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { expressionOf, type Flow, flowOf, type NextName, renamedAs } from './flowOf.ts';
import { leadsNowhere } from './leadsNowhere.ts';

/** Everywhere that an object goes. */
export interface Journey {
	readonly flows: readonly (Flow & { readonly file: string })[];
	/** It has more names than are looked at. */
	readonly isCutShort: boolean;
}

interface NamePlace extends NextName {
	readonly file: string;
}

/** How many names of one object are looked at: more than anybody gives one. */
const mostNames = 500;

/**
 * Finds where objects go, each object once for all of its members. Those that are asked for together are
 * followed side by side, one step at a time, so that a file is parsed once for all that happens in it.
 */
export class ObjectFlows {
	readonly #sources: ExploreSources;
	/** By the place of a member. */
	readonly #ofMember = new Map<string, Traveller>();
	/** By the start of the object or class. */
	readonly #travellers = new Map<string, Traveller>();
	readonly #hops = new Map<string, Flow | undefined>();

	constructor(sources: ExploreSources) {
		this.#sources = sources;
	}

	/** Where the object goes that has the member declared at a place. */
	of(member: DeclarationPlace): Journey {
		this.prepare([member]);
		return this.#ofMember.get(idOf(member))!;
	}

	/** Follows the objects of several members, so that `of` answers from memory. */
	prepare(members: readonly DeclarationPlace[]): void {
		const fresh = members.filter((member) => !this.#ofMember.has(idOf(member)));
		const known = new Set(this.#travellers.values());
		for (const member of byFile(fresh)) this.#ofMember.set(idOf(member), this.#startAt(member));
		const started = [...this.#travellers.values()].filter((one) => !known.has(one));
		for (
			let going = started;
			going.length > 0;
			going = going.filter(({ isOnTheWay }) => isOnTheWay)
		)
			this.#advance(going);
	}

	#startAt(place: DeclarationPlace): Traveller {
		const { file } = place;
		const key = this.#sources.treeOf(file)?.nameAt(place.offset);
		const member = key && parentOf(key);
		const body = member && parentOf(member);
		if (body?.type !== 'ObjectExpression' && body?.type !== 'ClassBody') return new Traveller();
		const isStatic = 'static' in member! && member.static === true;
		const id = `${file}:${body.start}:${isStatic}`;
		const known = this.#travellers.get(id);
		if (known !== undefined) return known;
		const traveller = new Traveller();
		this.#travellers.set(id, traveller);
		if (body.type === 'ObjectExpression') traveller.add(file, flowOf(body, []));
		else {
			const owner = parentOf(body) as Class;
			const path: PathStep[] = isStatic ? [] : ['new'];
			if (owner.id)
				traveller.add(file, {
					meetings: [],
					next: [{ name: owner.id.name, offset: owner.id.start!, path }],
				});
			if (owner.type === 'ClassExpression') traveller.add(file, flowOf(owner, path));
		}
		return traveller;
	}

	/** Looks at the uses of all the names that were found last. */
	#advance(travellers: readonly Traveller[]): void {
		const steps = travellers.map((traveller) => ({ traveller, names: traveller.takeNames() }));
		const shared = steps.flatMap(({ names }) => names.filter(({ isLocal }) => !isLocal));
		this.#sources.index.prepare(shared.map(({ name }) => name));
		const visits = steps.flatMap(({ traveller, names }) =>
			names.flatMap((place) =>
				this.#usesOf(place)
					.filter((use) => traveller.visits(use, place.path))
					.map(({ file, offset }) => ({ traveller, file, offset, place })),
			),
		);
		for (const { traveller, file, offset, place } of byFile(visits)) {
			const hop = this.#hopAt(file, offset, place);
			if (hop !== undefined) traveller.add(file, hop);
		}
	}

	#usesOf({ file, offset, name, isLocal }: NamePlace): Reference[] {
		const { oracle, index } = this.#sources;
		const [own] = oracle.entitiesAt(file, [offset]);
		const references = isLocal ? index.namedIn(file, name) : index.named(name);
		return references.filter(
			(use) =>
				(use.file !== file || use.offset !== offset) &&
				use.entity?.keys.some((key) => own?.keys.includes(key)),
		);
	}

	/** Where a value goes from a use of a name that leads to it. */
	#hopAt(file: string, offset: number, { name, path }: NamePlace): Flow | undefined {
		const id = `${file}:${offset}:${path.join('')}`;
		if (this.#hops.has(id)) return this.#hops.get(id);
		const hop = leadsNowhere(this.#sources.texts.get(file)!, offset, name, path)
			? undefined
			: this.#findHop(file, offset, path);
		this.#hops.set(id, hop);
		return hop;
	}

	#findHop(file: string, offset: number, path: readonly PathStep[]): Flow | undefined {
		const used = this.#sources.treeOf(file)?.nameAt(offset);
		if (used === undefined) return undefined;
		// A name that stays the same is found with the others.
		const renamed = renamedAs(used, path).filter((next) => next.offset !== offset || !next.isLocal);
		const value = expressionOf(used);
		const flow = value === undefined ? { meetings: [], next: [] } : flowOf(value, path);
		return { ...flow, next: [...renamed, ...flow.next] };
	}
}

/** An object on its way. */
class Traveller implements Journey {
	readonly flows: (Flow & { readonly file: string })[] = [];
	readonly #seen = new Set<string>();
	readonly #visited = new Set<string>();
	#names: NamePlace[] = [];
	isCutShort = false;

	get isOnTheWay(): boolean {
		return this.#names.length > 0;
	}

	add(file: string, flow: Flow): void {
		const { meetings, argument, next } = flow;
		if (meetings.length > 0 || argument !== undefined) this.flows.push({ ...flow, file });
		for (const name of next) {
			const id = `${file}:${name.offset}:${name.path.join('')}:${name.isLocal}`;
			if (this.#seen.has(id)) continue;
			if (this.#seen.size >= mostNames) this.isCutShort = true;
			else {
				this.#seen.add(id);
				this.#names.push({ ...name, file });
			}
		}
	}

	/** Names whose uses have not been looked at. */
	takeNames(): readonly NamePlace[] {
		const names = this.#names;
		this.#names = [];
		return names;
	}

	/** Whether it comes to a use for the first time. */
	visits({ file, offset }: Reference, path: readonly PathStep[]): boolean {
		const id = `${file}:${offset}:${path.join('')}`;
		if (this.#visited.has(id)) return false;
		this.#visited.add(id);
		return true;
	}
}

function idOf({ file, offset }: DeclarationPlace): string {
	return `${file}:${offset}`;
}

function byFile<Item extends { readonly file: string }>(items: readonly Item[]): Item[] {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const group = groups.get(item.file);
		if (group === undefined) groups.set(item.file, [item]);
		else group.push(item);
	}
	return [...groups.values()].flat();
}
