import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isKeyFunction } from '../objects/describeObjectUse.ts';
import { findReceiverFact } from '../receivers/judgeCallback.ts';
import type { Use } from '../use.ts';
import { blockedUse } from '../uses/blockedUse.ts';

const nothing: Use = { kind: 'none' };

/**
 * What the name of a table does with the functions that it keeps.
 *
 * @returns the expression that picks one of them, where it is that what matters.
 */
export function describeTableUse(
	tree: SyntaxTree,
	name: Node,
	oracle: Oracle,
): Use | { readonly picked: Node } {
	const value = unwrapOutward(name);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'VariableDeclarator':
			if (parent.id === name) return nothing;
			break;
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			if (parent.object !== value) break;
			if (isNamed(parent, 'length')) return nothing;
			// A method of the array itself, or a member of a record.
			if (!parent.computed && oracle.isArray(tree.path, value.start!, value.end!)) break;
			if (isAssigned(parent)) break;
			return { picked: parent };
		case 'ForOfStatement': {
			const declared =
				parent.left.type === 'VariableDeclaration' ? parent.left.declarations[0]?.id : undefined;
			if (parent.right !== value || parent.await || declared?.type !== 'Identifier') break;
			return {
				kind: 'alias',
				name: { text: declared.name, isMember: false, file: tree.path },
				declaredAt: declared.start!,
				indirect: {
					code: 'escapes-as-value',
					message: 'the function is taken out of a table',
					at: { file: tree.path, start: value.start!, end: value.end! },
				},
			};
		}
		case 'CallExpression':
			if (parent.callee !== value && isKeyFunction(parent.callee)) return nothing;
			if (isTaken(tree, value, parent, oracle)) return { picked: value };
			break;
		case 'SpreadElement': {
			const call = parentOf(parent);
			if (call?.type === 'CallExpression' && isTaken(tree, parent, call, oracle))
				return { picked: parent };
			break;
		}
		case 'BinaryExpression':
		case 'UnaryExpression':
		case 'ExpressionStatement':
			return nothing;
		default:
	}
	return blockedUse(
		tree,
		value,
		'escapes-as-value',
		`the functions in \`${tree.textOf(name)}\` are used in a way that cannot be followed`,
	);
}

/** `app.get('/', guards, show)`: it is known what becomes of functions that are handed over there. */
function isTaken(
	tree: SyntaxTree,
	argument: Node,
	call: Node & { type: 'CallExpression' },
	oracle: Oracle,
): boolean {
	return call.callee !== argument && findReceiverFact(tree, argument, oracle) !== undefined;
}

function isNamed(
	member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	name: string,
): boolean {
	return !member.computed && member.property.type === 'Identifier' && member.property.name === name;
}

/** `table[key] = other`: nothing shows what that returns. */
function isAssigned(member: Node): boolean {
	const assignment = parentOf(member);
	return assignment?.type === 'AssignmentExpression' && assignment.left === member;
}
