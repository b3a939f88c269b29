import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';

/** What it takes to tell which event is meant. */
export interface EventSources {
	readonly oracle: Oracle;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
}

/**
 * The events that an expression names: `'done'`, `isOpen ? 'open' : 'close'`, a constant. A constant that holds
 * no text, such as a symbol, is known by the place of its declaration. Empty: nothing is known of it.
 */
export function eventNames(
	tree: SyntaxTree,
	node: Node,
	sources: EventSources,
	steps = 5,
): readonly string[] {
	switch (node.type) {
		case 'StringLiteral':
			return [node.value];
		case 'TemplateLiteral':
			return node.expressions.length === 0 ? [node.quasis[0]!.value.cooked ?? ''] : [];
		case 'ConditionalExpression':
			return [node.consequent, node.alternate].flatMap((branch) =>
				eventNames(tree, branch, sources, steps),
			);
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
		case 'TSNonNullExpression':
		case 'ParenthesizedExpression':
			return eventNames(tree, node.expression, sources, steps);
		case 'Identifier':
			return constantAt(tree, node, sources, steps);
		case 'MemberExpression':
			return node.computed ? [] : constantAt(tree, node.property, sources, steps);
		default:
			return [];
	}
}

function constantAt(
	{ path }: SyntaxTree,
	name: Node,
	sources: EventSources,
	steps: number,
): readonly string[] {
	const [place, ...others] = sources.oracle.declarationsAt(path, name.start!);
	const tree = place && sources.treeOf(place.file);
	const declared = place && tree?.nameAt(place.offset);
	if (tree === undefined || declared === undefined || others.length > 0 || steps === 0) return [];
	const value = lastingValue(declared);
	if (value === undefined) return [];
	const names = eventNames(tree, value, sources, steps - 1);
	return names.length > 0 ? names : [`${place!.file}:${place!.offset}`];
}

/** What a name is declared to be, once and for all. */
function lastingValue(name: Node): Node | undefined {
	const parent = parentOf(name);
	switch (parent?.type) {
		case 'VariableDeclarator':
			return constantValue(name);
		case 'TSEnumMember':
			return parent.initializer ?? parent;
		case 'ObjectProperty':
			return parent.key === name ? (parent.value as Node) : undefined;
		case 'ClassProperty':
			return parent.key === name && parent.static ? (parent.value ?? undefined) : undefined;
		default:
			return undefined;
	}
}
