import { getOrAdd } from '../../getOrAdd.ts';
import type { Session } from '../session.ts';

const getters = new WeakMap<Session, ReadonlySet<string>>();

/** The names of the getters in a workspace. Whether a property is one of them is for the compiler to say. */
export function gettersOf(session: Session): ReadonlySet<string> {
	return getOrAdd(getters, session, () => new Set(search(session.texts.values())));
}

function* search(texts: Iterable<string>): Generator<string> {
	for (const text of texts) {
		for (const [, name] of text.matchAll(/\bget\s+([\p{ID_Continue}$]+)\s*\(/gu)) yield name!;
	}
}
