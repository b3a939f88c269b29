import type { Class, Node, ObjectExpression } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Unit } from '../unit.ts';

type Facts = Unit['facts'] extends Map<unknown, infer F> ? F : never;

/**
 * Whether what has a function as a member has every method of a class or an object, too: what stands in for
 * something has nothing to offer that nobody could ask for.
 */
export function couldStandIn(
	made: Class | ObjectExpression,
	{ facts }: Unit,
	sources: ExploreSources,
): boolean {
	const members: readonly Node[] =
		made.type === 'ObjectExpression' ? made.properties : made.body.body;
	const wanted = members.flatMap((member) => (isMethod(member) ? (nameOf(member) ?? []) : []));
	return [...facts.values()].some((each) => {
		const has = namesBeside(each, sources);
		return has !== undefined && wanted.every(has);
	});
}

/** Tells whether the owner of a member has others by their names, inherited ones included. */
function namesBeside(
	{ file, nameOffset, member }: Facts,
	{ oracle, treeOf }: ExploreSources,
): ((name: string) => boolean) | undefined {
	const name = nameOffset === undefined ? undefined : treeOf(file)?.nameAt(nameOffset);
	const holder = name && parentOf(parentOf(name)!);
	if (holder === undefined || member === undefined) return undefined;
	const members = 'members' in holder ? holder.members : 'body' in holder ? holder.body : undefined;
	if (!Array.isArray(members)) return undefined;
	const own = new Set(members.flatMap((each: Node) => nameOf(each) ?? []));
	return (wanted) =>
		own.has(wanted) ||
		member.heritage.some((item) => oracle.inheritedMember(file, item, wanted, false) !== undefined);
}

function isMethod(member: Node): boolean {
	if (member.type === 'ObjectProperty') return isFunction(unwrapInward(member.value));
	return (
		(member.type === 'ClassMethod' && member.kind === 'method' && !member.static) ||
		(member.type === 'ObjectMethod' && member.kind === 'method')
	);
}

function nameOf(member: Node): string | undefined {
	const key = keyOf(member);
	return key && plainName(key);
}
