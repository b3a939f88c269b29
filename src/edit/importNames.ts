import type { TextEdit } from '../plan/plan.ts';
import { importsOf } from '../syntax/imports.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { addImport } from './addImport.ts';

/** Imports exported names of a module where the file does not have them yet, beside those that it has. */
export function importNames(
	tree: SyntaxTree,
	module: string,
	names: readonly string[],
): readonly TextEdit[] {
	const known = importsOf(tree).filter(
		({ source, isTypeOnly }) => source === module && !isTypeOnly,
	);
	const missing = names.filter((name) => !known.some(({ imported }) => imported === name));
	if (missing.length === 0) return [];
	const inList = known
		.map(({ node }) => node)
		.filter(({ type }) => type === 'ImportSpecifier' || type === 'ObjectProperty')
		.at(-1);
	if (inList === undefined) return [addImport(tree, module, `{ ${missing.join(', ')} }`)];
	const at = inList.end!;
	return [{ start: at, end: at, text: `, ${missing.join(', ')}`, side: 'close', span: 0 }];
}
