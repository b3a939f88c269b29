import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import type { OwnExport } from '../oracle.ts';

/** The text of a name; undefined for a pattern. */
export function textOf(name: Node): string | undefined {
	return (name as { text?: string }).text;
}

/** Where a declaration has its name. */
export function placeOf(file: string, node: Node | undefined): OwnExport['declarations'][number] {
	// `exports.load = …` declares its left side.
	const declared = (node as { left?: Node } | undefined)?.left ?? node;
	const name = (declared as { name?: Node } | undefined)?.name;
	// The text of a name begins behind its `#` or quote.
	const isMarked =
		name?.kind === SyntaxKind.PrivateIdentifier || name?.kind === SyntaxKind.StringLiteral;
	return { file, offset: ((name ?? node)?.getStart() ?? 0) + (isMarked ? 1 : 0) };
}

/** @param forSubclasses protected members are seen, too. */
export function isHidden(node: Node | undefined, forSubclasses = false): boolean {
	const modifiers = (node as { modifiers?: readonly { kind: SyntaxKind }[] } | undefined)
		?.modifiers;
	const name = (node as { name?: { kind: SyntaxKind } } | undefined)?.name;
	return (
		name?.kind === SyntaxKind.PrivateIdentifier ||
		modifiers?.some(
			({ kind }) =>
				kind === SyntaxKind.PrivateKeyword ||
				(!forSubclasses && kind === SyntaxKind.ProtectedKeyword),
		) === true
	);
}

/** The node with exactly this range. */
export function findNode(source: SourceFile, start: number, end: number): Node | undefined {
	let node: Node = source;
	for (;;) {
		let inner: Node | undefined;
		node.forEachChild((child) => {
			if (inner === undefined && child.pos <= start && child.end >= end) inner = child;
		});
		if (inner === undefined) return undefined;
		const isWhole = inner.end === end && inner.getStart(source) === start;
		// Without a semicolon, a statement is where its expression is.
		if (isWhole && inner.kind !== SyntaxKind.ExpressionStatement) return inner;
		node = inner;
	}
}
