import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { isOpen, optionOf } from '../replace/optionOf.ts';
import type { Session } from '../session.ts';
import { givenValues } from '../uses/givenValues.ts';
import { initialValueOf } from './initialValueOf.ts';

/** An option, and the values of it, as they are written, that mean the same as to leave it out. */
interface WantedOption {
	readonly option: string;
	readonly same?: readonly string[];
}

/**
 * Whether an argument may be an object that sets an option. Where it has no type, it is what constants and
 * callers make of it; what comes from elsewhere sets no option that no file names.
 */
export function setsOption(
	written: Node,
	wanted: WantedOption,
	tree: SyntaxTree,
	session: Session,
	seen = new Set<Node>(),
): boolean {
	const argument = unwrapInward(written);
	const { option, same = [] } = wanted;
	if (/Literal$/.test(argument.type) || seen.has(argument)) return false;
	seen.add(argument);
	const { oracle } = session;
	if (argument.type === 'ObjectExpression' && !isOpen(argument)) {
		const value = optionOf(argument, option)?.value;
		return value !== undefined && !same.includes(tree.textOf(value));
	}
	if (oracle.memberOf(tree.path, argument.start!, argument.end!, option) !== undefined) return true;
	if (argument.type === 'ObjectExpression') {
		return argument.properties.some(
			(property) =>
				property.type === 'SpreadElement' &&
				setsOption(property.argument, wanted, tree, session, seen),
		);
	}
	if (oracle.kindOf(tree.path, argument.start!, argument.end!) !== 'untyped') return false;
	if (argument.type !== 'Identifier') return isNamed(option, session);
	const initial = initialValueOf(argument, tree, session);
	if (initial !== undefined) return setsOption(initial, wanted, tree, session, seen);
	const given = givenValues(tree, argument, session);
	if (!given?.isWhole && isNamed(option, session)) return true;
	return (given?.values ?? []).some((each) =>
		setsOption(each.value, wanted, each.tree, session, seen),
	);
}

function isNamed(option: string, { texts }: Session): boolean {
	for (const text of texts.values()) if (text.includes(option)) return true;
	return false;
}
