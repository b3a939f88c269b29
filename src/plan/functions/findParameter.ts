import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';

/** A parameter that is a plain name, with or without a default. */
export interface Parameter {
	/** What has the parameter: a function, or a signature without a body. */
	readonly owner: Node;
	readonly index: number;
	/** `constructor(private readonly load: () => string)` */
	readonly isField: boolean;
	readonly isRest: boolean;
}

/** The parameter that a name declares; undefined when it declares something else. */
export function findParameter(name: Node): Parameter | undefined {
	let node = name;
	let owner = parentOf(name);
	let isField = false;
	let isRest = false;
	for (; owner !== undefined; node = owner, owner = parentOf(owner)) {
		if (owner.type === 'AssignmentPattern' && owner.left === node) continue;
		if (owner.type === 'TSParameterProperty') isField = true;
		else if (owner.type === 'RestElement') isRest = true;
		else break;
	}
	if (owner === undefined) return undefined;
	const parameters = parametersOf(owner).filter((item) => !isThis(item));
	const index = parameters.indexOf(node);
	return index < 0 ? undefined : { owner, index, isField, isRest };
}

/** The name of a parameter, or its pattern; undefined when there is no such parameter. */
export function parameterAt(owner: Node, index: number): Node | undefined {
	let node: Node | undefined = parametersOf(owner).filter((item) => !isThis(item))[index];
	if (node?.type === 'TSParameterProperty') node = node.parameter;
	return node?.type === 'AssignmentPattern' ? (node.left as Node) : node;
}

function parametersOf(owner: Node): readonly Node[] {
	if ('params' in owner && Array.isArray(owner.params)) return owner.params as Node[];
	return 'parameters' in owner && Array.isArray(owner.parameters)
		? (owner.parameters as Node[])
		: [];
}

function isThis(parameter: Node): boolean {
	return parameter.type === 'Identifier' && parameter.name === 'this';
}
