import type { Node } from '@babel/types';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Body } from './wrapper.ts';

/** A name that the statements declare and that means something else around them. */
export function findClash({ statements }: Body, host: Node, target: Node): string | undefined {
	const scope: Node = enclosingFunction(host).function ?? rootOf(host);
	const seen = new Set<string>();
	for (const statement of statements) {
		for (const name of topNames(statement)) {
			const others = referencesIn(scope, name).filter(
				({ start, end }) => start! < target.start! || end! > target.end!,
			);
			if (others.length > 0 || seen.has(name)) return name;
			seen.add(name);
		}
	}
	return undefined;
}

function topNames(statement: Node): string[] {
	if (statement.type === 'VariableDeclaration')
		return statement.declarations.flatMap(({ id }) => [...declaredNames(id)]);
	if (
		(statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') &&
		statement.id
	)
		return [statement.id.name];
	return [];
}

function rootOf(node: Node): Node {
	let root = node;
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) root = up;
	return root;
}
