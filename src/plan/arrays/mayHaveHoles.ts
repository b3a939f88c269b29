import type { AssignmentExpression, MemberExpression, Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';

/** The name that an array is known by: of a variable, or of a member with a dot before it. */
export function keyOf(node: Node): string | undefined {
	if (/^TS(?:NonNull|As|Satisfies)Expression$/.test(node.type) && 'expression' in node)
		return keyOf(node.expression as Node);
	if (node.type === 'Identifier') return node.name;
	if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression')
		return undefined;
	const { property, computed } = node;
	if (property.type === 'PrivateName') return `.#${property.id.name}`;
	return !computed && property.type === 'Identifier' ? `.${property.name}` : undefined;
}

/** Whether an array is seen to have holes, in its file; those that come from elsewhere cannot be seen. */
export function mayHaveHoles(source: Node, tree: SyntaxTree): boolean {
	if (makesHoles(source)) return true;
	const key = keyOf(source);
	return key !== undefined && sparseNames(tree).has(key);
}

/** `[1, , 3]`, `new Array(3)`. */
function makesHoles(node: Node | null | undefined): boolean {
	if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression')
		return makesHoles(node.expression);
	if (node?.type === 'ArrayExpression') return node.elements.includes(null);
	return (
		(node?.type === 'NewExpression' || node?.type === 'CallExpression') &&
		node.callee.type === 'Identifier' &&
		node.callee.name === 'Array' &&
		node.arguments.length === 1 &&
		node.arguments[0]!.type !== 'StringLiteral'
	);
}

const sparseByTree = new WeakMap<SyntaxTree, ReadonlySet<string>>();

/** Arrays of a file that get holes in it: `list = new Array(3)`, `list.length = 3`, `delete list[0]`. */
function sparseNames(tree: SyntaxTree): ReadonlySet<string> {
	const known = sparseByTree.get(tree);
	if (known !== undefined) return known;
	const names = new Set<string>();
	const add = (target: Node): void => {
		const key = keyOf(target);
		if (key !== undefined) names.add(key);
	};
	if (/\bArray\s*\(|,\s*,|\[\s*,|\.length\s*=|\bdelete\b|\[\d+\]\s*=/.test(tree.text)) {
		const lengths = new Map<string, number>();
		for (const node of tree.walk()) {
			if (skipsIndex(node, lengths)) add(node.left.object);
			if (node.type === 'VariableDeclarator' && makesHoles(node.init)) add(node.id);
			if (node.type === 'AssignmentExpression') {
				if (makesHoles(node.right)) add(node.left);
				const isCleared = node.right.type === 'NumericLiteral' && node.right.value === 0;
				if (node.left.type === 'MemberExpression' && isLength(node.left) && !isCleared)
					add(node.left.object);
			}
			if (
				node.type === 'UnaryExpression' &&
				node.operator === 'delete' &&
				node.argument.type === 'MemberExpression' &&
				node.argument.computed
			)
				add(node.argument.object);
		}
	}
	sparseByTree.set(tree, names);
	return names;
}

/**
 * `list[3] = …` where the array literal that `list` began with, and the assignments before, do not reach
 * that far.
 *
 * @param lengths what is known of the lengths of arrays so far, by name
 */
function skipsIndex(
	node: Node,
	lengths: Map<string, number>,
): node is AssignmentExpression & { readonly left: MemberExpression } {
	if (node.type === 'VariableDeclarator' && node.init?.type === 'ArrayExpression') {
		const name = keyOf(node.id);
		if (name !== undefined) lengths.set(name, node.init.elements.length);
	}
	if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false;
	const { object, property } = node.left;
	const name = keyOf(object);
	const length = name === undefined ? undefined : lengths.get(name);
	if (length === undefined || property.type !== 'NumericLiteral') return false;
	lengths.set(name!, Math.max(length, property.value + 1));
	return property.value > length;
}

/** `list.length` */
export function isLength(node: Node & { type: 'MemberExpression' }): boolean {
	return keyOf(node) === '.length';
}
