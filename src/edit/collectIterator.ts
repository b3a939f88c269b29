import type { Node, VariableDeclarator } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { statementBefore } from '../syntax/evaluatedFirst.ts';
import { enclosingFunction, forEachOwnNode, isFunction } from '../syntax/functions.ts';
import { isJavaScript } from '../syntax/isJavaScript.ts';
import { findFreeName, namesIn } from '../syntax/names.ts';
import { siblingsOf } from '../syntax/siblings.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';
import { awaitExpression } from './awaitCall.ts';
import { indentOf } from './copyTwin.ts';

/** An iterator whose values are needed as an array. */
export interface Collected {
	/** The expression that gives the iterator. */
	readonly iterator: Node;
	/** What the array takes the place of: the iterator, or `[...iterator]`, `Array.from(iterator)`. */
	readonly target: Node;
	/** Take no more values than this, as destructuring does. */
	readonly limit?: number;
}

/** More than any expression is long, so that it goes around everything else that meets there. */
const outermost = 2 ** 31;

/**
 * Collects the values of an iterator that became async: in a loop, which every runtime has, or with
 * `Array.fromAsync` where no place for a loop would keep the order of effects.
 *
 * @param hasFromAsync whether the project says that its runtime has `Array.fromAsync`.
 * @returns the edits, or undefined when neither is possible.
 */
export function collectIterator(
	tree: SyntaxTree,
	collected: Collected,
	hasFromAsync: boolean,
): TextEdit[] | undefined {
	if (losesComment(tree, collected)) return undefined;
	const loop = pushToVariable(tree, collected) ?? loopBefore(tree, collected);
	if (loop !== undefined || !hasFromAsync || collected.limit !== undefined) return loop;
	return fromAsync(tree, collected);
}

function losesComment({ text }: SyntaxTree, { iterator, target }: Collected): boolean {
	const around =
		text.slice(target.start!, iterator.start!) + text.slice(iterator.end!, target.end!);
	return /\/[/*]/.test(around);
}

/** `[...pages()]` becomes `await Array.fromAsync(pages())`. */
function fromAsync(tree: SyntaxTree, { iterator, target }: Collected): TextEdit[] {
	const start = iterator.start!;
	const end = iterator.end!;
	if (target === iterator) {
		const span = end - start;
		return [
			{ start, end: start, text: 'await Array.fromAsync(', side: 'open', span },
			{ start: end, end, text: ')', side: 'close', span },
		];
	}
	return [
		{ start: target.start!, end: start, text: 'Array.fromAsync(' },
		{ start: end, end: target.end!, text: ')' },
		...awaitExpression(target, tree.text),
	];
}

/** `const all = [...pages()];` becomes `const all = []; for await (const page of pages()) all.push(page);`. */
function pushToVariable(
	tree: SyntaxTree,
	{ iterator, target, limit }: Collected,
): TextEdit[] | undefined {
	const declarator = parentOf(target);
	const statement = statementBefore(target);
	if (target === iterator || limit !== undefined || declarator?.type !== 'VariableDeclarator')
		return undefined;
	if (statement?.type !== 'VariableDeclaration' || statement.declarations.length > 1)
		return undefined;
	if (declarator.id.type !== 'Identifier' || !keepsType(tree, declarator, statement))
		return undefined;
	const name = declarator.id.name;
	const item = findFreeName('item', new Set([name, ...namesIn(iterator)]));
	return [
		{
			start: target.start!,
			end: iterator.start!,
			text: `[]${semicolon(tree, statement)}${lineBreak(tree, statement)}for await (const ${item} of `,
		},
		{ start: iterator.end!, end: target.end!, text: `) ${name}.push(${item})` },
	];
}

/** A variable without a type gets one from what is pushed to it, as long as no other function reads it. */
function keepsType(tree: SyntaxTree, declarator: VariableDeclarator, statement: Node): boolean {
	const { id } = declarator;
	const annotation = 'typeAnnotation' in id ? id.typeAnnotation : undefined;
	if (annotation?.type === 'TSTypeAnnotation')
		return annotation.typeAnnotation.type === 'TSArrayType';
	if (isJavaScript(tree.path)) return true;
	const scope = parentOf(statement);
	const own = enclosingFunction(declarator).function;
	return [...tree.walk(scope)].every(
		(node) =>
			node.type !== 'Identifier' ||
			node.name !== (id as { name: string }).name ||
			enclosingFunction(node).function === own,
	);
}

/** Puts a loop that collects the values in front of the statement that uses them. */
function loopBefore(
	tree: SyntaxTree,
	{ iterator, target, limit }: Collected,
): TextEdit[] | undefined {
	const statement = statementBefore(target);
	if (statement === undefined) return undefined;
	const start = iterator.start!;
	const end = iterator.end!;
	const name = arrayName(tree, iterator, statement);
	const item = findFreeName('item', new Set([name, ...namesIn(iterator)]));
	const push =
		limit === undefined ? `${name}.push(${item})` : `if (${name}.push(${item}) === ${limit}) break`;
	const mark = semicolon(tree, statement);
	const next = lineBreak(tree, statement);
	const opening = `const ${name} = []${mark}${next}for await (const ${item} of `;
	return [
		{ start, end, text: '', to: statement.start! },
		{ start, end: start, text: opening, side: 'open', span: outermost },
		{ start: end, end, text: `) ${push}${mark}${next}`, side: 'close', span: outermost },
		...(target === iterator
			? [{ start, end: start, text: name, side: 'close' as const, span: outermost }]
			: [
					{ start: target.start!, end: start, text: name },
					{ start: end, end: target.end!, text: '' },
				]),
	];
}

/** `collectedPages` for `pages()`, with a number where a statement before may get the same name. */
function arrayName(tree: SyntaxTree, iterator: Node, statement: Node): string {
	const callee = iterator.type === 'CallExpression' ? iterator.callee : iterator;
	const word = /[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.exec(tree.textOf(callee))?.[0];
	if (word === undefined) return findFreeName('collected', namesIn(tree.root));
	const siblings = siblingsOf(statement);
	const before = siblings.slice(0, siblings.indexOf(statement)).filter((node) => {
		let found = false;
		if (isFunction(node)) return found;
		forEachOwnNode(node, (inner) => {
			found ||= mayBeCollected(inner, word);
		});
		return found;
	});
	const name = `collected${word[0]!.toUpperCase()}${word.slice(1)}`;
	return findFreeName(name, namesIn(tree.root), before.length + 1);
}

/** Whether a name gives an iterator to something that reads more than one value at once. */
function mayBeCollected(name: Node, word: string): boolean {
	if (name.type !== 'Identifier' || name.name !== word) return false;
	let value: Node = name;
	let parent = parentOf(value);
	if (parent?.type === 'MemberExpression' && parent.property === value) value = parent;
	parent = parentOf(value);
	if (parent?.type === 'CallExpression' && parent.callee === value) value = parent;
	const taker = parentOf(value);
	return /^(?:Spread|Call|New|VariableDeclarator|Assignment)/.test(taker?.type ?? '');
}

/** Code that leaves out semicolons gets none, unless the next line would go on with the one before. */
function semicolon({ text }: SyntaxTree, statement: Node): string {
	const leavesOut = /[\w$\])]/.test(text[statement.end! - 1]!);
	return leavesOut && /[\w$]/.test(text[statement.start!]!) ? '' : ';';
}

function lineBreak({ text }: SyntaxTree, statement: Node): string {
	const indent = indentOf(text, statement.start!);
	return indent === undefined ? ' ' : `${text.includes('\r\n') ? '\r\n' : '\n'}${indent}`;
}
