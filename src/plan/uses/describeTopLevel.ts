import type { Node, Statement } from '@babel/types';
import type { DeclarationPlace, Oracle } from '../../resolve/oracle.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { usesAwaitAsName } from '../../syntax/usesAwaitAsName.ts';
import type { Block } from '../facts.ts';
import { isQuiet } from '../functions/isQuiet.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import { type EntryTest, entryTestOf } from './entryGuard.ts';
import { isLastIn } from './isLastOfModule.ts';

/** The statements of a CommonJS script that an async function can be put around. */
export interface WrappedRange {
	readonly start: number;
	readonly end: number;
	/** The file's line break. */
	readonly newline: string;
	/** Nothing of them runs for who loads the file. */
	readonly entry?: EntryTest;
}

/**
 * Whether the top level of a CommonJS script may await from the statement of a call on: the rest of the
 * script then runs in `void (async () => { … })();`. That is the same for the script itself, whose
 * errors still end the process, but not for anybody who requires it or reads what it declares. Where only what
 * stands behind `if (require.main === module)` awaits and nothing comes after it, that is all that is wrapped.
 *
 * @returns the range to wrap, or why it cannot be.
 */
export function describeTopLevel(
	tree: SyntaxTree,
	call: Node,
	oracle: Oracle,
): WrappedRange | Block {
	const { body } = tree.root.program;
	let statement: Node = call;
	for (let up = parentOf(call); up !== undefined && up.type !== 'Program'; up = parentOf(up))
		statement = up;
	const first = body.indexOf(statement as Statement);
	if (first === -1) return refuse('the call is at the top level of a CommonJS module');
	const rest = body.slice(first);
	const guard = findGuard(statement, call);
	const isAlone =
		guard !== undefined &&
		isQuietElsewhere(tree, statement, call) &&
		!rest.some(isImport) &&
		isLastIn(tree, body, statement);
	const wrapped = isAlone ? rest.slice(0, 1) : rest;
	if (wrapped.some(isImportOrExport)) return refuse('the module exports or imports after the call');
	if (wrapped.some((node) => declaresTests(tree, node, oracle)))
		return refuse('the tests after the call are collected at once');
	if (guard === undefined && exportsSomething(tree)) {
		return refuse('the call is at the top level of a CommonJS module that exports something');
	}
	if (usesAwaitAsName(tree, wrapped))
		return refuse('something in the rest of the script is called `await`');
	const names = new Set(wrapped.flatMap((node) => [...declaredHere(node)]));
	const outside = body.filter((node) => !wrapped.includes(node));
	if (outside.some((node) => mentions(node, names, statement.start!, tree, oracle))) {
		return refuse('functions before the call use what the rest of the script declares');
	}
	return {
		start: statement.start!,
		end: wrapped.at(-1)!.end!,
		newline: tree.text.includes('\r\n') ? '\r\n' : '\n',
		...(isAlone ? { entry: guard } : {}),
	};
}

function refuse(message: string): Block {
	return { code: 'top-level', message };
}

/** A test runner only knows the tests that are declared before the file has run. */
function declaresTests(tree: SyntaxTree, statement: Node, oracle: Oracle): boolean {
	let found = false;
	forEachOwnNode(statement, (node) => {
		if (node.type !== 'CallExpression' || found) return;
		found = findTestRunner(tree, node.callee as Node, oracle) !== undefined;
	});
	return found;
}

function isExport({ type }: Node): boolean {
	return /^Export|^TSExportAssignment$/.test(type);
}

function isImport({ type }: Node): boolean {
	return /^ImportDeclaration$|^TSImportEquals/.test(type);
}

function isImportOrExport(node: Node): boolean {
	return isExport(node) || isImport(node);
}

/** Whether others may get something from a module, in either format. */
export function exportsSomething({ root, text }: SyntaxTree): boolean {
	const { body } = root.program;
	if (body.some(isImportOrExport)) return body.some(isExport);
	return /\bmodule\.exports\b|(?<![\w$.])exports\s*[.[]/.test(text);
}

/** A statement whose parts only run when its file is the entry, but for what does nothing. */
function findGuard(statement: Node, call: Node): EntryTest | undefined {
	const contains = (part: Node): boolean => part.start! <= call.start! && call.end! <= part.end!;
	if (statement.type === 'ExpressionStatement') {
		const { expression } = statement;
		if (expression.type !== 'LogicalExpression' || !contains(expression.right)) return undefined;
		return expression.operator === '??'
			? undefined
			: entryTestOf(expression.left, expression.operator === '&&');
	}
	if (statement.type !== 'IfStatement' || contains(statement.test)) return undefined;
	return entryTestOf(statement.test, contains(statement.consequent));
}

/** `if (require.main === module) main(); else module.exports = main;` */
function isQuietElsewhere(tree: SyntaxTree, statement: Node, call: Node): boolean {
	if (statement.type !== 'IfStatement') return true;
	const { consequent, alternate } = statement;
	const other =
		consequent.start! <= call.start! && call.end! <= consequent.end! ? alternate : consequent;
	if (other == null) return true;
	return (other.type === 'BlockStatement' ? other.body : [other]).every((node) =>
		isQuiet(node, tree),
	);
}

/** Names that a statement adds to the module's scope: its own, and those of each `var` and function in its blocks. */
function declaredHere(statement: Node): string[] {
	const names: string[] = [];
	const add = (node: Node, isOutermost: boolean): void => {
		if (node.type === 'VariableDeclaration') {
			if (isOutermost || node.kind === 'var')
				for (const { id } of node.declarations) names.push(...declaredNames(id));
		} else if (
			node.type === 'FunctionDeclaration' ||
			(isOutermost && (node.type === 'ClassDeclaration' || node.type === 'TSEnumDeclaration'))
		) {
			if (node.id) names.push(node.id.name);
		}
	};
	add(statement, true);
	if (!isFunction(statement)) forEachOwnNode(statement, (node) => add(node, false));
	return names;
}

/** Whether a statement uses one of the names as something that is declared from an offset of the file on. */
function mentions(
	root: Node,
	names: ReadonlySet<string>,
	from: number,
	tree: SyntaxTree,
	oracle: Oracle,
): boolean {
	for (const node of tree.walk(root)) {
		if (node.type !== 'Identifier' || !names.has(node.name) || isPropertyName(node)) continue;
		const places = oracle.declarationsAt(tree.path, node.start!);
		const isOther = ({ file, offset }: DeclarationPlace) => file === tree.path && offset < from;
		if (places.length === 0 || !places.every(isOther)) return true;
	}
	return false;
}
