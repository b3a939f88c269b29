import type { Node } from '@babel/types';
import { endOfStatement } from '../../edit/endOfStatement.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { TextEdit } from '../plan.ts';
import { keptComments } from '../stripExecutor/comments.ts';
import { nameOf } from '../stripExecutor/readTask.ts';
import { removeNodes } from '../stripExecutor/removeNodes.ts';
import type { Target } from '../stripExecutor/wrapper.ts';
import type { HandedOver } from './findHandedOver.ts';

/**
 * Exports a function from the file that handed it over.
 *
 * @param isStarted whether somebody goes on starting the file, which hands the function over to him
 */
export function giveOut(handed: Required<HandedOver>, isStarted: boolean): TextEdit[] {
	const { target, own } = handed;
	const { tree, name, commonJs } = target;
	const { text } = tree;
	const { statement, call, isExported } = own;
	const given = unwrapInward(call.arguments[0]);
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const end = endOfStatement(text, statement);
	const stop = text[end - 1] === ';' ? ';' : '';
	const called = text.slice(call.callee.start!, call.callee.end!);
	const list = `module.exports = { ${name} }${stop}`;
	const handing = `${called}(${name})${stop}`;
	if (isFunction(given)) {
		const head = declare(given, handed);
		const below = [...(commonJs ? [list] : []), ...(isStarted ? [handing] : [])];
		const comments = keptComments(tree, given.end!, end, () => false);
		const said = comments.map((each) => ` ${text.slice(each.start!, each.end!)}`).join('');
		const lines = below.map((line) => `${newline}${newline}${line}`).join('');
		return [
			...head.edits,
			{ start: given.end!, end, text: `${head.isStatement ? '' : stop}${said}${lines}` },
		];
	}
	const whole = { start: statement.start!, end };
	const declaration = isExported ? undefined : declarationOf(target.fn, tree);
	const written =
		commonJs !== undefined ? list : declaration === undefined ? `export { ${name} }${stop}` : '';
	const put = isExported ? '' : written;
	const exported =
		declaration === undefined || commonJs ? [] : [exportStatement(declaration, target)];
	if (isStarted)
		return put === ''
			? exported
			: [{ ...whole, end: whole.start, text: `${put}${newline}${newline}` }];
	return put === ''
		? [...exported, ...removeNodes(tree, [statement], () => false).flatMap(({ edits }) => edits)]
		: [{ ...whole, text: put }];
}

/** With the name in what is written, which stays where its last use goes. */
function exportStatement({ start }: Node, { fn, tree: { text } }: Target): TextEdit {
	const { end } = nameOf(fn)!;
	return { start: start!, end: end!, text: `export ${text.slice(start!, end!)}` };
}

/** The statement of its own that declares a function of the file. */
function declarationOf(fn: FunctionNode, { root }: SyntaxTree): Node | undefined {
	const name = nameOf(fn);
	const up = name && parentOf(name);
	const statement = up?.type === 'VariableDeclarator' ? parentOf(up) : up;
	const statements: readonly Node[] = root.program.body;
	const declared = name?.type === 'Identifier' ? name.name : '';
	// Signatures in front of a function are exported with it.
	const isAlone =
		statements.filter((each) => declaredNames(each).has(declared)).length === 1 &&
		(statement?.type !== 'VariableDeclaration' || statement.declarations.length === 1);
	return statement && isAlone && statements.includes(statement) ? statement : undefined;
}

/** Gives a name to a function that is handed over where it is written. */
function declare(
	fn: FunctionNode,
	{ target: { tree, name, commonJs }, own: { statement, call } }: Required<HandedOver>,
): { readonly edits: readonly TextEdit[]; readonly isStatement: boolean } {
	const { text } = tree;
	const keyword = commonJs ? '' : 'export ';
	const types = isJavaScript(tree.path)
		? []
		: fn.params.flatMap((param) => typeOf(param, fn, text));
	const isWrapped = call.arguments[0] !== fn;
	const isSaid =
		!isWrapped && keptComments(tree, statement.start!, fn.start!, () => false).length > 0;
	const own = fn.type === 'FunctionExpression' ? fn.id : undefined;
	const isStatement =
		fn.type === 'FunctionExpression' && !isSaid && (own == null || own.name === name);
	const start = statement.start!;
	if (isStatement) {
		const word = /^(?:async\s+)?function\s*/.exec(text.slice(fn.start!))![0];
		const named =
			own == null
				? [{ start: fn.start!, end: fn.start! + word.length, text: `${word.trimEnd()} ${name}` }]
				: [];
		return { edits: [{ start, end: fn.start!, text: keyword }, ...named, ...types], isStatement };
	}
	const from = text.indexOf('(', call.callee.end!) + 1;
	const end = isSaid ? from : fn.start!;
	const gap = isSaid ? /^\s*/.exec(text.slice(end))![0] : '';
	const lead = `${keyword}const ${name} =${gap.includes('\n') ? '' : ' '}`;
	return { edits: [{ start, end, text: lead }, ...types], isStatement };
}

/** The type that a parameter had where the function was handed over: any. */
function typeOf(param: Node, fn: FunctionNode, text: string): TextEdit[] {
	const named = param.type === 'AssignmentPattern' ? param.left : param;
	if ('typeAnnotation' in named && named.typeAnnotation) return [];
	const end = named.end!;
	const isBare = !text.slice(fn.start!, param.start!).includes('(');
	const type = named.type === 'RestElement' ? ': any[]' : ': any';
	return isBare
		? [{ start: named.start!, end, text: `(${text.slice(named.start!, end)}${type})` }]
		: [{ start: end, end, text: type, side: 'close', span: 0 }];
}
