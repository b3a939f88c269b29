import { isBuiltin } from 'node:module';
import { importsOf } from './imports.ts';
import type { SyntaxTree } from './tree.ts';

/**
 * A module of Node.js as a file spells those that it imports, and with `node:` where it imports none.
 *
 * @param beside the specifier of the import that it goes beside, which goes first
 */
export function spellBuiltin(module: string, tree: SyntaxTree, beside?: string): string {
	const bare = withoutPrefix(module);
	if (!isBuiltin(bare)) return module;
	const sources = importsOf(tree).map(({ source }) => source);
	const known = [...(beside === undefined ? [] : [beside]), ...sources].find(hasTwoSpellings);
	return known === undefined || known.startsWith('node:') ? `node:${bare}` : bare;
}

/** `node:test` and `node:sqlite` say nothing about a style. */
function hasTwoSpellings(source: string): boolean {
	return isBuiltin(withoutPrefix(source));
}

function withoutPrefix(source: string): string {
	return source.replace(/^node:/, '');
}
