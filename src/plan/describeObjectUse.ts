import { unwrapOutward } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';

/**
 * Whether a use of a variable that holds an object of functions hides which of them are called.
 *
 * @returns the reason, or undefined when the use names a member, or only passes the name along.
 */
export function describeObjectUse(tree: SyntaxTree, offset: number): string | undefined {
	const name = tree.nameAt(offset);
	if (name === undefined) return undefined;
	const value = unwrapOutward(name);
	const parent = parentOf(value);
	const text = tree.text.slice(name.start!, name.end!);
	switch (parent?.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			if (parent.property === value)
				return parent.computed ? undefined : describeMember(tree, parent);
			return parent.computed && parent.property.type !== 'StringLiteral'
				? `a member of \`${text}\` is picked at run time`
				: undefined;
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			// `stub(rules, 'load')` names the member, and is looked at by itself.
			if (
				parent.callee === value ||
				parent.arguments.some(({ type }) => type === 'StringLiteral')
			) {
				return undefined;
			}
			return `\`${text}\` is passed on as a whole`;
		case 'SpreadElement':
		case 'ReturnStatement':
		case 'ArrayExpression':
			return `\`${text}\` is passed on as a whole`;
		default:
			return undefined;
	}
}

/** `module.handlers[name]`: the object is reached through another one. */
function describeMember(
	tree: SyntaxTree,
	member: Parameters<typeof parentOf>[0],
): string | undefined {
	const parent = parentOf(member);
	const isPicked =
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.object === member &&
		parent.computed &&
		parent.property.type !== 'StringLiteral';
	return isPicked
		? `a member of \`${tree.text.slice(member.start!, member.end!)}\` is picked at run time`
		: undefined;
}
