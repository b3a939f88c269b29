import { type EffectFree, effectFree } from '../../../presets/effectFree.ts';
import type { Declaration } from '../../resolve/oracle.ts';

/** Functions of a library, as data. */
interface Fact {
	readonly library: string;
	readonly owner?: string;
	readonly names?: readonly string[];
}

/** Whether a fact is about what a declaration declares. */
export function covers({ library, owner, names }: Fact, declaration: Declaration): boolean {
	return (
		library === declaration.library &&
		(owner === undefined
			? declaration.owner === undefined || library !== 'lib'
			: owner === declaration.owner) &&
		(names === undefined || names.includes(declaration.name))
	);
}

/** Whether something without effects is declared here, of which this holds. */
export function isEffectFree(
	declaration: Declaration,
	holds: (fact: EffectFree) => unknown = () => true,
): boolean {
	return effectFree.some((fact) => holds(fact) && covers(fact, declaration));
}
