import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { firstOf } from '../../firstOf.ts';
import type { DeclaredMember } from '../../resolve/oracle.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { nameAt } from '../../syntax/nameAt.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import { comesBackAs } from '../objects/comesBackAs.ts';
import { findObjectProblems } from '../objects/findObjectProblems.ts';
import type { Holder } from '../objects/holdersOf.ts';
import { losesType } from '../objects/losesType.ts';
import { ownersOf } from '../objects/ownersOf.ts';
import { describeFate } from '../receivers/describeFate.ts';
import { findFact } from '../receivers/findFact.ts';
import { findMapFact } from '../receivers/findMapFact.ts';
import { findPlaceFact } from '../receivers/findPlaceFact.ts';
import { judgeFact } from '../receivers/judgeFact.ts';
import { matches, type Unit } from '../unit.ts';
import { addModuleMock, addObjectProblems } from './addMock.ts';
import { classNameOf } from './bases.ts';
import type { Descriptions } from './descriptions.ts';
import type { ExploreSources } from './exploreSources.ts';
import { importOfModule, looksLikeMember } from './nameShapes.ts';
import type { UnitTable } from './unitTable.ts';

/** Finds the members that override, implement or have to fit those of a unit. */
export class MemberLinks {
	readonly #sources: ExploreSources;
	readonly #described: Descriptions;
	readonly #table: UnitTable;

	constructor(sources: ExploreSources, described: Descriptions, table: UnitTable) {
		this.#sources = sources;
		this.#described = described;
		this.#table = table;
	}

	/** Joins members of the same name that override or implement each other, both ways. */
	link(unit: Unit, name: string, references: readonly Reference[]): void {
		const others = this.#otherMembers(unit, name, references);
		this.#prepareClassNames([...unit.facts.values(), ...others]);
		for (const facts of [...unit.facts.values()]) this.#linkBases(unit, facts, name, references);
		for (const facts of others) {
			const bases = this.#described.basesOf(facts);
			const overrides = bases.some(({ keys }) => keys.some((key) => unit.keys.has(key)));
			if (!overrides && !this.#isFitBy(unit, facts)) continue;
			if (!unit.isReplaced) this.#table.addDeclaration(unit, facts);
			else unit.override ??= { file: facts.file, start: facts.start, end: facts.end };
		}
	}

	/** Members of the same name that are not the unit's yet. */
	#otherMembers(unit: Unit, name: string, references: readonly Reference[]): FunctionFacts[] {
		const members: FunctionFacts[] = [];
		const depth = unit.depthOfMember(name);
		for (const reference of references) {
			if (reference.entity === undefined || matches(reference.entity, unit)) continue;
			const text = this.#sources.texts.get(reference.file)!;
			if (depth === undefined && this.#sources.mayReplaceModules(reference.file))
				addModuleMock(unit, reference, this.#sources);
			if (!looksLikeMember(text, reference.offset, name)) continue;
			if (!unit.isDeclaredAsMember) continue;
			const use = this.#described.useOfResultAt(reference, depth);
			if (use?.kind === 'declaration' && use.facts?.member !== undefined) members.push(use.facts);
		}
		return members;
	}

	/** Searches the names of all classes at once, so that finding where each is made costs no search of its own. */
	#prepareClassNames(members: readonly FunctionFacts[]): void {
		const names = members.flatMap(({ file, member }) => {
			const owner = member?.isStatic ? undefined : member?.owner;
			const name = owner && classNameOf(owner, this.#sources.texts.get(file)!);
			return name === undefined ? [] : [name];
		});
		this.#sources.index.prepare(names);
	}

	/**
	 * Whether one of the unit's objects can stand in for an interface without saying so, where the compiler
	 * would not mind that the member returns a promise now, or does not see it: calls through the interface mean
	 * it, too.
	 */
	#isFitBy(unit: Unit, { file, member, returnsAnything, isSignature }: FunctionFacts): boolean {
		const target = member?.owner;
		if (target === undefined) return false;
		// An abstract class may be a token of a container, which gives what it was told to.
		const isOpen = target.kind !== 'class' || isSignature;
		const comesBack = isOpen ? comesBackAs(file, target, this.#sources) : undefined;
		if (!returnsAnything && comesBack === undefined) return false;
		const targets = [{ file, range: target }, ...(comesBack?.forms ?? [])];
		for (const facts of unit.facts.values()) {
			if (returnsAnything && facts.member?.owner?.kind !== 'class') continue;
			if (isStuck(facts, this.#described.basesOf(facts))) continue;
			// What says what it implements is injected as that.
			if (!returnsAnything && comesBack?.how === 'given' && this.#isDeclaredAbove(facts)) continue;
			const fitting = firstOf(ownersOf(facts, this.#sources), (owner) =>
				targets.find((each) =>
					this.#sources.oracle.fits(owner.file, owner.range, each.file, each.range),
				),
			);
			if (fitting === undefined) continue;
			if (returnsAnything || losesType(facts, this.#sources)) return true;
		}
		return false;
	}

	/** Whether `extends` or `implements` names something that has the member, too. */
	#isDeclaredAbove({ file, member }: FunctionFacts): boolean {
		return (
			member?.heritage.some(
				(item) =>
					this.#sources.oracle.inheritedMember(file, item, member.name, member.isStatic) !==
					undefined,
			) === true
		);
	}

	#linkBases(
		unit: Unit,
		facts: FunctionFacts,
		name: string,
		references: readonly Reference[],
	): void {
		if (facts.member?.name !== name) return;
		this.checkHolders(unit, name, facts.file, facts.member.holders);
		const map = this.#mapOf(facts);
		if (map !== undefined) {
			this.#applyFact(unit, facts, map);
			return;
		}
		if (isStuck(facts, this.#described.basesOf(facts))) {
			unit.blocks.push({
				code: 'escapes-as-value',
				message: `\`${facts.label}\` is handed over in an object whose receiver does not declare it`,
				at: { file: facts.file, start: facts.start, end: facts.end },
			});
		}
		const tree = this.#sources.treeOf(facts.file);
		const known = tree && findPlaceFact(facts, tree, this.#sources.oracle);
		const outside = this.#described.basesOf(facts).filter(({ external }) => external);
		if (facts.resultDepth !== undefined && (known !== undefined || outside.length > 0)) {
			const isPicked = known === undefined && outside.every(({ isIndexed }) => isIndexed);
			const caller = isPicked ? 'code that picks it at run time' : 'a library';
			const message = `${caller} calls \`${facts.label}\`, and what becomes of its result cannot be told`;
			unit.blocks.push({ code: 'returned-function', message, at: facts });
			return;
		}
		if (known !== undefined) this.#applyFact(unit, facts, known);
		for (const base of this.#described.basesOf(facts)) {
			if (base.keys.length > 0 && base.keys.every((key) => unit.keys.has(key))) continue;
			if (base.external) {
				const fact = findFact('members', base.declaredBy ?? [], facts.file);
				if (fact !== undefined) {
					this.#applyFact(unit, facts, fact);
					continue;
				}
				if (base.acceptsPromise) continue;
				unit.blocks.push(outsideBlock(facts, base, tree));
				continue;
			}
			for (const reference of references) {
				if (!reference.entity?.keys.some((key) => base.keys.includes(key))) continue;
				const use = this.#described.useOfResultAt(reference, facts.resultDepth);
				if (use?.kind === 'declaration' && use.facts !== undefined)
					this.#table.addDeclaration(unit, use.facts);
			}
		}
	}

	/** What is known of a library that calls whatever it finds in the object. */
	#mapOf({ file, start, member, resultDepth }: FunctionFacts): Fact | undefined {
		if (member?.object === undefined || resultDepth !== undefined) return undefined;
		const tree = this.#sources.treeOf(file);
		const object = tree && objectAround(tree, start);
		return tree && object && findMapFact(tree, object, member.name, this.#sources.oracle);
	}

	/** A library calls the member: what is known of it decides. */
	#applyFact(unit: Unit, facts: FunctionFacts, fact: Fact): void {
		const tree = this.#sources.treeOf(facts.file);
		const fn = tree?.functionAt(facts.start);
		const { file, start, end } = facts;
		const own = isFunction(fn) ? fn : undefined;
		const value = own ?? tree?.nameAt(facts.start);
		const verdict =
			tree && value
				? judgeFact(tree, value, own, fact, facts.label)
				: describeFate(fact, own, facts.label);
		const at = { file, start, end };
		if (verdict.block !== undefined) {
			unit.blocks.push({ ...verdict.block, at });
			return;
		}
		unit.hazards.push(...verdict.hazards.map((hazard) => ({ ...hazard, at })));
		if (verdict.edits !== undefined) unit.addEdits({ of: facts.id, edits: verdict.edits });
	}

	/** An object that is handed on whole, or kept under another type, is called by who knows whom. */
	checkHolders(unit: Unit, member: string, file: string, holders: readonly Holder[] = []): void {
		for (const { name, offset, isOuter, isModule } of holders) {
			if (isModule) {
				if (!isOuter) this.#checkModule(unit, member, file);
				continue;
			}
			const [own] = this.#sources.oracle.entitiesAt(file, [offset]);
			if (own === undefined) continue;
			const wanted = { name: member, keys: unit.keys };
			const start = { name, keys: own.keys, ...(isOuter && { isOuter }) };
			addObjectProblems(unit, findObjectProblems(start, wanted, this.#sources));
		}
	}
	/** `module.exports = { load() {} }`: the names that other files import the object by. */
	#checkModule(unit: Unit, member: string, module: string): void {
		const { index, texts, oracle } = this.#sources;
		const isNamed = importOfModule(module);
		const wanted = { name: member, keys: unit.keys };
		for (const { file, offset, entity } of [...index.defaults(), ...index.namespaces()]) {
			const text = texts.get(file)!;
			const name = nameAt(text, offset);
			if (name === undefined || entity === undefined || !isNamed.test(text)) continue;
			if (!matches(oracle.memberOf(file, offset, offset + name.length, member), unit)) continue;
			const start = { name, keys: entity.keys, file };
			addObjectProblems(unit, findObjectProblems(start, wanted, this.#sources));
		}
	}
}

/** The object literal that the function, or the property that holds one, at an offset is a member of. */
function objectAround(tree: SyntaxTree, start: number): Node | undefined {
	const fn = tree.functionAt(start);
	const property = fn === undefined ? tree.nameAt(start) : undefined;
	if (property !== undefined) return objectOf(property);
	const own = fn?.type === 'ObjectMethod' ? fn : fn && parentOf(unwrapOutward(fn));
	return own && parentOf(own);
}

function objectOf(name: Node): Node | undefined {
	const property = parentOf(name);
	return property?.type === 'ObjectProperty' && property.key === name
		? parentOf(property)
		: undefined;
}

/** `const { load } = { load: … }`: the type that the object has to fit is that of the pattern. */
function isTakenApart(object: Node | undefined): boolean {
	const parent = object && parentOf(unwrapOutward(object));
	return parent?.type === 'VariableDeclarator' && parent.id.type === 'ObjectPattern';
}

/** Why a member stays as it is that something outside of the repository declares. */
function outsideBlock(facts: FunctionFacts, base: DeclaredMember, tree?: SyntaxTree): Block {
	const { file, start, end, label, member } = facts;
	const at = { file, start, end };
	if (base.isIndexed) {
		const message = `the type of the object lets \`${label}\` be picked at run time`;
		return { code: 'escapes-as-value', message, at };
	}
	if (member?.object && tree && isTakenApart(objectAround(tree, start))) {
		const message = `a pattern takes \`${label}\` out of the object where that is written, which is not followed`;
		return { code: 'escapes-as-value', message, at };
	}
	const message = `\`${label}\` has to fit a declaration outside of the repository`;
	return { code: 'external-declaration', message, at };
}

/** It is in an object whose receiver calls who knows what of it, so it stays as it is. */
function isStuck({ member }: FunctionFacts, bases: readonly DeclaredMember[]): boolean {
	return member?.isMixedIn === true || (member?.isHandedOver === true && bases.length === 0);
}
