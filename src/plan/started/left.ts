import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import type { Asked } from './argumentsOf.ts';

/** Work that a function has started and not waited for. */
export interface Started extends Place {
	/** A function is called that nobody knows, and may start some. */
	readonly isUnknown: boolean;
}

/** A place where something is called. */
export interface CalledPlace {
	readonly place: Place;
	/** What it gives is waited for, goes to who calls the function, or is a value that it is called for. */
	readonly isAwaited: boolean;
}

/** A parameter that is called: who gives it decides what that starts. */
export interface Handed extends CalledPlace, Asked {}

/** What a piece of code leaves behind when it is done. */
export interface Left {
	readonly started?: Started;
	readonly handed: readonly Handed[];
}

export const nothing: Left = { handed: [] };

/** All that several pieces of code leave, up to the first that is certain to leave work. */
export function firstStarted(parts: readonly (() => Left)[]): Left {
	const handed: Handed[] = [];
	for (const find of parts) {
		const left = find();
		if (left.started !== undefined) return left;
		handed.push(...left.handed);
	}
	return handed.length === 0 ? nothing : { handed: distinct(handed) };
}

/** What a function leaves that nobody knows. */
export function openTo({ place, isAwaited }: CalledPlace): Left {
	return isAwaited ? nothing : { started: { ...place, isUnknown: true }, handed: [] };
}

/** One call for each parameter, by what matters most. */
function distinct(handed: readonly Handed[]): Handed[] {
	const found = new Map<Node, Handed>();
	for (const each of handed) {
		const before = found.get(each.parameter.name);
		if (before === undefined || (before.isAwaited && !each.isAwaited))
			found.set(each.parameter.name, each);
	}
	return [...found.values()];
}

/** Where a node stands. */
export function placeOf({ path }: SyntaxTree, { start, end }: Node): Place {
	return { file: path, start: start!, end: end! };
}
