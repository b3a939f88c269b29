import type { Reference } from '../../resolve/referenceIndex.ts';
import { matches, siteId, type Unit } from '../unit.ts';
import type { Use } from '../use.ts';
import { describeValueSite } from '../uses/describeValueSite.ts';
import { addMock } from './addMock.ts';
import { addSite } from './addSite.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { isOfPart } from './isOfPart.ts';
import type { MemberLinks } from './memberLinks.ts';
import type { UnitTable } from './unitTable.ts';

/** What follows for a unit from what a reference does with it. */
export class UseLinks {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #members: MemberLinks;
	readonly #table: UnitTable;

	constructor(
		sources: ExploreSources,
		described: Descriptions,
		members: MemberLinks,
		table: UnitTable,
	) {
		this.#sources = sources;
		this.#described = described;
		this.#members = members;
		this.#table = table;
	}

	/** Looks at what a reference to the unit does. */
	follow(unit: Unit, reference: Reference, depth = unit.depthOf(reference.entity)): void {
		const { file } = reference;
		unit.files.add(file);
		const use = this.#described.useOfResultAt(reference, depth);
		if (depth !== undefined && use?.kind === 'alias') this.#addMaker(unit, file, use, depth);
		if (depth !== undefined && /^(?:call|given|accepted|blocked)$/.test(use?.kind ?? ''))
			unit.isGiven = true;
		if (use !== undefined) this.add(unit, reference, use);
		else
			unit.blocks.push({
				code: this.#sources.unreadable.has(file) ? 'unreadable' : 'parse-error',
				message: 'a file that cannot be read or parsed may use the function',
				at: { file, start: reference.offset, end: reference.offset },
			});
	}

	/** Writes a use down with its unit. */
	add(unit: Unit, reference: Reference, use: Use, isOther = true): void {
		const { file } = reference;
		if (this.#isDiverted(unit, reference, use)) return;
		if (use.kind === 'blocked' && isOfPart(reference, this.#table.units, this.#sources)) return;
		switch (use.kind) {
			case 'call':
				if (use.indirect !== undefined && unit.isReplaced) {
					unit.blocks.push(use.indirect);
					break;
				}
				if (reference.entity?.unresolvedImport) unit.identifiedByBinding.add(siteId(use.site));
				addSite(unit, this.#described.siteFor(unit, reference, use.site), this.#sources);
				break;
			case 'alias':
				if (use.indirect !== undefined && unit.isReplaced) unit.blocks.push(use.indirect);
				else this.addAlias(unit, file, use);
				break;
			case 'assigned': {
				const [value] =
					use.valueAt === undefined ? [] : this.#sources.oracle.entitiesAt(file, [use.valueAt]);
				if (!unit.isSlot && !matches(value, unit)) addMock(unit, use.mock);
				break;
			}
			case 'given':
				// A value of a getter is no function, and one that stays synchronous may be given to anything.
				if (unit.hasObstacle) break;
				if (!unit.isFixed) this.#give(unit, use);
				else if (use.whenFixed !== undefined) this.add(unit, reference, use.whenFixed);
				else {
					const message = 'the function is handed on as a value';
					unit.blocks.push({ code: 'escapes-as-value', message, at: use.place });
				}
				break;
			case 'default-alias':
				if (!unit.isDefault) {
					unit.isDefault = true;
					this.#table.enqueue(unit);
				}
				break;
			case 'declaration':
				// `fs.readFileSync = () => ''`: what a library declares is replaced.
				if (use.mock !== undefined && unit.isOfLibrary) addMock(unit, use.mock);
				else if (use.facts !== undefined) this.#table.addDeclaration(unit, use.facts);
				break;
			case 'accepted':
				this.#ask(unit, use);
				unit.isHandedOn ||= isOther;
				if (unit.iterates) {
					const message = 'whoever takes the generator here may wait for a promise, not for values';
					unit.blocks.push({ code: 'generator', message, at: use.at });
				}
				break;
			case 'type-query':
				if (use.block === undefined)
					unit.typeQueries.set(siteId(use.place), { ...use.place, edits: use.edits });
				else if (!unit.isFixed) unit.blocks.push(use.block);
				break;
			case 'blocked':
				if (use.value !== undefined && this.#sources.keepsTwins && !unit.isFixed) {
					unit.sites.set(siteId(use.value), use.value);
					break;
				}
				if (use.asked !== undefined && !unit.isSlot && !unit.isFixed) {
					unit.asked.push(use.asked);
					this.add(unit, reference, use.asked.use, false);
					break;
				}
				unit.blocks.push(use.block);
				break;
			case 'mock':
				addMock(unit, use.mock);
				break;
			default:
		}
	}

	/** A use as a value that goes on with a synchronous form, or that is none of this migration's business. */
	#isDiverted(unit: Unit, { file, offset }: Reference, use: Use): boolean {
		const { divert, treeOf } = this.#sources;
		if (divert === undefined || !isValueUse(use)) return false;
		const tree = treeOf(file);
		const name = tree?.nameAt(offset);
		if (tree === undefined || name === undefined) return false;
		const site = describeValueSite(tree, name);
		const diverted = divert(unit, site);
		if (diverted === 'kept') unit.keptSites.set(siteId(site), site);
		return diverted !== undefined;
	}

	/** A function that another one gives is asked what is asked of that one's results. */
	#ask(unit: Unit, use: Use & { kind: 'accepted' | 'alias' }): void {
		unit.addAsked(use.hazards === undefined ? {} : { hazards: use.hazards });
		const { ownEdits } = use;
		if (ownEdits !== undefined) (this.#table.unitOf(ownEdits.of) ?? unit).addEdits(ownEdits);
	}

	/** Another name of what gives the unit. */
	#addMaker(
		unit: Unit,
		file: string,
		{ declaredAt }: Use & { kind: 'alias' },
		depth: number,
	): void {
		const [entity] =
			declaredAt === undefined ? [] : this.#sources.oracle.entitiesAt(file, [declaredAt]);
		for (const key of entity?.keys ?? []) unit.makers.set(key, depth);
	}

	#give(unit: Unit, { to, value }: Use & { kind: 'given' }): void {
		if (value === undefined) unit.requires.add(to);
		else {
			unit.givenTo.add(to);
			addSite(unit, value, this.#sources);
		}
	}

	/** Another name: its own declaration identifies the function from now on, too. */
	addAlias(unit: Unit, file: string, use: Use & { kind: 'alias' }): void {
		const { name, declaredAt, holders, indirect } = use;
		this.#ask(unit, use);
		this.#members.checkHolders(unit, name.text, file, holders);
		const before = unit.keys.size;
		if (declaredAt !== undefined) {
			if (name.isMember) unit.addStored(name.text, { file, offset: declaredAt });
			const keys = this.#sources.oracle.entitiesAt(file, [declaredAt])[0]?.keys ?? [];
			// A name that may hold other functions, too, says nothing about those.
			for (const key of indirect === undefined ? keys : keys.slice(0, 1)) unit.keys.add(key);
		}
		if (unit.addName(name) || unit.keys.size > before) this.#table.enqueue(unit);
	}
}

function isValueUse(use: Use): boolean {
	if (use.kind === 'blocked') return use.value !== undefined;
	if (use.kind === 'alias') return use.indirect !== undefined;
	return use.kind === 'given' || use.kind === 'accepted';
}
