import type { Identifier, Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CopiedStatement } from './mock.ts';

/**
 * The statements that make a mock and tell it what to do, each by itself, so that a copy of each can stand
 * below it for another function.
 *
 * @param spy the expression that gives the mock
 * @param names every other name of the variable that holds it
 * @returns undefined when something else gets hold of it, or asks which calls it had.
 */
export function copiedStatements(
	tree: SyntaxTree,
	spy: Node,
	names: readonly Identifier[],
): readonly CopiedStatement[] | undefined {
	const found = new Map<Node, Identifier[]>();
	for (const node of [spy, ...names]) {
		const statement = statementOf(node);
		if (statement === undefined || !canRepeat(tree, statement)) return undefined;
		const own = found.get(statement) ?? [];
		found.set(statement, node.type === 'Identifier' && node !== spy ? [...own, node] : own);
	}
	return [...found].map(([statement, own]) => ({
		start: statement.start!,
		end: statement.end!,
		// The node of a declared name reaches to the end of its type.
		names: own.map(({ start, name }) => ({ start: start!, end: start! + name.length })),
	}));
}

/** The statement that consists of an expression and what is called on it, and of where it is kept. */
function statementOf(expression: Node): Node | undefined {
	let node = unwrapOutward(expression);
	for (let up = parentOf(node); up !== undefined; up = parentOf(node)) {
		switch (up.type) {
			case 'ExpressionStatement':
				return up;
			case 'MemberExpression':
				if (up.object !== node) return undefined;
				break;
			case 'CallExpression':
				if (up.callee !== node) return undefined;
				break;
			case 'AssignmentExpression': {
				const statement = parentOf(up);
				const isPlain = up.operator === '=' && up.left.type === 'Identifier';
				return isPlain && statement?.type === 'ExpressionStatement' ? statement : undefined;
			}
			case 'VariableDeclarator': {
				const declaration = parentOf(up);
				return declaration?.type === 'VariableDeclaration' &&
					declaration.declarations.length === 1 &&
					up.id.type === 'Identifier' &&
					!hasTypeArguments(up.id)
					? declaration
					: undefined;
			}
			default:
				return undefined;
		}
		node = unwrapOutward(up);
	}
	return undefined;
}

/** `SinonStub<[string], string>`: the type is about the function that is replaced. */
function hasTypeArguments(id: Identifier): boolean {
	const annotation = id.typeAnnotation;
	if (annotation?.type !== 'TSTypeAnnotation') return annotation != null;
	const type = annotation.typeAnnotation;
	return type.type !== 'TSTypeReference' || type.typeParameters != null;
}

/** It stands in a list of statements, and what stands below it does not go on with it. */
function canRepeat({ text }: SyntaxTree, statement: Node): boolean {
	if (!/^(?:Program|BlockStatement)$/.test(parentOf(statement)?.type ?? '')) return false;
	const isOpen = text[statement.end! - 1] !== ';';
	return !(isOpen && /[([`]/.test(text[statement.start!]!));
}
