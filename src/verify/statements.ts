import type { Node } from '@babel/types';
import type { Session } from '../plan/session.ts';
import { isFunction } from '../syntax/functions.ts';
import { identifiersIn } from '../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../syntax/tree.ts';

/** A piece of code in a file. */
interface Origin {
	readonly file: string;
	readonly node: Node;
}

/** How many declarations are followed back, one after the other. */
const maximumDepth = 3;

/** The innermost statement or member around an offset, unless it is a function or a class. */
export function statementAround(tree: SyntaxTree, offset: number): Node | undefined {
	let found: Node | undefined;
	let node: Node | undefined = tree.root;
	while (node !== undefined) {
		if (isStatement(node)) found = node;
		let next: Node | undefined;
		forEachChild(node, (child) => {
			if (child.start! <= offset && offset < child.end!) next ??= child;
		});
		node = next;
	}
	return found && isWhole(found) ? undefined : found;
}

/** The declarations that the names in a statement come from: variables, fields, types; nearest first. */
export function originsOf(file: string, statement: Node, session: Session): Origin[] {
	const origins = new Map<Node, Origin>();
	let level: readonly Origin[] = [{ file, node: statement }];
	for (let depth = 0; depth < maximumDepth && level.length > 0; depth++) {
		const next: Origin[] = [];
		for (const { file, node } of level) {
			for (const { start } of identifiersIn(node)) {
				for (const place of session.oracle.declarationsAt(file, start!)) {
					const declared = declarationAt(place, session);
					if (declared === undefined || declared === statement || origins.has(declared)) continue;
					const origin = { file: place.file, node: declared };
					origins.set(declared, origin);
					next.push(origin);
				}
			}
		}
		level = next;
	}
	return [...origins.values()];
}

function declarationAt(
	{ file, offset }: { readonly file: string; readonly offset: number },
	{ treeOf }: Session,
): Node | undefined {
	let node = treeOf(file)?.nameAt(offset);
	while (node !== undefined && !isStatement(node)) node = parentOf(node);
	return node === undefined || isWhole(node) ? undefined : node;
}

/** A statement or a member; a block is only part of one. */
function isStatement({ type }: Node): boolean {
	return (
		(/(?:Statement|Declaration|ClassProperty|ClassPrivateProperty|Signature)$/.test(type) &&
			type !== 'BlockStatement') ||
		/^(?:Class|ClassPrivate|Object)Method$/.test(type)
	);
}

/** A function or a class: too much to call it one place. */
function isWhole(node: Node): boolean {
	return isFunction(node) || node.type === 'ClassDeclaration';
}
