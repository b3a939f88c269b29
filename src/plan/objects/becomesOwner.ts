import type { MemberDeclaration } from '../../resolve/oracle.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { Unit } from '../unit.ts';
import type { Opening } from './openingsOf.ts';

/** A function, by the name that others would have to take its place under. */
export interface Target {
	readonly name: string;
	readonly unit: Unit;
}

/** Whether a place says that a value is something with the function as a member. */
export function becomesOwner(
	opening: Opening,
	{ name, unit }: Target,
	sources: ExploreSources,
): boolean {
	return membersAt(opening, name, sources).some(({ keys }) =>
		keys.some((key) => unit.keys.has(key)),
	);
}

/** Whether a place says nothing of a member of a value, or of what a class makes. */
export function isUntyped(opening: Opening, name: string, sources: ExploreSources): boolean {
	return membersAt(opening, name, sources).length === 0;
}

function membersAt(
	{ tree, node, isClass, isAsserted }: Opening,
	name: string,
	{ oracle }: ExploreSources,
): readonly MemberDeclaration[] {
	const { path } = tree;
	const { start, end } = node;
	const parent = parentOf(node);
	const shown = [
		...(isAsserted ? [node] : []),
		...(parent?.type === 'VariableDeclarator' ? [parent.id] : []),
	];
	const required = isClass ? undefined : oracle.contextualMember(path, start!, end!, name);
	return [
		...shown.flatMap((each) =>
			oracle.membersAlong(path, each.start!, each.end!, isClass ? ['new'] : [], name),
		),
		...(required === undefined ? [] : [required]),
	];
}
