import type { CallExpression, Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { DeclarationKey, DeclaredMember, Oracle } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Block, Hazard, Place } from '../facts.ts';
import { describeReplacedObject } from '../mocks/describeSpy.ts';
import type { Mock } from '../mocks/mock.ts';
import { describeFate, type Verdict } from '../receivers/describeFate.ts';
import { findMapFact } from '../receivers/findMapFact.ts';
import { judgeMember } from '../receivers/judgeMember.ts';
import { describeObjectUse, type ObjectUse } from './describeObjectUse.ts';
import type { Holder } from './holdersOf.ts';

/** A name that an object of functions is known by. */
export interface ObjectName {
	readonly name: string;
	readonly keys: readonly DeclarationKey[];
	/** Absolute path when the name only exists in that file. */
	readonly file?: string;
	/** It holds another object, which holds this one. */
	readonly isOuter?: boolean;
}

/** What is done with an object that an expression gives. */
export interface UnnamedObject {
	readonly at: Place;
	readonly use: ObjectUse;
}

/** A member of the object that somebody wants to be sure about. */
export interface WantedMember {
	readonly name: string;
	readonly keys: ReadonlySet<DeclarationKey>;
}

type KnownName = Partial<ObjectName> & Pick<ObjectName, 'keys'>;

/** What the uses of an object of functions come to. */
export interface ObjectProblems {
	/** Those that hide which of its members are called. */
	readonly blocks: readonly Block[];
	/** Those that replace all of its functions in a test. */
	readonly mocks: readonly Mock[];
	/** What to warn of when the member becomes async: a library that gets the object calls it. */
	readonly hazards: readonly Hazard[];
}

/** What the uses of several objects come to together. */
export function joinProblems(problems: readonly ObjectProblems[]): ObjectProblems {
	return {
		blocks: problems.flatMap(({ blocks }) => blocks),
		mocks: problems.flatMap(({ mocks }) => mocks),
		hazards: problems.flatMap(({ hazards }) => hazards),
	};
}

/**
 * Uses of an object of functions, under all the names that it gets, that hide which of its members are
 * called: it is handed to who knows whom, or kept under a type that says something else. What a test
 * replaces as a whole stays known: by its own name, and by the name of the stubs.
 *
 * @param member the member in question; undefined: any.
 */
export function findObjectProblems(
	start: ObjectName | UnnamedObject,
	member: WantedMember | undefined,
	{ index, treeOf, oracle }: ExploreSources,
): ObjectProblems {
	const blocks: Block[] = [];
	const mocks: Mock[] = [];
	const hazards: Hazard[] = [];
	const names: KnownName[] = [];
	const addName = (
		file: string,
		{ name, offset, isLocal }: Holder & { readonly isLocal?: boolean },
		isOuter = false,
	): void => {
		const keys = oracle.entitiesAt(file, [offset])[0]?.keys ?? [];
		const isKnown = names.some(
			(other) => other.name === name && keys.every((key) => other.keys.includes(key)),
		);
		if (keys.length > 0 && !isKnown)
			names.push({ name, keys, isOuter, ...(isLocal ? { file } : {}) });
	};
	const judgeMap = (fact: Fact, tree: SyntaxTree, value: Node): void => {
		const at = { file: tree.path, start: value.start!, end: value.end! };
		const verdict = describeFate(fact, undefined, tree.textOf(value));
		if (verdict.block !== undefined) blocks.push({ ...verdict.block, at });
		else hazards.push(...verdict.hazards.map((hazard) => ({ ...hazard, at })));
	};
	const follow = (use: ObjectUse, at: Place, known?: KnownName): void => {
		if ('mock' in use && use.mock !== undefined) mocks.push(use.mock);
		if (use.kind === 'problem') {
			blocks.push({ code: 'escapes-as-value', message: use.message, at });
		} else if (use.kind === 'default-alias') {
			if (known !== undefined) names.push({ keys: known.keys });
		} else if (use.kind === 'alias') {
			addName(at.file, use, known?.isOuter);
			for (const holder of use.outer ?? []) addName(at.file, holder, true);
		}
	};
	if ('use' in start) follow(start.use, start.at);
	else names.push(start);
	const seen = new Set<string>();
	for (const known of names) {
		const references =
			known.name === undefined
				? index.defaults()
				: known.file === undefined
					? index.named(known.name)
					: index.namedIn(known.file, known.name);
		for (const { file, offset, entity } of references) {
			const id = `${file}:${offset}`;
			if (seen.has(id) || !entity?.keys.some((key) => known.keys.includes(key))) continue;
			const tree = treeOf(file);
			if (tree === undefined) continue;
			seen.add(id);
			const typeOf = (value: Node) => {
				const fact = member && findMapFact(tree, value, member.name, oracle);
				if (fact !== undefined) {
					judgeMap(fact, tree, value);
					return 'same';
				}
				const wanted = known.isOuter ? undefined : member;
				const declared = wanted && memberAt(tree, value, wanted, oracle);
				if (wanted === undefined || declared === undefined) return 'none';
				const verdict = judgeExternal(tree, value, wanted, declared);
				const at = { file, start: value.start!, end: value.end! };
				if (verdict?.block !== undefined) blocks.push({ ...verdict.block, at });
				else if (verdict !== undefined)
					hazards.push(...verdict.hazards.map((hazard) => ({ ...hazard, at })));
				const isSame = declared.acceptsPromise || declared.keys.some((key) => wanted.keys.has(key));
				return verdict !== undefined || isSame ? 'same' : 'other';
			};
			const isFollowed = ({ start, end }: Node) =>
				oracle.parameterOf(file, start!, end!) !== undefined;
			const mockAt = (call: CallExpression, object: Node) =>
				describeReplacedObject(tree, call, object, oracle);
			const end = tree.nameAt(offset)?.end ?? offset;
			follow(
				describeObjectUse(tree, offset, { typeOf, mockAt, isFollowed }),
				{ file, start: offset, end },
				known,
			);
		}
	}
	return { blocks, mocks, hazards };
}

/** The member in question, as the place declares it that gets the object. */
function memberAt(
	{ path }: SyntaxTree,
	{ start, end }: Node,
	{ name }: WantedMember,
	oracle: Oracle,
): DeclaredMember | undefined {
	return oracle.contextualMember(path, start!, end!, name);
}

/** What is known of a library that gets the object. */
function judgeExternal(
	tree: SyntaxTree,
	value: Node,
	{ name }: WantedMember,
	{ external, declaredBy }: DeclaredMember,
): Verdict | undefined {
	const receiver = `${tree.textOf(value)}.${name}`;
	return external ? judgeMember(tree, declaredBy, { value, fn: undefined, receiver }) : undefined;
}
