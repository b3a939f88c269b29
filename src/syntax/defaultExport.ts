import type { Node } from '@babel/types';
import type { SyntaxTree } from './tree.ts';

/** What `export default` gives: a declaration or an expression. */
export function defaultExport({ root }: SyntaxTree): Node | undefined {
	const statement = root.program.body.find(({ type }) => type === 'ExportDefaultDeclaration');
	return statement?.type === 'ExportDefaultDeclaration' ? statement.declaration : undefined;
}
