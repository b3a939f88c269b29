import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { importAt } from '../syntax/binderOf.ts';
import { type ImportedName, importsOf, isTopLevel } from '../syntax/imports.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { endOfLine, endOfStatement } from './endOfStatement.ts';
import { indentAt } from './indentAt.ts';
import { appendName, removeNames } from './nameList.ts';

/** What has to happen to the imports of one file. */
export interface ImportChanges {
	/** Names that nothing uses any more. */
	readonly removed: ReadonlySet<ImportedName>;
	/** Names whose exported name becomes another one of the same module, as it is written there. */
	readonly renamed: ReadonlyMap<ImportedName, string>;
	/** Names to import, each next to the import that it takes over from; `*` is what `require` gives. */
	readonly added: readonly {
		readonly source: string;
		readonly name: string;
		readonly local: string;
		readonly beside: ImportedName;
	}[];
}

/**
 * Edits import statements and destructured `require`s. New names join an existing import of their
 * module; otherwise they take the place of the statement that loses its last name, or get a line of
 * their own right after it, in the file's own style.
 */
export function editImports(tree: SyntaxTree, changes: ImportChanges): TextEdit[] {
	const edits: TextEdit[] = [];
	for (const [{ node }, name] of changes.renamed) {
		const key =
			node.type === 'ImportSpecifier'
				? node.imported
				: node.type === 'ObjectProperty'
					? node.key
					: undefined;
		if (key) edits.push({ start: key.start!, end: key.end!, text: name });
	}
	const pending = new Map<Node, Group[]>();
	for (const { source, name, local, beside } of changes.added) {
		const written = withLocal(name, local, beside);
		const host = importsOf(tree).find(
			(imported) =>
				imported.source === source &&
				listOf(imported) !== undefined &&
				name !== '*' &&
				!imported.isTypeOnly &&
				!changes.removed.has(imported) &&
				isSeenFrom(imported, beside, tree),
		);
		if (host !== undefined) {
			edits.push(appendName(tree, specifiersOf(host.declaration), written));
			continue;
		}
		const groups = pending.get(beside.declaration) ?? [];
		pending.set(beside.declaration, groups);
		const group = groups.find((candidate) => candidate.source === source);
		if (group === undefined) groups.push({ source, names: [written], beside: [beside.node] });
		else if (!group.names.includes(written)) {
			group.names.push(written);
			group.beside.push(beside.node);
		}
	}
	const touched = new Set([
		...[...changes.removed].map(({ declaration }) => declaration),
		...pending.keys(),
	]);
	for (const declaration of touched) {
		edits.push(
			...editStatement(tree, declaration, changes.removed, pending.get(declaration) ?? []),
		);
	}
	return edits;
}

/** Whether names of an import are seen where another one stands. */
function isSeenFrom(host: ImportedName, beside: ImportedName, tree: SyntaxTree): boolean {
	return (
		host.declaration === beside.declaration ||
		isTopLevel(tree, host.declaration) ||
		importAt(tree, beside.declaration, host.local) === host
	);
}

/** Names to import from a module, and what each of them takes over from. */
interface Group {
	readonly source: string;
	readonly names: string[];
	readonly beside: Node[];
}

/** `load`, or `load as loadAsync`, as an import like the one beside it writes it. */
export function withLocal(
	name: string,
	local: string,
	{ isRequire }: Pick<ImportedName, 'isRequire'>,
): string {
	return local === name ? name : `${name}${isRequire ? ': ' : ' as '}${local}`;
}

function listOf({ node }: ImportedName): Node | undefined {
	return node.type === 'ImportSpecifier' || node.type === 'ObjectProperty' ? node : undefined;
}

/** The names between the braces of an import or of a destructured `require`. */
function specifiersOf(declaration: Node): readonly Node[] {
	if (declaration.type === 'ImportDeclaration') {
		return declaration.specifiers.filter(({ type }) => type === 'ImportSpecifier');
	}
	if (declaration.type !== 'VariableDeclaration' || declaration.declarations.length !== 1)
		return [];
	const { id } = declaration.declarations[0]!;
	return id.type === 'ObjectPattern' ? id.properties : [];
}

function editStatement(
	tree: SyntaxTree,
	declaration: Node,
	removed: ReadonlySet<ImportedName>,
	added: readonly Group[],
): TextEdit[] {
	const { text } = tree;
	const gone = new Set([...removed].map(({ node }) => node));
	const specifiers = specifiersOf(declaration);
	const hasOthers =
		declaration.type === 'ImportDeclaration' &&
		declaration.specifiers.some(
			(specifier) => specifier.type !== 'ImportSpecifier' && !gone.has(specifier),
		);
	const lines = added.map(({ source, names }) => renderImport(text, declaration, source, names));
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const indent = indentAt(text, declaration.start!);
	const end = endOfStatement(text, declaration);
	if (importedNodes(declaration).every((node) => gone.has(node))) {
		const inPlace = renameInPlace(declaration, added);
		if (inPlace !== undefined) return inPlace;
		if (lines.length > 0) {
			return [{ start: declaration.start!, end, text: lines.join(newline + indent) }];
		}
		return [removeLine(text, declaration)];
	}
	const below = endOfLine(text, declaration);
	const edits = removeSpecifiers(tree, specifiers, gone, hasOthers);
	const whole = importedNodes(declaration).find(({ type }) => type === 'ImportDefaultSpecifier');
	// `import run, { later }` becomes `import { later }`.
	if (whole !== undefined && gone.has(whole) && specifiers.some((each) => !gone.has(each)))
		edits.push({ start: whole.start!, end: text.indexOf('{', whole.end!), text: '' });
	for (const line of lines) {
		edits.push({
			start: below,
			end: below,
			text: `${newline}${indent}${line}`,
			side: 'close',
			span: 0,
		});
	}
	return edits;
}

/** Writes one name for another, and another module: lines and comments of the statement stay as they are. */
function renameInPlace(declaration: Node, added: readonly Group[]): TextEdit[] | undefined {
	const [group, ...others] = added;
	const nodes = specifiersOf(declaration);
	const source = sourceOf(declaration);
	if (group === undefined || others.length > 0 || source === undefined) return undefined;
	const isEach =
		nodes.length === importedNodes(declaration).length &&
		nodes.length === group.names.length &&
		nodes.every((node) => group.beside.includes(node)) &&
		// `import whole from`, `const whole = require()`
		!group.names.some((name) => /^(?:default as |\*: )/.test(name));
	if (!isEach) return undefined;
	return [
		...nodes.map(({ start, end }, i) => ({
			start: start!,
			end: end!,
			text: group.names[group.beside.indexOf(nodes[i]!)]!,
		})),
		{ start: source.start! + 1, end: source.end! - 1, text: group.source },
	];
}

/** The name of the module in `import … from 'fs'` and `const … = require('fs')`. */
function sourceOf(declaration: Node): Node | undefined {
	if (declaration.type === 'ImportDeclaration') return declaration.source;
	if (declaration.type !== 'VariableDeclaration') return undefined;
	const call = declaration.declarations[0]?.init;
	const argument = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
	return argument?.type === 'StringLiteral' ? argument : undefined;
}

/** The nodes that declare a statement's names. */
function importedNodes(declaration: Node): readonly Node[] {
	if (declaration.type === 'ImportDeclaration') return declaration.specifiers;
	if (declaration.type !== 'VariableDeclaration') return [declaration];
	return declaration.declarations.flatMap((declarator): readonly Node[] =>
		declarator.id.type === 'ObjectPattern' ? declarator.id.properties : [declarator],
	);
}

function removeSpecifiers(
	tree: SyntaxTree,
	specifiers: readonly Node[],
	gone: ReadonlySet<Node>,
	hasDefault: boolean,
): TextEdit[] {
	if (specifiers.every((specifier) => gone.has(specifier))) {
		// Only a default or namespace name is left: the braces and the comma before them go too.
		const first = specifiers[0];
		if (first === undefined || !hasDefault || gone.size === 0) return [];
		const { text } = tree;
		const start = text.lastIndexOf(',', text.lastIndexOf('{', first.start!));
		const end = text.indexOf('}', specifiers.at(-1)!.end!) + 1;
		return [{ start, end, text: '' }];
	}
	return removeNames(tree, specifiers, gone);
}

function removeLine(text: string, statement: Node): TextEdit {
	let start = statement.start!;
	while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
	let end = endOfStatement(text, statement);
	// What is said behind it begins the line now.
	const blank = /^[ \t]+(?=\S)/.exec(text.slice(end))?.[0].length ?? 0;
	if (blank > 0) return { start: statement.start!, end: end + blank, text: '' };
	// Nor does it take the end of a line that begins with something else.
	if (start > 0 && !/[\r\n]/.test(text[start - 1]!)) return { start, end, text: '' };
	if (text.startsWith('\r\n', end)) end += 2;
	else if (text[end] === '\n') end += 1;
	// A file does not begin with a blank line.
	if (start === 0) end += /^[\r\n]*/.exec(text.slice(end))![0].length;
	return { start, end, text: '' };
}

/** A statement like the one it stands beside: its keyword, quotes and semicolon. */
function renderImport(
	text: string,
	beside: Node,
	source: string,
	names: readonly string[],
): string {
	const statement = text.slice(beside.start!, endOfStatement(text, beside));
	const quote = /["'](?=[^"']*["'][^"']*$)/.exec(statement)?.[0] ?? "'";
	const semicolon = statement.endsWith(';') ? ';' : '';
	const isRequire = beside.type === 'VariableDeclaration';
	const mark = isRequire ? '*: ' : 'default as ';
	const whole = names.find((name) => name.startsWith(mark));
	const others = names.filter((name) => name !== whole);
	const list = [
		...(whole === undefined ? [] : [whole.slice(mark.length)]),
		...(others.length === 0 ? [] : [`{ ${others.join(', ')} }`]),
	].join(', ');
	return !isRequire
		? `import ${list} from ${quote}${source}${quote}${semicolon}`
		: `${/^\w+/.exec(statement)![0]} ${list} = require(${quote}${source}${quote})${semicolon}`;
}
