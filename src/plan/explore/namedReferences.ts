import type { Reference } from '../../resolve/referenceIndex.ts';
import { matches, type Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/** A reference and the name it was found by. */
export interface NamedReference {
	readonly name: string;
	readonly reference: Reference;
}

/** Every place where one of the names of a unit stands, whatever it denotes there. */
export function namedReferences(unit: Unit, { index }: ExploreSources): NamedReference[] {
	const named = [...unit.names.values()].flatMap(({ text, file }) =>
		(file === undefined ? index.named(text) : index.namedIn(file, text)).map((reference) => ({
			name: text,
			reference,
		})),
	);
	const defaults = unit.isDefault
		? index.defaults().filter(({ entity }) => matches(entity, unit))
		: [];
	return [...named, ...defaults.map((reference) => ({ name: 'default', reference }))];
}
