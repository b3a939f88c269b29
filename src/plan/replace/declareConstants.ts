import type { Node } from '@babel/types';
import type { ImportChanges } from '../../edit/editImports.ts';
import { endOfLine } from '../../edit/endOfStatement.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import type { PromisifiedCallees } from './promisifyCallees.ts';

/** Writes constants below the imports at the top of a file, and below those that they need. */
export function declareConstants(
	tree: SyntaxTree,
	{ constants, needs }: PromisifiedCallees,
	changes: ImportChanges,
): TextEdit[] {
	if (constants.length === 0) return [];
	const { text } = tree;
	const gone = new Set(
		importsOf(tree)
			.map(({ declaration }) => declaration)
			.filter((declaration) => isRemoved(declaration, tree, changes)),
	);
	const statements: readonly Node[] = tree.root.program.body;
	const required = Math.max(...needs.map(({ declaration }) => statements.indexOf(declaration)));
	const imports = new Set(importsOf(tree).map(({ declaration }) => declaration));
	const run = statements.findIndex(
		(statement) => !imports.has(statement) && statement.type !== 'ImportDeclaration',
	);
	let index = Math.max(required, (run === -1 ? statements.length : run) - 1);
	while (gone.has(statements[index]!)) index--;
	const last = statements[index]!;
	let next = index + 1;
	while (next < statements.length && gone.has(statements[next]!)) next++;
	const at = endOfLine(text, last);
	// What goes right below is not there any more.
	const below = next === index + 1 ? at : endOfLine(text, statements[next - 1]!);
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const written = constants.map((constant) => `${newline}${constant}`).join('');
	const isFollowed = /^\r?\n[^\S\r\n]*\S/.test(text.slice(below));
	const block = `${newline}${written}${isFollowed ? newline : ''}`;
	return [{ start: at, end: at, text: block, side: 'close', span: 1 }];
}

/** Whether a statement goes with all its names, and nothing takes its place. */
function isRemoved(
	declaration: Node,
	tree: SyntaxTree,
	{ removed, added }: ImportChanges,
): boolean {
	const names: readonly ImportedName[] = importsOf(tree).filter(
		(known) => known.declaration === declaration,
	);
	return (
		names.every((known) => removed.has(known)) &&
		!added.some(({ beside }) => beside.declaration === declaration)
	);
}
