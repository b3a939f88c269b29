import type { Node } from '@babel/types';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { isWritten } from './isWritten.ts';

/**
 * `const weights = [3, 1, 4]` of which the module only reads elements, and which others do not get at: each
 * thread may have its own.
 *
 * @param value what a constant of the module's top level is set to
 */
export function isTable(value: Node, { root }: SyntaxTree): boolean {
	const declarator = parentOf(value);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
		return false;
	const { id } = declarator;
	if (parentOf(parentOf(declarator)!)?.type !== 'Program' || !isPlain(value)) return false;
	return referencesIn(root, id.name).every((use) => use === id || isElementRead(use));
}

function isPlain(node: Node): boolean {
	const value = unwrapInward(node);
	const list = value.type === 'ArrayExpression' ? value.elements : undefined;
	if (list) return list.every((element) => element !== null && isLiteral(element));
	return (
		value.type === 'ObjectExpression' &&
		value.properties.every(
			(property) =>
				property.type === 'ObjectProperty' && !property.computed && isLiteral(property.value),
		)
	);
}

function isLiteral(node: Node): boolean {
	const value = node.type === 'UnaryExpression' ? node.argument : node;
	return /^(?:String|Numeric|Boolean|BigInt|Null)Literal$/.test(value.type);
}

/** `weights[i]`, `weights.length`, and not `weights.push(…)`; `for (const weight of weights)`. */
function isElementRead(use: Node): boolean {
	const up = parentOf(use);
	if (up?.type === 'ForOfStatement') return up.right === use;
	if (up?.type !== 'MemberExpression' || up.object !== use || isWritten(up)) return false;
	const call = parentOf(up);
	return !(
		/^(?:Optional)?CallExpression$|^TaggedTemplate/.test(call?.type ?? '') &&
		call !== undefined &&
		(('callee' in call && call.callee === up) || ('tag' in call && call.tag === up))
	);
}
