import type { Class, Node } from '@babel/types';
import type { DeclaredMember, Entity } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Block, Place } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { describeOwner } from '../functions/describeOwner.ts';
import { plainName } from '../functions/memberKey.ts';
import { becomesOwner, isUntyped, type Target } from '../objects/becomesOwner.ts';
import { findAssigned, isAssign } from '../objects/findAssigned.ts';
import { findObjectProblems } from '../objects/findObjectProblems.ts';
import { findProxy } from '../objects/findProxy.ts';
import { holdersOf } from '../objects/holdersOf.ts';
import { literalsAround, takesAnything } from '../objects/losesType.ts';
import { type Opening, openingsOf } from '../objects/openingsOf.ts';
import { matches, type Unit } from '../unit.ts';
import { couldStandIn } from './couldStandIn.ts';

/**
 * What takes the place of a method and may answer with a promise: a mock where the method's type asks for one, a
 * member of a fake that becomes what it stands for by an assertion or through `any`, a `Proxy`.
 */
export function findStandIn(unit: Unit, sources: ExploreSources): Block | undefined {
	return findMeeting(unit) ?? standInsOf(unit, sources).next().value;
}

/** Everything that does so in another place. */
export function* standInsOf(
	unit: Unit,
	sources: ExploreSources,
): Generator<Block & { readonly at: Place }, undefined> {
	const known = new Set([...unit.facts.values()].map(({ file, start }) => `${file}:${start}`));
	const names = new Set([...unit.facts.values()].flatMap(({ member }) => member?.name ?? []));
	for (const name of names) {
		const target = { name, unit };
		for (const { file, offset, entity } of sources.index.named(name)) {
			const tree = sources.treeOf(file);
			const found = tree && memberAt(tree, offset);
			if (tree === undefined || found === undefined) continue;
			const own = declaredFunction(tree.nameAt(offset)!);
			if (own !== undefined && known.has(`${file}:${own.start}`)) continue;
			if (!mayGivePromise(found, tree, sources)) continue;
			if (!takesPlace(found, entity, tree, target, sources)) continue;
			const message = `something has a \`${name}\` of its own, which may stand in for \`${unit.label}\` and answer with promises`;
			const { start, end } = found;
			yield { code: 'promise-required', message, at: { file, start: start!, end: end! } };
		}
		for (const assigned of findAssigned(target, sources)) {
			const message = `what is assigned here may have a \`${name}\` of its own, which would stand in for \`${unit.label}\` and answer with promises`;
			yield { code: 'promise-required', message, at: assigned };
		}
		const proxy = findProxy(target, sources);
		if (proxy === undefined) continue;
		const message = `a \`Proxy\` may stand in for what has \`${unit.label}\`, and answer with promises`;
		yield { code: 'promise-required', message, at: proxy };
	}
	return undefined;
}

function takesPlace(
	member: Node,
	entity: Entity | undefined,
	tree: SyntaxTree,
	{ name, unit }: Target,
	sources: ExploreSources,
): boolean {
	// `fake.load = async () => 2` on a value without a type.
	if (member.type === 'AssignmentExpression') return entity === undefined;
	const holder = parentOf(member)!;
	const declared = declaredFor(member, name, tree, sources);
	if (
		member.type !== 'ClassMethod' &&
		(matches(entity, unit) || declared.some(({ keys }) => keys.some((key) => unit.keys.has(key))))
	)
		return true;
	const made = holder.type === 'ClassBody' ? (parentOf(holder) as Class) : undefined;
	const openings = openingsOf(tree, made ?? holder, sources);
	if (openings.some((opening) => becomesOwner(opening, { name, unit }, sources))) return true;
	// What `Object.assign` is given has no type but its own there.
	const isMixed = openings.some((opening) => isMixedIn(opening, sources));
	if (declared.length > 0 && !isDescriptor(member) && !isMixed) return false;
	if (made !== undefined)
		return (
			openings.some((opening) => isUntyped(opening, name, sources)) &&
			couldStandIn(made, unit, sources)
		);
	if (isLoose(holder, tree, sources)) return true;
	return (
		holder.type === 'ObjectExpression' &&
		(isMixed || openings.some((opening) => takesAnything(opening, sources))) &&
		couldStandIn(holder, unit, sources)
	);
}

/** `Object.assign(service, { store: fake })`: nothing says that the property takes it. */
function isMixedIn({ tree, node }: Opening, sources: ExploreSources): boolean {
	const outer = literalsAround(node).at(-1);
	const call = outer && parentOf(unwrapOutward(outer));
	return call?.type === 'CallExpression' && isAssign(tree, call.callee, sources);
}

/** Its calls mean a member of another object as well, which does not change with it. */
function findMeeting({ facts, standIns, label }: Unit): Block | undefined {
	const own = new Set([...facts.values()].map(({ file, nameOffset }) => `${file}:${nameOffset}`));
	if ([...standIns].every((place) => own.has(place))) return undefined;
	const message = `calls of \`${label}\` may mean a member of another object, which answers with promises`;
	const [at] = facts.values();
	return { code: 'promise-required', message, ...(at && { at }) };
}

/** The member of an object literal or a class whose name stands at an offset, or what is assigned to it. */
function memberAt(tree: SyntaxTree, offset: number): Node | undefined {
	const name = tree.nameAt(offset);
	const member = name && parentOf(name);
	if (member === undefined) return undefined;
	if (member.type === 'MemberExpression') {
		const assignment = parentOf(member);
		return member.property === name &&
			assignment?.type === 'AssignmentExpression' &&
			assignment.left === member
			? assignment
			: undefined;
	}
	if (!('key' in member)) return undefined;
	// `{ load }`: the name stands for the key and for the value.
	const isShort = member.type === 'ObjectProperty' && member.shorthand;
	if (member.key !== name && !isShort) return undefined;
	if (member.type === 'ClassProperty' || member.type === 'ClassMethod')
		return member.static ? undefined : member;
	return parentOf(member)?.type === 'ObjectExpression' ? member : undefined;
}

/** `{ load: { value: async () => 2 } }`, as `Object.create` takes it. */
function isDescriptor(member: Node): boolean {
	return member.type === 'ObjectProperty' && member.value.type === 'ObjectExpression';
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

function mayGivePromise(member: Node, tree: SyntaxTree, sources: ExploreSources): boolean {
	const { oracle } = sources;
	const value = unwrapInward(
		member.type === 'AssignmentExpression'
			? member.right
			: 'value' in member
				? (member.value as Node | null)
				: member,
	);
	if (value === undefined) return false;
	const { start, end } = value;
	if (isFunction(value))
		return value.async === true || oracle.functionReturnsPromise(tree.path, start!, end!);
	if (value.type === 'ObjectExpression')
		return value.properties.some(
			(property) =>
				'key' in property &&
				/^(?:value|get)$/.test(plainName(property.key) ?? '') &&
				mayGivePromise(property, tree, sources),
		);
	// `vi.fn()` and the like answer with whatever they are told to.
	return (
		/^(?:(?:Optional)?(?:Call|Member)Expression|Identifier)$/.test(value.type) &&
		/^(?:function|untyped)$/.test(oracle.kindOf(tree.path, start!, end!))
	);
}

/** Whether an object may become something else than its type says: by an assertion, or where no type asks. */
function isLoose(object: Node, tree: SyntaxTree, sources: ExploreSources): boolean {
	if (openingsOf(tree, object, sources).some(({ isAsserted }) => isAsserted)) return true;
	const parent = parentOf(unwrapOutward(object));
	if (parent !== undefined && 'callee' in parent) return true;
	return holdersOf(object).some(({ name, offset, isModule }) => {
		if (isModule) return false;
		const keys = sources.oracle.entitiesAt(tree.path, [offset])[0]?.keys ?? [];
		return (
			keys.length > 0 && findObjectProblems({ name, keys }, undefined, sources).blocks.length > 0
		);
	});
}
