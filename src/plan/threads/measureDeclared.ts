import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { Session } from '../session.ts';

/** How long functions held the thread: what is asked of a CPU profile. */
export interface Measurements {
	/** @param name undefined for a function without one */
	measureFunction(
		place: { readonly file: string; readonly line: number },
		name: string | undefined,
	): Held | undefined;
}

/** Milliseconds, and what the table of `scan` says about them. */
export interface Held {
	readonly longest: number;
	readonly urgency: string;
}

/**
 * How long a function held the thread, by a place where it is declared.
 *
 * @param name what it is called where it is used
 */
export function measureDeclared(
	place: DeclarationPlace,
	name: string | undefined,
	profile: Measurements,
	session: Session,
): Held | undefined {
	const { file, offset } = place;
	if (!session.texts.has(file)) return undefined;
	const at = { file: session.relative(file), line: session.lineOf(file, offset) };
	const names = name === undefined ? [name] : [name, ...declaredNamesAt(place, session)];
	return names
		.map((each) => profile.measureFunction(at, each))
		.find((measured) => measured !== undefined && measured.urgency !== 'leave');
}

/** What a function is called where it is declared, which an import may call something else. */
function declaredNamesAt({ file, offset }: DeclarationPlace, session: Session): readonly string[] {
	const tree = session.treeOf(file);
	const name = tree?.nameAt(offset);
	const fn =
		name === undefined && tree
			? [...tree.walk()].find((node) => isFunction(node) && node.start === offset)
			: undefined;
	const id = fn && 'id' in fn ? fn.id : undefined;
	const named = name?.type === 'Identifier' ? name : id?.type === 'Identifier' ? id : undefined;
	return [...(named === undefined ? [] : [named.name]), 'default'];
}
