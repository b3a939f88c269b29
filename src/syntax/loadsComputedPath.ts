import type { Node } from '@babel/types';
import type { SyntaxTree } from './tree.ts';

const mayLoad = /\b(?:require|import)\s*\(\s*[^'"\s)]|\bcommandDir\b/;

/**
 * Whether a file loads modules by a path that it computes: `require(path)`, `import(path)`, `commandDir` of yargs. A
 * method that is called `require` loads nothing.
 *
 * @param treeOf parses the file, where its text leaves a doubt
 */
export function loadsComputedPath(text: string, treeOf: () => SyntaxTree | undefined): boolean {
	if (!mayLoad.test(text)) return false;
	const tree = treeOf();
	if (tree === undefined) return true;
	for (const node of tree.walk()) if (isComputedLoad(node)) return true;
	return false;
}

function isComputedLoad(node: Node): boolean {
	if (node.type === 'ImportExpression') return node.source.type !== 'StringLiteral';
	if (node.type !== 'CallExpression' && node.type !== 'OptionalCallExpression') return false;
	const { callee } = node;
	if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
		const { object, property } = callee;
		if (property.name === 'commandDir') return true;
		const isModule = object.type === 'Identifier' && object.name === 'module';
		if (!isModule || property.name !== 'require') return false;
	} else if (
		callee.type !== 'Import' &&
		!(callee.type === 'Identifier' && callee.name === 'require')
	)
		return false;
	return node.arguments.length > 0 && node.arguments[0]!.type !== 'StringLiteral';
}
