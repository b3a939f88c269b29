import { dirname, extname, relative, resolve } from 'node:path';
import { spellBuiltin } from '../../syntax/spellBuiltin.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';

/**
 * The specifier of a replacement as a file would write it: `fs/promises` where the file says `fs`, and a
 * path from the file instead of from the rule, with the extension that the replaced import has.
 */
export function sourceFor(module: string, old: string, tree: SyntaxTree, base: string): string {
	if (/^[./]/.test(module)) {
		const path = relative(dirname(tree.path), resolve(base, module)).replaceAll('\\', '/');
		const isPath = /^[./]/.test(old);
		const written =
			/\.[mc]?jsx?$/.exec(isPath ? old : module)?.[0] ??
			(/\.[mc]?tsx?$/.test(old) ? extname(module) : '');
		const stem = path.replace(/\.[mc]?[jt]sx?$/, '');
		return `${stem.startsWith('.') ? '' : './'}${stem}${written}`;
	}
	return spellBuiltin(module, tree, old);
}
