import type { ObjectUses, PropertyUse } from './objectUses.ts';

/**
 * What two methods use of one object, where at least one of them changes it.
 *
 * @returns the name of a property, or `true` where nobody knows which; undefined where the one sees nothing of the other
 */
export function findShared(first: ObjectUses, second: ObjectUses): string | true | undefined {
	for (const one of first.properties)
		for (const other of second.properties)
			if ((one.isChanged || other.isChanged) && mayBeSame(one, other)) return one.name;
	const isUsed = ({ properties, isHandedOn }: ObjectUses) => properties.length > 0 || isHandedOn;
	const isUnknown = (first.isHandedOn && isUsed(second)) || (second.isHandedOn && isUsed(first));
	return isUnknown || undefined;
}

/** The property that one method changes and another one reads, where the compiler knows that it is the same. */
export function findRead(first: ObjectUses, second: ObjectUses): string | undefined {
	const isRead = ({ keys }: PropertyUse) =>
		second.properties.some(
			(other) => !other.isChanged && keys.some((key) => other.keys.includes(key)),
		);
	return first.properties.find((one) => one.isChanged && isRead(one))?.name;
}

function mayBeSame(one: PropertyUse, other: PropertyUse): boolean {
	if (one.keys.length === 0 || other.keys.length === 0) return one.name === other.name;
	return one.keys.some((key) => other.keys.includes(key));
}
