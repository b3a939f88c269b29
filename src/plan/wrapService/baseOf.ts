import type { Class, Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** A class of the repository. */
export interface DeclaredClass {
	readonly file: string;
	readonly node: Class;
}

export function isClass(node: Node | undefined): node is Class {
	return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The class that stands in `extends`, if the repository declares it under that name. */
export function baseOf(
	{ file, node }: { readonly file: string; readonly node: Node },
	session: Session,
): DeclaredClass | undefined {
	const base = isClass(node) ? node.superClass : undefined;
	if (base?.type !== 'Identifier') return undefined;
	for (const place of session.oracle.declarationsAt(file, base.start!)) {
		const name = session.treeOf(place.file)?.nameAt(place.offset);
		const owner = name && parentOf(name);
		if (isClass(owner)) return { file: place.file, node: owner };
	}
	return undefined;
}
