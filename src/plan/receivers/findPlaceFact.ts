import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionFacts } from '../facts.ts';
import { plainName } from '../functions/memberKey.ts';
import { findFact } from './findFact.ts';

/**
 * What is known of a member that no type declares, by the place where it stands: a static method of a class that
 * extends one of a library, or a member of an object that is an option of a library.
 */
export function findPlaceFact(
	{ file, start, member }: FunctionFacts,
	tree: SyntaxTree,
	oracle: Oracle,
): Fact | undefined {
	if (member?.isStatic) {
		const names = member.heritage
			.flatMap(({ nameOffset }) => oracle.declarersOf(file, { nameOffset }))
			.map((base) => ({ package: base.package, name: `${base.name}.${member.name}` }));
		return findFact('members', names, file);
	}
	const fn = member?.object && tree.functionAt(start);
	const own = fn?.type === 'ObjectMethod' ? fn : fn && parentOf(fn);
	const option = own && parentOf(parentOf(own)!);
	const options = option?.type === 'ObjectProperty' ? parentOf(option) : undefined;
	const name = option?.type === 'ObjectProperty' ? plainName(option.key) : undefined;
	if (options?.type !== 'ObjectExpression' || name === undefined) return undefined;
	const declared = oracle.contextualMember(file, options.start!, options.end!, name);
	return declared?.external ? findFact('members', declared.declaredBy ?? [], file) : undefined;
}
