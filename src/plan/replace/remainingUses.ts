import { binderOf } from '../../syntax/binderOf.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import type { CalleeSources } from './calleeAccess.ts';

/** Uses of an imported name that stay after the migration. */
export function remainingUses(
	old: ImportedName,
	migrated: readonly CallSite[],
	tree: SyntaxTree,
	{ index }: CalleeSources,
): number {
	const gone = new Set(migrated.flatMap(({ name, object }) => [name.start, object?.start]));
	return index.namedIn(tree.path, old.local).filter(({ offset }) => {
		if (offset === old.localOffset || gone.has(offset)) return false;
		const node = tree.nameAt(offset);
		if (node === undefined || node.type === 'StringLiteral') return false;
		const binder = binderOf(node, old.local);
		// Another variable of the same name.
		if (binder !== undefined && binder.start !== old.localOffset) return false;
		const parent = parentOf(node);
		return !(parent !== undefined && parent === old.node) && !isPropertyName(node);
	}).length;
}
