import type { Node } from '@babel/types';
import type { DeclaredMember } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Block } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeOwner } from '../functions/describeOwner.ts';
import { findObjectProblems } from '../objects/findObjectProblems.ts';
import { holdersOf } from '../objects/holdersOf.ts';
import { matches, type Unit } from '../unit.ts';

/**
 * A property that takes the place of a method, and may answer with a promise: a mock where the method's
 * type asks for one, or a member of a fake whose type says nothing of what it stands for.
 */
export function findStandIn(unit: Unit, sources: ExploreSources): Block | undefined {
	const meeting = findMeeting(unit);
	if (meeting !== undefined) return meeting;
	const known = new Set([...unit.facts.values()].map(({ file, start }) => `${file}:${start}`));
	const names = new Set([...unit.facts.values()].flatMap(({ member }) => member?.name ?? []));
	for (const name of names) {
		for (const { file, offset, entity } of sources.index.named(name)) {
			const tree = sources.treeOf(file);
			const property = tree && propertyAt(tree, offset);
			if (tree === undefined || property === undefined) continue;
			const own = declaredFunction(tree.nameAt(offset)!);
			if (own !== undefined && known.has(`${file}:${own.start}`)) continue;
			if (!mayGivePromise(property, tree, sources)) continue;
			const holder = parentOf(property)!;
			const declared = declaredFor(property, name, tree, sources);
			const isMeant =
				matches(entity, unit) ||
				declared.some(({ keys }) => keys.some((key) => unit.keys.has(key)));
			const isOther = declared.length > 0 || holder.type === 'ClassBody';
			if (!isMeant && (isOther || !isLoose(holder, tree, sources))) continue;
			const message = `something has a \`${name}\` of its own, which may stand in for \`${unit.label}\` and answer with promises`;
			const { start, end } = property;
			return { code: 'promise-required', message, at: { file, start: start!, end: end! } };
		}
	}
	return undefined;
}

/** Its calls mean a member of another object as well, which does not change with it. */
function findMeeting({ facts, standIns, label }: Unit): Block | undefined {
	const own = new Set([...facts.values()].map(({ file, nameOffset }) => `${file}:${nameOffset}`));
	if ([...standIns].every((place) => own.has(place))) return undefined;
	const message = `calls of \`${label}\` may mean a member of another object, which answers with promises`;
	const [at] = facts.values();
	return { code: 'promise-required', message, ...(at && { at }) };
}

/** The property of an object literal, or the field of a class, whose name stands at an offset. */
function propertyAt(tree: SyntaxTree, offset: number): Node | undefined {
	const name = tree.nameAt(offset);
	const property = name && parentOf(name);
	if (property === undefined || !('key' in property)) return undefined;
	// `{ load }`: the name stands for the key and for the value.
	const isShort = property.type === 'ObjectProperty' && property.shorthand;
	if (property.key !== name && !isShort) return undefined;
	if (property.type === 'ClassProperty') return property.static ? undefined : property;
	return parentOf(property)?.type === 'ObjectExpression' ? property : undefined;
}

/** What a property has to fit. */
function declaredFor(
	property: Node,
	name: string,
	{ path }: SyntaxTree,
	{ oracle }: ExploreSources,
): DeclaredMember[] {
	const holder = parentOf(property)!;
	const declared =
		holder.type === 'ObjectExpression'
			? [oracle.contextualMember(path, holder.start!, holder.end!, name)]
			: (describeOwner(property)?.heritage ?? []).map((item) =>
					oracle.inheritedMember(path, item, name, false),
				);
	return declared.filter((member) => member !== undefined);
}

function mayGivePromise(property: Node, { path }: SyntaxTree, { oracle }: ExploreSources): boolean {
	const value = 'value' in property ? (property.value as Node | null) : property;
	if (value == null) return false;
	const { start, end } = value;
	if (isFunction(value))
		return value.async === true || oracle.functionReturnsPromise(path, start!, end!);
	// `vi.fn()` and the like answer with whatever they are told to.
	return (
		/^(?:(?:Optional)?(?:Call|Member)Expression|Identifier)$/.test(value.type) &&
		/^(?:function|untyped)$/.test(oracle.kindOf(path, start!, end!))
	);
}

/** Whether an object may become something else than its type says: by an assertion, or where no type asks. */
function isLoose(object: Node, tree: SyntaxTree, sources: ExploreSources): boolean {
	if (isAsserted(object)) return true;
	const parent = parentOf(unwrapOutward(object));
	if (parent !== undefined && 'callee' in parent) return true;
	return holdersOf(object).some(({ name, offset, isModule }) => {
		if (isModule) return false;
		const keys = sources.oracle.entitiesAt(tree.path, [offset])[0]?.keys ?? [];
		if (keys.length === 0) return false;
		if (findObjectProblems({ name, keys }, undefined, sources).blocks.length > 0) return true;
		return sources.index.named(name).some((reference) => {
			if (!reference.entity?.keys.some((key) => keys.includes(key))) return false;
			const use = sources.treeOf(reference.file)?.nameAt(reference.offset);
			return use !== undefined && isAsserted(use);
		});
	});
}

/** `fake as unknown as Store`, but not `names as const`. */
function isAsserted(value: Node): boolean {
	for (let up = parentOf(value); up !== undefined; up = parentOf(up)) {
		if (up.type === 'TSTypeAssertion') return true;
		if (up.type === 'TSAsExpression') {
			const { typeAnnotation: type } = up;
			const isConst =
				type.type === 'TSTypeReference' &&
				type.typeName.type === 'Identifier' &&
				type.typeName.name === 'const';
			if (!isConst) return true;
		} else if (!/^(?:TS|Parenthesized)/.test(up.type)) return false;
	}
	return false;
}
