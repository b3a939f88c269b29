import type { ImportedName } from '../../syntax/imports.ts';
import { importsOf } from '../../syntax/imports.ts';
import { findFreeName, namesIn, referencesIn } from '../../syntax/names.ts';
import { spellBuiltin } from '../../syntax/spellBuiltin.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import type { Promisified } from './wrapper.ts';

/** An import that a call of a promise form needs. */
export interface NeededImport {
	readonly source: string;
	readonly name: string;
	readonly local: string;
	readonly beside: ImportedName;
	/** It takes the place of the import of the callback's function. */
	readonly takesOver: boolean;
}

/** How a call gets at the promise form, given all calls of its file that change. */
export function pointAtPromises(
	tree: SyntaxTree,
	{ old, callee, name, promises, isMember }: Promisified,
	others: readonly Promisified[],
): { readonly edits: readonly TextEdit[]; readonly needs?: NeededImport } {
	const start = callee.start!;
	const end = callee.end!;
	if (isMember) {
		// `fs.promises` is the module.
		return { edits: [{ start, end, text: `${old.local}.promises.${name}` }] };
	}
	const source = spellBuiltin(promises, tree, old.source);
	const known = importsOf(tree).find(
		(each) => each.source === source && each.imported === name && !each.isTypeOnly,
	);
	if (known !== undefined) return { edits: [{ start, end, text: known.local }] };
	const callees = new Set(others.filter((other) => other.old === old).map((other) => other.callee));
	const takesOver = referencesIn(tree.root, old.local).every(
		(node) => callees.has(node) || node === old.node || parentOf(node) === old.node,
	);
	const local = takesOver ? old.local : findFreeName(`${name}Async`, namesIn(tree.root));
	return {
		edits: takesOver ? [] : [{ start, end, text: local }],
		needs: { source, name, local, beside: old, takesOver },
	};
}
