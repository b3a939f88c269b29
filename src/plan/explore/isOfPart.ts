import type { Reference } from '../../resolve/referenceIndex.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/**
 * Whether a name without types is the object of a call of another rule's function: `realpathSync` in
 * `realpathSync.native(path)`. What becomes of that is told with that function.
 */
export function isOfPart(
	{ file, offset, entity }: Reference,
	units: Iterable<Unit>,
	{ treeOf }: Pick<ExploreSources, 'treeOf'>,
): boolean {
	const name = treeOf(file)?.nameAt(offset);
	const member = name && parentOf(name);
	if (member?.type !== 'MemberExpression' && member?.type !== 'OptionalMemberExpression')
		return false;
	const { object, property, computed } = member;
	if (object !== name || computed || property.type !== 'Identifier') return false;
	const call = parentOf(member);
	const isCalled =
		(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === member;
	if (!isCalled) return false;
	return [...units].some(
		({ seed, namespaces }) =>
			seed?.rule.exportPath.at(-1) === property.name &&
			namespaces.some(
				(known) => known.file === file && known.keys.some((key) => entity?.keys.includes(key)),
			),
	);
}
