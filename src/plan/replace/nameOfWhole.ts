import { isBuiltin } from 'node:module';
import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { importAt } from '../../syntax/binderOf.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/**
 * What to import of a module that is a function, in a file that imports a member of it; undefined where that
 * may give something else. In code that is compiled to CommonJS, an import by default is the function only
 * with `esModuleInterop`, as an import of a built-in module shows.
 *
 * @param name where the member is called
 */
export function nameOfWhole(
	{ isRequire }: ImportedName,
	source: string,
	name: Node,
	tree: SyntaxTree,
	oracle: Oracle,
): 'default' | '*' | undefined {
	const defaults = importsOf(tree).filter(
		({ imported, isTypeOnly }) => imported === 'default' && !isTypeOnly,
	);
	const isWhole = defaults.some(
		(known) => known.source === source && importAt(tree, name, known.local) === known,
	);
	if (isWhole) return 'default';
	if (isRequire) return '*';
	return oracle.moduleFormat(tree.path) === 'esm' || defaults.some((each) => isBuiltin(each.source))
		? 'default'
		: undefined;
}

/** `writeFileAtomic` for `write-file-atomic`. */
export function camelCase(source: string): string {
	const words = source.replace(/^.*\//, '').split(/[^\p{ID_Continue}]+/u);
	return words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('');
}
