import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';

/**
 * `user!`, `users.get(id) as User`, a constant that was given such a value, and a member of one that was cast:
 * that the value is there is what somebody has written, and nothing that the compiler has found.
 */
export function isAsserted(
	node: Node,
	tree: SyntaxTree,
	session: Session,
	seen: ReadonlySet<Node> = new Set(),
): boolean {
	switch (node.type) {
		case 'TSNonNullExpression':
			return true;
		case 'TSAsExpression':
		case 'TSTypeAssertion':
			return hidesNothing(node, tree, session) || isAsserted(node.expression, tree, session, seen);
		case 'TSSatisfiesExpression':
		case 'ParenthesizedExpression':
			return isAsserted(node.expression, tree, session, seen);
		case 'AwaitExpression':
			return isAsserted(node.argument, tree, session, seen);
		case 'ConditionalExpression':
			return [node.consequent, node.alternate].some((each) =>
				isAsserted(each, tree, session, seen),
			);
		case 'MemberExpression':
			return isCast(node.object) || isAsserted(node.object, tree, session, seen);
		case 'Identifier':
			return wasAsserted(node, tree, session, seen);
		default:
			return false;
	}
}

/** `users.get(id) as User`: the value may be missing, and its new type does not say so. */
function hidesNothing(
	cast: Node & { type: 'TSAsExpression' | 'TSTypeAssertion' },
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const mayBeMissing = ({ start, end }: Node) => oracle.mayBeMissing(path, start!, end!);
	return mayBeMissing(cast.expression) && !mayBeMissing(cast);
}

/** What a variable was given where it is declared. */
function wasAsserted(
	name: Node,
	tree: SyntaxTree,
	session: Session,
	seen: ReadonlySet<Node>,
): boolean {
	return session.oracle.declarationsAt(tree.path, name.start!).some(({ file, offset }) => {
		const home = session.treeOf(file);
		const declared = home?.nameAt(offset);
		let holder = declared && parentOf(declared);
		while (holder && /Pattern$|^ObjectProperty$|^RestElement$/.test(holder.type))
			holder = parentOf(holder);
		if (holder?.type !== 'VariableDeclarator' || !holder.init || seen.has(holder)) return false;
		if (holder.id !== declared) return isCast(holder.init);
		return isAsserted(holder.init, home!, session, new Set([...seen, holder]));
	});
}

/** Of what is given another type, nobody has checked the members either. */
function isCast(node: Node): boolean {
	const inner = node.type === 'AwaitExpression' ? node.argument : node;
	if (unwrapInward(inner) === inner) return false;
	if (inner.type === 'TSAsExpression' || inner.type === 'TSTypeAssertion')
		return !isConst(inner.typeAnnotation) || isCast(inner.expression);
	return 'expression' in inner && isCast(inner.expression as Node);
}

/** `as const`. */
function isConst(type: Node): boolean {
	return (
		type.type === 'TSTypeReference' &&
		type.typeName.type === 'Identifier' &&
		type.typeName.name === 'const'
	);
}
