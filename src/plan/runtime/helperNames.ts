import type { Node } from '@babel/types';
import type { RuntimeHelper } from '../../runtime/vendorRuntime.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { isCopiedHelper } from './isCopiedHelper.ts';

/** The imports of a helper in a file: from the package, or from a copy of it in the repository. */
export function importsOfHelper(
	tree: SyntaxTree,
	helper: RuntimeHelper,
	session: Session,
): ImportedName[] {
	return importsOf(tree).filter(
		(each) =>
			each.imported === helper &&
			!each.isTypeOnly &&
			(isPackage(each.source, helper) || isCopy(tree, each, session)),
	);
}

function isPackage(source: string, helper: RuntimeHelper): boolean {
	return source === 'asyncshift-runtime' || source === `asyncshift-runtime/${helper}`;
}

function isCopy({ path }: SyntaxTree, { source, localOffset }: ImportedName, session: Session) {
	if (!source.startsWith('.')) return false;
	const places = session.oracle.declarationsAt(path, localOffset);
	return places.some(({ file }) => isCopiedHelper(session.texts.get(file) ?? ''));
}

/** The places where a file uses a helper by an imported name; the import itself is none. */
export function usesOfHelper(
	tree: SyntaxTree,
	helper: RuntimeHelper,
	session: Session,
): Map<ImportedName, Node[]> {
	const uses = new Map<ImportedName, Node[]>();
	for (const imported of importsOfHelper(tree, helper, session)) {
		const places = session.index
			.namedIn(tree.path, imported.local)
			.filter(({ offset }) => offset !== imported.localOffset);
		const [own] = session.oracle.entitiesAt(tree.path, [imported.localOffset]);
		const nodes = places.flatMap(({ offset, entity }) => {
			const node = tree.nameAt(offset);
			const isSame = entity?.keys.some((key) => own?.keys.includes(key)) === true;
			return node && isSame && !isWithin(node, imported.declaration) ? [node] : [];
		});
		uses.set(imported, nodes);
	}
	return uses;
}

function isWithin(node: Node, outer: Node): boolean {
	return outer.start! <= node.start! && node.end! <= outer.end!;
}
