import { isOwnPackage } from '../../project/packages.ts';
import type { Entity } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Mock } from '../mocks/mock.ts';
import type { SpiedMembers } from '../mocks/spiedMembers.ts';
import { matches, siteId, type Unit } from '../unit.ts';
import type { Receiver } from '../untyped/describeUntyped.ts';
import { isNamespaceOf } from '../untyped/isNamespaceOf.ts';
import { callOf } from '../uses/callOf.ts';
import { addMaybeMock, addMock } from './addMock.ts';
import { addSite } from './addSite.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { isAccessed } from './nameShapes.ts';
import type { UnitTable } from './unitTable.ts';

/** Uses of names that the compiler cannot resolve, which may mean a unit. */
export class UntypedUses {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #spied: SpiedMembers;
	readonly #table: UnitTable;

	constructor(
		sources: ExploreSources,
		described: Descriptions,
		spied: SpiedMembers,
		table: UnitTable,
	) {
		this.#sources = sources;
		this.#described = described;
		this.#spied = spied;
		this.#table = table;
	}

	/** A name that the compiler cannot resolve: a member of an unresolved module, or of an untyped value. */
	follow(unit: Unit, name: string, reference: Reference): void {
		if (!mayMean(unit, name, reference, this.#sources)) return;
		const use = this.#described.untypedAt(reference);
		if (use === undefined) return;
		if (unit.depthOfMember(name) !== undefined) {
			if (use.kind === 'call') this.#table.addUnresolved(unit, use.site);
			return;
		}
		const { file } = reference;
		const namespace = use.receiver && this.#namespaceOf(unit, file, use.receiver);
		if (use.kind === 'mock') {
			const { receiver } = use;
			const members = receiver === undefined ? [] : this.#membersOf(receiver, file, name);
			const isMeant =
				members.some((member) => matches(member, unit)) ||
				(receiver !== undefined &&
					use.mock.isNameGiven === true &&
					this.#isMadeBy(receiver, file, name, unit));
			if (receiver === undefined || namespace === 'own' || isMeant) addMock(unit, use.mock);
			else if (members.length === 0 && namespace === undefined)
				addMaybeMock(unit, this.#asSpy(use.mock, reference));
			return;
		}
		if (namespace === 'other') return;
		if (use.kind === 'value') {
			if (namespace === 'own' || this.#sources.byName) unit.blocks.push(use.block);
			return;
		}
		const { site } = use;
		if (namespace === 'own' || this.#sources.byName) {
			(namespace === 'own' ? unit.identifiedByBinding : unit.identifiedByName).add(siteId(site));
			addSite(unit, this.#described.siteFor(unit, reference, site), this.#sources);
			return;
		}
		const isNoMatter = unit.seed?.mode === 'undone' ? this.#isAwaited(reference) : site.handled;
		if (isNoMatter || this.#sources.divert?.(unit, site) === 'ignored') return;
		this.#table.addUnresolved(unit, site);
	}

	/** `spyOnPrivate(store, 'load')`: what the function does with the name is known. */
	#asSpy(mock: Mock, { file, offset }: Reference): Mock {
		const { isNameGiven, ...spy } = mock;
		const name = this.#sources.treeOf(file)?.nameAt(offset);
		return isNameGiven && name !== undefined && this.#spied.takesName(file, name) ? spy : mock;
	}

	/** Members of a value, by its own type and by those that it is asserted to have. */
	#membersOf({ asserted = [], ...value }: Receiver, file: string, name: string): Entity[] {
		const { oracle } = this.#sources;
		return [value, ...asserted].flatMap(
			({ start, end }) => oracle.memberOf(file, start, end, name) ?? [],
		);
	}

	/** `patch(Store, 'load', fake)`: a class is given, and what it makes has the function. */
	#isMadeBy({ start, end }: Receiver, file: string, name: string, unit: Unit): boolean {
		return this.#sources.oracle
			.membersAlong(file, start, end, ['new'], name)
			.some(({ keys }) => keys.some((key) => unit.keys.has(key)));
	}

	/** `await` takes a value as well as a promise; everything else that is done with a promise does not. */
	#isAwaited({ file, offset }: Reference): boolean {
		const call = callOf(this.#sources.treeOf(file)?.nameAt(offset));
		return call !== undefined && parentOf(call)?.type === 'AwaitExpression';
	}

	/** Whether a value is the seed's own unresolved module, or certainly something else. */
	#namespaceOf(unit: Unit, file: string, receiver: Receiver): 'own' | 'other' | undefined {
		if (!receiver.isName) return undefined;
		const isOwn = isNamespaceOf(unit, file, receiver.start, this.#sources.oracle);
		if (isOwn === undefined) return undefined;
		if (isOwn) return 'own';
		// What a package that is not installed exports is never a function of this repository.
		const { importedFrom } = receiver;
		const isForeign =
			importedFrom !== undefined && !isOwnPackage(importedFrom, this.#sources.ownPackages);
		return isForeign ? 'other' : undefined;
	}
}

/** Whether a name without a symbol may be the unit, as far as the text around it tells. */
export function mayMean(
	unit: Unit,
	name: string,
	{ file, offset }: Reference,
	sources: ExploreSources,
): boolean {
	const anyUse = sources.byName || unit.namespaces.some((known) => known.file === file);
	const mayBeAssigned = unit.isOfLibrary;
	return isAccessed(sources.texts.get(file)!, offset, name, { anyUse, mayBeAssigned });
}
