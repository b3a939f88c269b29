import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { wholeName } from '../../syntax/namePattern.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** A variable that gets a member, or what is taken out of an object, and that the file calls later. */
export interface UntypedRead {
	/** Offset of the variable. */
	readonly variable: number;
	/** The object that the member is read from; undefined in a pattern. */
	readonly object?: Node;
}

/**
 * `const run = plugin.run || plugin`, `const { run } = require(path)`: the variable that the member named
 * at an offset goes into, when the file calls that variable.
 */
export function describeUntypedRead(tree: SyntaxTree, offset: number): UntypedRead | undefined {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return undefined;
	if (parent.type === 'ObjectProperty') {
		if (parentOf(parent)?.type !== 'ObjectPattern') return undefined;
		const { value } = parent;
		const target = value.type === 'AssignmentPattern' ? value.left : value;
		return calledVariable(tree, target);
	}
	if (
		(parent.type !== 'MemberExpression' && parent.type !== 'OptionalMemberExpression') ||
		parent.property !== name ||
		parent.computed
	)
		return undefined;
	const variable = calledVariable(tree, receiverOf(parent));
	return variable && { ...variable, object: parent.object };
}

/** The variable that a value is stored in, directly or as one of several. */
function receiverOf(member: Node): Node | undefined {
	let value = unwrapOutward(member);
	for (;;) {
		const parent = parentOf(value);
		switch (parent?.type) {
			case 'LogicalExpression':
			case 'ConditionalExpression':
				if ('test' in parent && parent.test === value) return undefined;
				value = unwrapOutward(parent);
				continue;
			case 'VariableDeclarator':
				return parent.init === value ? parent.id : undefined;
			case 'AssignmentExpression':
				return parent.right === value ? parent.left : undefined;
			default:
				return undefined;
		}
	}
}

function calledVariable(tree: SyntaxTree, target: Node | undefined): UntypedRead | undefined {
	if (target?.type !== 'Identifier') return undefined;
	const name = `(?<!\\.)${wholeName(target.name)}`;
	const isCalled = new RegExp(`${name}\\s*(?:(?:\\?\\.)?\\(|\\.\\s*(?:call|apply|bind)\\b)`).test(
		tree.text,
	);
	return isCalled ? { variable: target.start! } : undefined;
}
