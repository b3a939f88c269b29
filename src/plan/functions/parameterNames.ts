import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionFacts } from '../facts.ts';
import { declaredFunction } from './declaredFunction.ts';

/** How the parameters of a function are written in a call of it: `id, ...rest`. */
export function parameterNames(
	tree: SyntaxTree,
	{ start, nameOffset, isSignature }: FunctionFacts,
): string {
	const name = nameOffset === undefined ? undefined : tree.nameAt(nameOffset);
	const node = (isSignature ? name && declaredFunction(name) : undefined) ?? tree.functionAt(start);
	return node === undefined ? '' : parametersOf(node).map(nameOf).filter(Boolean).join(', ');
}

function parametersOf(node: Node): readonly Node[] {
	if (isFunction(node) || node.type === 'TSDeclareFunction' || node.type === 'TSDeclareMethod')
		return node.params;
	if (node.type === 'TSMethodSignature') return node.parameters;
	const type =
		'typeAnnotation' in node && node.typeAnnotation?.type === 'TSTypeAnnotation'
			? node.typeAnnotation.typeAnnotation
			: undefined;
	return type?.type === 'TSFunctionType' ? type.parameters : [];
}

function nameOf(parameter: Node): string {
	switch (parameter.type) {
		case 'Identifier':
			// `this` is no parameter that a caller gives.
			return parameter.name === 'this' ? '' : parameter.name;
		case 'AssignmentPattern':
			return nameOf(parameter.left);
		case 'RestElement':
			return `...${nameOf(parameter.argument)}`;
		case 'TSParameterProperty':
			return nameOf(parameter.parameter);
		default:
			return parameter.type === 'ArrayPattern' ? 'items' : 'options';
	}
}
