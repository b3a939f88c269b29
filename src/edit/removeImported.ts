import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import type { ImportedName } from '../syntax/imports.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { editImports } from './editImports.ts';

/** One import statement that loses names. */
interface RemovedImport {
	readonly start: number;
	readonly end: number;
	readonly title: string;
	readonly edits: readonly TextEdit[];
}

/** Removes imported names. A statement that loses all of them goes with its line, and nothing else. */
export function removeImported(tree: SyntaxTree, names: readonly ImportedName[]): RemovedImport[] {
	const byStatement = new Map<Node, ImportedName[]>();
	for (const name of names)
		byStatement.set(name.declaration, [...(byStatement.get(name.declaration) ?? []), name]);
	return [...byStatement].map(([statement, removed]) => {
		const { start, end } = statement;
		const { text } = tree;
		const isWhole = namesOf(statement).every((node) => removed.some((name) => name.node === node));
		const edits = isWhole
			? [removeStatement(text, start!, end!)]
			: editImports(tree, { removed: new Set(removed), renamed: new Map(), added: [] });
		const title = `remove the import of ${removed.map(({ imported }) => `\`${imported}\``).join(', ')}`;
		return { start: start!, end: end!, title, edits };
	});
}

function namesOf(statement: Node): readonly Node[] {
	if (statement.type === 'ImportDeclaration') return statement.specifiers;
	if (statement.type !== 'VariableDeclaration') return [statement];
	return statement.declarations.flatMap((declarator): readonly Node[] =>
		declarator.id.type === 'ObjectPattern' ? declarator.id.properties : [declarator],
	);
}

/** With the line break before it, so that what stands behind it on its line ends up where it was before. */
function removeStatement(text: string, start: number, end: number): TextEdit {
	const before = /\r?\n$/.exec(text.slice(0, start))?.[0] ?? '';
	if (before !== '') return { start: start - before.length, end, text: '' };
	const after = /^\r?\n/.exec(text.slice(end))?.[0] ?? '';
	return { start, end: end + after.length, text: '' };
}
