import type { Oracle } from '../../resolve/oracle.ts';
import type { Unit } from '../unit.ts';

/**
 * Whether a name stands for the unresolved module that a unit is a member of.
 *
 * @param offset of the name's first character
 * @returns undefined when the compiler knows nothing of the name
 */
export function isNamespaceOf(
	unit: Unit,
	file: string,
	offset: number,
	oracle: Oracle,
): boolean | undefined {
	const entity = oracle.entitiesAt(file, [offset])[0];
	return (
		entity &&
		unit.namespaces.some(
			(known) => known.file === file && known.keys.some((key) => entity.keys.includes(key)),
		)
	);
}
