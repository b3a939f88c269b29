import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';
import type { Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';

/**
 * An object without a type that has a member of the name, such as `<any>{ load: () => item }`: it may
 * stand for an object of the unit, and knows nothing of the name that some calls would get.
 */
export function findUntypedMember(unit: Unit, name: string, session: Session): Place | undefined {
	const { index, oracle, treeOf } = session;
	for (const { file, offset, entity } of index.named(name)) {
		if (matches(entity, unit)) continue;
		const key = treeOf(file)?.nameAt(offset);
		const property = key && parentOf(key);
		if (property?.type !== 'ObjectProperty' && property?.type !== 'ObjectMethod') continue;
		if (property.key !== key || property.computed) continue;
		const object = parentOf(property)!;
		if (object.type !== 'ObjectExpression' || !isHandedAway(object)) continue;
		if (oracle.contextualMember(file, object.start!, object.end!, name) === undefined)
			return { file, start: property.start!, end: property.end! };
	}
	return undefined;
}

/** Given to a call, or turned into something without a type. */
function isHandedAway(object: Node): boolean {
	const parent = parentOf(object);
	switch (parent?.type) {
		case 'TSAsExpression':
		case 'TSTypeAssertion':
			return parent.typeAnnotation.type === 'TSAnyKeyword' || isHandedAway(parent);
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			return parent.callee !== object;
		default:
			return false;
	}
}
