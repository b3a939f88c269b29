import type { Class, Node } from '@babel/types';
import type { DeclarationPlace, MemberDeclaration, PathStep } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { type Flow, flowOf, type NextName, renamedAs } from '../objects/flowOf.ts';
import { matches, type Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/** What the object of a member meets. */
interface Met {
	readonly members: MemberDeclaration[];
	/** The compiler says less of a place than what meets there. */
	hidesOthers: boolean;
}

interface NamePlace extends NextName {
	readonly file: string;
}

/** How many names of one object are looked at: more than anybody gives one. */
const mostNames = 500;

/**
 * Finds members of other objects that calls of a member resolve to. Where objects meet, as in
 * `isOpen ? file : memory` or `[file, memory]`, the compiler keeps one type of those that fit each other,
 * and calls of the result say nothing of the others.
 */
export class StandIns {
	readonly #sources: ExploreSources;
	readonly #found = new Map<string, Met>();

	constructor(sources: ExploreSources) {
		this.#sources = sources;
	}

	/** Adds what stands in for the members of a unit; true when there is something new. */
	link(unit: Unit, name: string, references: readonly Reference[]): boolean {
		if (unit.isFixed || unit.isReplaced || !this.#hasOthers(unit, name, references)) return false;
		const members = [...unit.facts.values()].flatMap(({ file, member, nameOffset }) =>
			member?.name === name && nameOffset !== undefined ? [{ file, offset: nameOffset }] : [],
		);
		let isNew = false;
		for (const place of [...members, ...(unit.storedAt.get(name) ?? [])]) {
			const { members, hidesOthers } = this.#standInsFor(place, name);
			if (hidesOthers) unit.hidesOthers = true;
			for (const { keys, places } of members) {
				if (keys.some((key) => unit.keys.has(key))) continue;
				isNew = true;
				for (const key of keys) unit.keys.add(key);
				for (const { file, offset } of places) unit.standIns.add(`${file}:${offset}`);
			}
		}
		return isNew;
	}

	/** Whether anything else is declared under the name: a look at the text. */
	#hasOthers(unit: Unit, name: string, references: readonly Reference[]): boolean {
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
	#membersMet({ file, offset }: DeclarationPlace, name: string): Met {
		const tree = this.#sources.treeOf(file);
		const key = tree?.nameAt(offset);
		const member = key && parentOf(key);
		const body = member && parentOf(member);
		const met: Met = { members: [], hidesOthers: false };
		if (tree === undefined || body === undefined) return met;
		const names: NamePlace[] = [];
		const add = (from: SyntaxTree, flow: Flow): void => {
			this.#addMembers(from, flow, name, met);
			for (const next of flow.next) names.push({ ...next, file: from.path });
		};
		if (body.type === 'ObjectExpression') add(tree, flowOf(body, []));
		else if (body.type === 'ClassBody') {
			const owner = parentOf(body) as Class;
			const path: PathStep[] = 'static' in member! && member.static ? [] : ['new'];
			if (owner.id) names.push({ name: owner.id.name, offset: owner.id.start!, file, path });
			if (owner.type === 'ClassExpression') add(tree, flowOf(owner, path));
		}
		const seen = new Set<string>();
		for (const { file: from, offset: at, path, ...known } of names) {
			if (seen.size > mostNames) break;
			const id = `${from}:${at}:${path.join('')}`;
			if (seen.has(id)) continue;
			seen.add(id);
			for (const use of this.#usesOf(from, at, known.name)) {
				const text = this.#sources.treeOf(use.file);
				const used = text?.nameAt(use.offset);
				if (text === undefined || used === undefined) continue;
				for (const next of renamedAs(used, path)) names.push({ ...next, file: use.file });
				const value = expressionOf(used);
				if (value !== undefined) add(text, flowOf(value, path));
			}
		}
		return met;
	}

	#usesOf(file: string, offset: number, name: string): Reference[] {
		const [own] = this.#sources.oracle.entitiesAt(file, [offset]);
		return this.#sources.index
			.named(name)
			.filter(
				(use) =>
					(use.file !== file || use.offset !== offset) &&
					use.entity?.keys.some((key) => own?.keys.includes(key)),
			);
	}

	#addMembers({ path: file }: SyntaxTree, flow: Flow, name: string, met: Met): void {
		const { oracle } = this.#sources;
		for (const { start, end, path, count } of flow.meetings) {
			const members = oracle.membersAlong(file, start, end, path, name);
			met.members.push(...members);
			if (members.length < count) met.hidesOthers = true;
		}
		const { argument } = flow;
		const wanted = argument && oracle.contextualMember(file, argument.start, argument.end, name);
		if (wanted?.external === false) met.members.push(wanted);
	}
}

/** The expression that a name stands for: itself, or the member that it names. */
function expressionOf(name: Node): Node | undefined {
	const parent = parentOf(name);
	switch (parent?.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.property === name && !parent.computed ? parent : name;
		case 'VariableDeclarator':
			return parent.init === name ? name : undefined;
		case 'ClassDeclaration':
			return parent.superClass === name ? name : undefined;
		default:
			return name;
	}
}
