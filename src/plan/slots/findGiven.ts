import type { Node } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { FunctionFacts, Place } from '../facts.ts';
import { matches, type Unit } from '../unit.ts';
import { tableOf } from './tables.ts';

/** What is given to the parameter of a function, at each of its calls. */
export function* findGivenArguments(
	owner: Unit,
	index: number,
	{ index: references, treeOf }: ExploreSources,
): Generator<Place> {
	for (const { text, file: scope } of owner.names.values()) {
		const found = scope === undefined ? references.named(text) : references.namedIn(scope, text);
		for (const { file, offset, entity } of found) {
			if (!matches(entity, owner)) continue;
			const name = treeOf(file)?.nameAt(offset);
			const argument = name && argumentsOf(name)?.[index];
			if (argument !== undefined) yield { file, start: argument.start!, end: argument.end! };
		}
	}
}

/** What the function that a name denotes is called with. */
function argumentsOf(name: Node): readonly Node[] | undefined {
	const parent = parentOf(name);
	const isMember =
		(parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') &&
		parent.property === name;
	const callee = isMember ? parent : name;
	const call = parentOf(callee);
	return (call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === callee
		? call.arguments
		: undefined;
}

/** What a variable, field or parameter starts with; what a table keeps from the start. */
export function initialValues(tree: SyntaxTree, facts: FunctionFacts): Place[] {
	const value = initialValue(tree, facts);
	if (value === undefined) return [];
	const kept =
		tableOf(value) === undefined
			? [value]
			: value.type === 'ArrayExpression'
				? value.elements
				: value.type === 'ObjectExpression'
					? value.properties.map((property) =>
							property.type === 'ObjectProperty' ? property.value : property,
						)
					: [];
	return kept.flatMap((node) =>
		node === null ? [] : [{ file: tree.path, start: node.start!, end: node.end! }],
	);
}

function initialValue(tree: SyntaxTree, { nameOffset }: FunctionFacts): Node | undefined {
	const name = nameOffset === undefined ? undefined : tree.nameAt(nameOffset);
	const parent = name && parentOf(name);
	const value =
		parent?.type === 'VariableDeclarator'
			? parent.init
			: parent?.type === 'ClassProperty' ||
					parent?.type === 'ClassPrivateProperty' ||
					parent?.type === 'ObjectProperty'
				? parent.value
				: parent?.type === 'AssignmentPattern'
					? parent.right
					: undefined;
	return value ?? undefined;
}
