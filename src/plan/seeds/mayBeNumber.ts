import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { givenValues } from '../uses/givenValues.ts';
import { initialValueOf } from './initialValueOf.ts';

/**
 * Whether a value may be a number. Every branch is looked at by itself: one untyped branch hides from the
 * compiler that another is a number. A parameter without a type is what the workspace gives for it.
 */
export function mayBeNumber(
	written: Node,
	tree: SyntaxTree,
	session: Session,
	seen = new Set<Node>(),
): boolean {
	const value = unwrapInward(written);
	switch (value.type) {
		case 'StringLiteral':
		case 'TemplateLiteral':
		case 'NewExpression':
			return false;
		case 'ConditionalExpression':
			return [value.consequent, value.alternate].some((branch) =>
				mayBeNumber(branch, tree, session, seen),
			);
		case 'LogicalExpression':
			return [value.left, value.right].some((branch) => mayBeNumber(branch, tree, session, seen));
		default: {
			const { oracle } = session;
			if (oracle.mayBeNumber(tree.path, value.start!, value.end!)) return true;
			if (seen.has(value)) return false;
			seen.add(value);
			if (value.type !== 'Identifier') return false;
			const initial = initialValueOf(value, tree, session);
			if (initial !== undefined) return mayBeNumber(initial, tree, session, seen);
			if (oracle.kindOf(tree.path, value.start!, value.end!) !== 'untyped') return false;
			const given = givenValues(tree, value, session)?.values ?? [];
			return given.some((each) => mayBeNumber(each.value, each.tree, session, seen));
		}
	}
}
