import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** Names of numbers that are longer than every timer, or none at all. */
const endless = /^(?:Infinity|NaN|POSITIVE_INFINITY|NEGATIVE_INFINITY|MAX_VALUE|MAX_SAFE_INTEGER)$/;

/**
 * Why a time in milliseconds may not be what a timer waits for: it has no end, or is none. A value that the
 * compiler knows to be a number is taken for one that ends.
 *
 * @param most the longest time that a timer takes; it ends at once for a longer one
 */
export function findDelayProblem(
	time: Node | undefined,
	most: number,
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	if (time === undefined) return 'without a time it waits until another thread wakes it';
	const text = tree.textOf(time);
	const known = numberOf(time, tree, session);
	const isTimed =
		known === undefined
			? session.oracle.isNumber(tree.path, time.start!, time.end!) &&
				!identifiersIn(time).some(({ name }) => endless.test(name)) &&
				hasTimedDefault(time, most, tree, session)
			: known <= most;
	return isTimed
		? undefined
		: `\`${text}\` may be a time without an end, or longer than a timer takes`;
}

/** The value of an expression that is made of constants. */
function numberOf(node: Node, tree: SyntaxTree, session: Session): number | undefined {
	switch (node.type) {
		case 'NumericLiteral':
			return node.value;
		case 'UnaryExpression': {
			const value = numberOf(node.argument, tree, session);
			if (value === undefined) return undefined;
			return node.operator === '-' ? -value : node.operator === '+' ? value : undefined;
		}
		case 'BinaryExpression': {
			if (node.left.type === 'PrivateName') return undefined;
			const left = numberOf(node.left, tree, session);
			const right = numberOf(node.right, tree, session);
			if (left === undefined || right === undefined) return undefined;
			switch (node.operator) {
				case '+':
					return left + right;
				case '-':
					return left - right;
				case '*':
					return left * right;
				case '/':
					return left / right;
				case '**':
					return left ** right;
				default:
					return undefined;
			}
		}
		case 'Identifier': {
			if (node.name === 'Infinity') return Number.POSITIVE_INFINITY;
			if (/^(?:NaN|undefined)$/.test(node.name)) return Number.NaN;
			const declared = declarationOf(node, tree, session);
			const value = declared && constantValue(declared.name);
			return value && numberOf(value, declared.tree, session);
		}
		default:
			return undefined;
	}
}

/** Whether the time is no parameter with a default that is none: `(ms = Infinity)`. */
function hasTimedDefault(time: Node, most: number, tree: SyntaxTree, session: Session): boolean {
	if (time.type !== 'Identifier') return true;
	const declared = declarationOf(time, tree, session);
	const pattern = declared && parentOf(declared.name);
	return (
		pattern?.type !== 'AssignmentPattern' ||
		pattern.left !== declared!.name ||
		findDelayProblem(pattern.right, most, declared!.tree, session) === undefined
	);
}

function declarationOf(
	{ start }: Node,
	{ path }: SyntaxTree,
	{ oracle, treeOf }: Session,
): { readonly name: Node; readonly tree: SyntaxTree } | undefined {
	const [place, ...others] = oracle.declarationsAt(path, start!);
	const tree = place && others.length === 0 ? treeOf(place.file) : undefined;
	const name = tree?.nameAt(place!.offset);
	return tree && name ? { name, tree } : undefined;
}
