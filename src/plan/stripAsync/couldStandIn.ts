import type { Class, ClassBody, Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Unit } from '../unit.ts';

type Facts = Unit['facts'] extends Map<unknown, infer F> ? F : never;

/**
 * Whether what has a function as a member has every method of a class, too: what stands in for something has
 * nothing to offer that nobody could ask for.
 */
export function couldStandIn(made: Class, { facts }: Unit, sources: ExploreSources): boolean {
	const wanted = methodsOf(made.body);
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

function methodsOf({ body }: ClassBody): string[] {
	return body.flatMap((member) =>
		member.type === 'ClassMethod' && member.kind === 'method' && !member.static
			? (nameOf(member) ?? [])
			: [],
	);
}

function nameOf(member: Node): string | undefined {
	const key = keyOf(member);
	return key && plainName(key);
}
