import type { Node } from '@babel/types';
import { editImports } from '../../edit/editImports.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { identifiersIn, referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import { droppedComments } from './comments.ts';
import { isSafe } from './describeValue.ts';
import type { NeededImport } from './pointAtPromises.ts';

interface Range {
	readonly start: number;
	readonly end: number;
}

interface Request {
	/** Whether a variable was only there to say where work is done. */
	readonly isExecutor: (name: string) => boolean;
	/** Whether a comment goes with what it belongs to. */
	readonly drops: (comment: string) => boolean;
	/** Imports that the changes need. */
	readonly needs: readonly NeededImport[];
}

/**
 * Adds the imports that changes need, and removes what nothing uses any more: imports, and variables
 * whose value takes no work or was an executor.
 */
export function removeLeftovers(
	tree: SyntaxTree,
	kept: readonly Change[],
	{ isExecutor, drops, needs }: Request,
): readonly Change[] {
	const gone = kept.flatMap(removedRanges);
	const names = new Set<string>();
	const removed = new Set(needs.filter(({ takesOver }) => takesOver).map(({ beside }) => beside));
	const statements: Node[] = [];
	const nodes = identifiersIn(tree.root);
	for (let size = -1; size !== gone.length; ) {
		size = gone.length;
		for (const node of nodes) if (isWithin(node, gone)) names.add(node.name);
		for (const name of names) {
			const left = referencesIn(tree.root, name).filter((node) => !isWithin(node, gone));
			const imported = importsOf(tree).filter(({ local }) => local === name);
			if (imported.length > 0) {
				const isUnused = left.every((node) =>
					imported.some(({ node: own }) => node === own || parentOf(node) === own),
				);
				if (isUnused) for (const each of imported) removed.add(each);
				continue;
			}
			const [declared, ...others] = left;
			const statement =
				declared && others.length === 0 ? variableOf(declared, isExecutor(name)) : undefined;
			if (statement === undefined) continue;
			statements.push(statement);
			gone.push({ start: statement.start!, end: statement.end! });
		}
	}
	const imports = [...removed].filter((each) => standsAlone(each) || isListed(each));
	return [
		...statements.map((statement) => removeStatement(tree, statement, drops)),
		...changeImports(tree, imports, needs),
	];
}

/** What the edits of a change take away for good: not what they write again elsewhere. */
function removedRanges({ edits }: Change): Range[] {
	const written = edits.map(({ text }) => text).join(' ');
	return /[\w$]/.test(written)
		? edits.filter(({ start, end }) => end > start).flatMap((edit) => [{ ...edit, written }])
		: edits.filter(({ start, end }) => end > start);
}

function isWithin(
	node: Node & { readonly name: string },
	ranges: readonly (Range & { written?: string })[],
): boolean {
	return ranges.some(
		({ start, end, written = '' }) =>
			node.start! >= start && node.end! <= end && !written.split(/[^\w$]+/).includes(node.name),
	);
}

/** The statement that declares a variable and nothing else, when it may go. */
function variableOf(name: Node, isExecutor: boolean): Node | undefined {
	const declarator = parentOf(name);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name) return undefined;
	const declaration = parentOf(declarator);
	if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length !== 1)
		return undefined;
	if (!/^(?:Program|BlockStatement)$/.test(parentOf(declaration)?.type ?? '')) return undefined;
	return isExecutor || !declarator.init || isSafe(declarator.init) ? declaration : undefined;
}

function removeStatement(
	tree: SyntaxTree,
	statement: Node,
	drops: (comment: string) => boolean,
): Change {
	const own = { start: statement.start!, end: statement.end! };
	const ranges = mergeRanges([lineOf(tree.text, own), ...droppedComments(tree, own, drops)]);
	return {
		file: tree.path,
		start: statement.start!,
		end: statement.end!,
		kind: 'remove-leftover',
		title: 'remove what nothing uses any more',
		edits: ranges.map((range) => ({ ...withBlankLine(tree.text, range), text: '' })),
	};
}

/** A statement with its line, when it has one for itself. */
function lineOf(text: string, statement: Range): Range {
	const start = text.lastIndexOf('\n', statement.start - 1) + 1;
	const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(statement.end));
	if (rest === null || text.slice(start, statement.start).trim() !== '') return statement;
	return { start, end: statement.end + rest[0].length };
}

/** With the blank line below it, where there is one above it, or nothing. */
function withBlankLine(text: string, { start, end }: Range): Range {
	const blank = /^[ \t]*\r?\n/.exec(text.slice(end));
	const isFirst = /(?:^|\n\r?\n|\{\r?\n)$/.test(text.slice(0, start));
	return { start, end: end + (isFirst && blank !== null ? blank[0].length : 0) };
}

/** Ranges that touch or overlap as one. */
function mergeRanges(ranges: readonly Range[]): Range[] {
	const merged: { start: number; end: number }[] = [];
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = merged.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}

function isListed({ node }: ImportedName): boolean {
	return node.type === 'ImportSpecifier' || node.type === 'ObjectProperty';
}

/** `import Piscina from 'piscina'`, `const workerpool = require('workerpool')`. */
function standsAlone({ declaration }: ImportedName): boolean {
	if (declaration.type === 'ImportDeclaration') return declaration.specifiers.length === 1;
	return declaration.type === 'VariableDeclaration' && declaration.declarations.length === 1;
}

function changeImports(
	tree: SyntaxTree,
	imports: readonly ImportedName[],
	needs: readonly NeededImport[],
): Change[] {
	const first = imports[0] ?? needs[0]?.beside;
	if (first === undefined) return [];
	const added = needs.filter(
		({ source, local }, i) =>
			needs.findIndex((other) => other.source === source && other.local === local) === i,
	);
	const { start, end } = first.declaration;
	const edits = editImports(tree, { removed: new Set(imports), renamed: new Map(), added });
	const title =
		added.length > 0
			? 'import the promise forms of what is called'
			: 'remove imports that nothing uses any more';
	return [{ file: tree.path, start: start!, end: end!, kind: 'replace-import', title, edits }];
}
