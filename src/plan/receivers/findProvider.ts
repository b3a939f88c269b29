import type { Node } from '@babel/types';
import { dependenciesOf } from '../../project/dependencies.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { importOf, importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/**
 * Tells whether a package provides what is called: by the package that declares it, by its import, or,
 * for a value that no types describe, by what the file imports and the package around it depends on.
 */
export function findProvider(
	tree: SyntaxTree,
	callee: Node,
	oracle: Oracle,
): (packageName: string) => boolean {
	const root = rootIdentifier(callee);
	const last = lastName(callee);
	const names = [last, root].filter((node) => node !== undefined);
	const [own, other] = oracle.entitiesAt(
		tree.path,
		names.map(({ start }) => start!),
	);
	const keys = (own ?? other)?.keys ?? [];
	const source = root === undefined ? undefined : importOf(tree, root.name)?.source;
	const isDeclaredIn = (name: string): boolean =>
		keys.some((key) => key.includes(`/node_modules/${name}/`));
	if (source !== undefined && !/^[./]/.test(source))
		return (name) => name === source || isDeclaredIn(name);
	// A name of this repository is nobody else's; a member of a value without a type may be anybody's.
	const isKnown = own !== undefined || keys.some((key) => key.includes('/node_modules/'));
	if (last !== undefined && isKnown) return isDeclaredIn;
	const dependencies = dependenciesOf(tree.path);
	const sources = new Set(importsOf(tree).map((imported) => imported.source));
	return (name) => dependencies.has(name) || sources.has(name);
}

function lastName(callee: Node): Node | undefined {
	if (callee.type === 'Identifier') return callee;
	const isNamed =
		(callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') &&
		!callee.computed;
	return isNamed && callee.property.type === 'Identifier' ? callee.property : undefined;
}

/** The name that a chain of members starts from. */
export function rootIdentifier(callee: Node): (Node & { type: 'Identifier' }) | undefined {
	let node = callee;
	while (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression')
		node = node.object;
	return node.type === 'Identifier' ? node : undefined;
}
