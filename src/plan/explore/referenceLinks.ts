import { isOwnPackage } from '../../project/packages.ts';
import type { Entity } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { importsOf } from '../../syntax/imports.ts';
import { matches, type Unit } from '../unit.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import type { MemberLinks } from './memberLinks.ts';
import type { StandIns } from './standIns.ts';
import type { UnitTable } from './unitTable.ts';
import type { UntypedUses } from './untypedUses.ts';
import type { UseLinks } from './useLinks.ts';
import { wholeLoads } from './wholeLoads.ts';

/** Tells which places with a name of a unit mean the unit, and hands them on. */
export class ReferenceLinks {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #members: MemberLinks;
	readonly #uses: UseLinks;
	readonly #untyped: UntypedUses;
	readonly #standIns: StandIns;
	readonly #table: UnitTable;

	constructor(
		sources: ExploreSources,
		described: Descriptions,
		to: {
			readonly members: MemberLinks;
			readonly uses: UseLinks;
			readonly untyped: UntypedUses;
			readonly standIns: StandIns;
			readonly table: UnitTable;
		},
	) {
		this.#sources = sources;
		this.#described = described;
		this.#members = to.members;
		this.#uses = to.uses;
		this.#untyped = to.untyped;
		this.#standIns = to.standIns;
		this.#table = to.table;
	}

	/** Looks at every place where one of the names of the unit stands. */
	follow(unit: Unit): void {
		unit.blocks.length = 0;
		unit.hazards.length = 0;
		unit.mocks.clear();
		unit.maybeMocks.clear();
		for (const name of [...unit.names.values()]) {
			const references =
				name.file === undefined
					? this.#sources.index.named(name.text)
					: this.#sources.index.namedIn(name.file, name.text);
			for (const reference of references)
				this.#followReference(unit, name.text, reference, name.isMember);
			this.#members.link(unit, name.text, references);
			if (name.isMember && this.#standIns.link(unit, name.text, references))
				this.#table.enqueue(unit);
		}
		if (unit.isDefault) {
			for (const reference of this.#sources.index.defaults()) {
				if (matches(reference.entity, unit) && !this.#table.isOfRival(unit, reference))
					this.#uses.follow(unit, reference);
			}
			for (const reference of wholeLoads(unit, this.#sources)) this.#uses.follow(unit, reference);
		}
	}

	#followReference(unit: Unit, name: string, reference: Reference, isMember: boolean): void {
		const { entity } = reference;
		if (this.#staysAside(unit, reference)) return;
		const takenOut = isMember ? this.#takenOut(unit, name, reference) : undefined;
		if (matches(entity, unit) || takenOut !== undefined) {
			const depth = unit.depthOf(entity) ?? unit.depthOf(takenOut);
			if (!this.#table.isOfRival(unit, reference)) this.#uses.follow(unit, reference, depth);
			return;
		}
		const read = isMember && !unit.isFixed && this.#described.untypedReadAt(name, reference);
		if (read) unit.blocks.push(read);
		if (entity === undefined) {
			if (isMember && !this.#table.isOfRival(unit, reference))
				this.#untyped.follow(unit, name, reference);
		} else if (isMember && !unit.isFixed && this.#isBehindPackage(unit, reference)) {
			unit.blocks.push({
				code: 'unresolved-member',
				message: `a package of this repository is imported in a way that does not lead to its sources, and \`${name}\` may be this function`,
				at: { file: reference.file, start: reference.offset, end: reference.offset + name.length },
			});
		}
	}

	/** The declaration of a member whose calls are calls of the unit, and which need not change itself. */
	#staysAside({ standIns }: Unit, reference: Reference): boolean {
		if (this.#sources.keepsTwins || !standIns.has(`${reference.file}:${reference.offset}`))
			return false;
		const use = this.#described.useAt(reference);
		return use?.kind === 'declaration' && use.facts?.isSignature === false;
	}

	/** `const { load } = service`, where the type of the variable does not tell which function it holds. */
	#takenOut(unit: Unit, name: string, { file, offset }: Reference): Entity | undefined {
		const entity = this.#described.takenOutAt(name, { file, offset });
		return matches(entity, unit) ? entity : undefined;
	}

	/** An import of one of the repository's own packages that is not installed, or leads to its build output. */
	#isBehindPackage(unit: Unit, { file, entity }: Reference): boolean {
		const { root, treeOf, ownPackages, texts } = this.#sources;
		if (entity === undefined || unit.isDeclaredAsMember) return false;
		if (!entity.unresolvedImport) {
			return entity.keys.some((key) => {
				const path = key.slice(0, key.lastIndexOf('#'));
				return path.startsWith(`${root}/`) && !path.includes('/node_modules/') && !texts.has(path);
			});
		}
		const tree = treeOf(file);
		return (
			tree !== undefined && importsOf(tree).some(({ source }) => isOwnPackage(source, ownPackages))
		);
	}
}
