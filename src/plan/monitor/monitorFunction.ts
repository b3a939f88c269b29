import type { ClassMethod, Node } from '@babel/types';
import { versionOf } from '../../project/libraryVersion.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { contains } from '../../syntax/contains.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { identifiersIn, namesIn, referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { RefusalCode, TextEdit } from '../plan.ts';
import { isWritten } from '../threads/isWritten.ts';
import type { Target } from './findTarget.ts';
import { isInCycle } from './isInCycle.ts';
import { isUsedBefore } from './isUsedBefore.ts';

/** What monitoring one function takes, or why it cannot be done. */
export type Monitoring =
	| { readonly node: Node; readonly edits: readonly TextEdit[] }
	| { readonly node: Node; readonly code: RefusalCode; readonly message: string };

/** How the helper is written here. */
export interface Spelling {
	/** `monitorBlocking({ thresholdMs: 5 })`, with a name for a function that loses its own. */
	readonly helper: (name?: string) => string;
	/** Source texts by absolute path, for finding modules that import each other. */
	readonly texts: ReadonlyMap<string, string>;
	readonly treeOf: (file: string) => SyntaxTree | undefined;
	readonly oracle: Pick<Oracle, 'takesOldDecorators'>;
}

/** Puts the helper around the function that is declared at an offset. */
export function monitorFunction(
	tree: SyntaxTree,
	target: Exclude<Target, { kind: 'other' }>,
	label: string,
	spelling: Spelling,
): Monitoring {
	const { fn } = target;
	const refuse = (code: RefusalCode, message: string) => ({ node: fn, code, message });
	if (fn.generator)
		return refuse('not-async', `\`${label}\` is a generator, which returns at once`);
	if (!fn.async) return refuse('not-async', `\`${label}\` is not async`);
	switch (target.kind) {
		case 'method':
			return monitorMethod(tree, target.fn, label, spelling);
		case 'value': {
			if (fn.type === 'ObjectMethod' || !isExpression(fn))
				return refuse('not-built', `\`${label}\` is a method of an object`);
			const own = fn.type === 'FunctionExpression' ? fn.id?.name : undefined;
			const isSame = own !== undefined && own === target.givenName;
			// With its name said, a constant can be told from a declaration that became one.
			const name = own === undefined || isSame ? target.givenName : undefined;
			return { node: fn, edits: around(fn, spelling.helper(name)) };
		}
		case 'declaration':
			return monitorDeclaration(tree, target, label, spelling);
	}
}

function isExpression({ type }: Node): boolean {
	return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}

function around({ start, end }: Node, helper: string, before = '', after = ''): TextEdit[] {
	const span = end! - start!;
	return [
		{ start: start!, end: start!, text: `${before}${helper}(`, side: 'open', span },
		{ start: end!, end: end!, text: `)${after}`, side: 'close', span },
	];
}

function monitorDeclaration(
	tree: SyntaxTree,
	{ fn, statement }: Target & { kind: 'declaration' },
	label: string,
	spelling: Spelling,
): Monitoring {
	const refuse = (code: RefusalCode, message: string) => ({ node: fn, code, message });
	const isDefault = statement.type === 'ExportDefaultDeclaration';
	const name = fn.id?.name;
	const own = name === undefined ? [] : referencesIn(tree.root, name);
	const others = own.filter((node) => node !== fn.id && !isExportName(node));
	if (tree.root.program.body.some((each) => isOverload(each, name)))
		return refuse('overloaded', `\`${label}\` has overloads`);
	if (others.some(isWritten)) return refuse('hoisted', `\`${label}\` gets another value later`);
	if (others.some((node) => contains(fn, node) && !isCallee(node)))
		return refuse('hoisted', `\`${label}\` uses itself as a value`);
	if (isDefault && own.some((node) => node !== fn.id && !contains(fn, node)))
		return refuse('hoisted', `\`${label}\` is used by its name in the file that exports it`);
	if (name !== undefined && isUsedBefore(tree, name, statement))
		return refuse('hoisted', `\`${label}\` may run before the line that declares it`);
	if (isInCycle(tree.path, spelling))
		return refuse('hoisted', `a module that \`${label}\` needs imports it, and may run first`);
	const helper = spelling.helper(name === undefined ? 'default' : undefined);
	const before = isDefault ? '' : `const ${name} = `;
	return { node: fn, edits: around(fn, helper, before, endOfStatement(tree, statement)) };
}

/** `export { load }`: another name for it, which nothing is read through yet. */
function isExportName(node: Node): boolean {
	return parentOf(node)?.type === 'ExportSpecifier';
}

function isOverload(statement: Node, name: string | undefined): boolean {
	const declaration = 'declaration' in statement ? (statement.declaration as Node) : statement;
	return declaration?.type === 'TSDeclareFunction' && declaration.id?.name === name;
}

function isCallee(node: Node): boolean {
	const parent = parentOf(node);
	return parent?.type === 'CallExpression' && parent.callee === node;
}

/** A semicolon, unless the file leaves them out and the next line does not go on with the expression. */
function endOfStatement({ text, root }: SyntaxTree, statement: Node): string {
	const writesSemicolons = root.program.body.some(
		(each) => /^(?:Import|Variable|Expression)/.test(each.type) && text[each.end! - 1] === ';',
	);
	const hasNone = root.program.body.some(
		(each) => /^(?:Import|Variable|Expression)/.test(each.type) && text[each.end! - 1] !== ';',
	);
	if (writesSemicolons || !hasNone) return ';';
	return /^[ \t]*(?:\r?\n\s*(?![\s([`+\-*/.,;])|$)/.test(text.slice(statement.end!)) ? '' : ';';
}

function monitorMethod(
	tree: SyntaxTree,
	method: ClassMethod,
	label: string,
	{ helper, oracle }: Spelling,
): Monitoring {
	const refuse = (code: RefusalCode, message: string) => ({ node: method, code, message });
	if (method.kind !== 'method' || method.computed || method.key.type !== 'Identifier')
		return refuse('not-built', `\`${label}\` has no plain name`);
	const newline = tree.text.includes('\r\n') ? '\r\n' : '\n';
	const start = startOfLine(tree.text, method.start!);
	const indent = /^[ \t]*/.exec(tree.text.slice(start))![0];
	const isOld = lacksStaticBlocks(tree.path);
	if (isOld && !oracle.takesOldDecorators(tree.path) && !usesDecorators(tree))
		return refuse(
			'not-built',
			`\`${label}\` is a method, and TypeScript has no static blocks before 4.4`,
		);
	if (isOld || usesDecorators(tree)) {
		const last = method.decorators?.at(-1);
		if (last === undefined)
			return insertAt(method, method.start!, `@${helper()}${newline}${indent}`);
		const rest = tree.text.slice(last.end!);
		const gap = /^[ \t]*\r?\n/.test(rest) ? newline + indent : ' ';
		return insertAt(method, last.end!, `${gap}@${helper()}`);
	}
	const { name } = method.key;
	const body = parentOf(method);
	const earlier =
		body?.type === 'ClassBody' ? body.body.filter((each) => each.start! < method.start!) : [];
	if (earlier.some((each) => isStaticCode(each) && namesIn(each).has(name)))
		return refuse('hoisted', `static code of the class uses \`${label}\` before its line`);
	// It may be frozen there.
	if (!method.static && earlier.some((each) => isStaticCode(each) && handsOnPrototype(each)))
		return refuse('hoisted', `static code of the class hands its prototype on before \`${label}\``);
	const owner = method.static ? `this.${name}` : `this.prototype.${name}`;
	const block = `static { ${owner} = ${helper()}(${owner}); }`;
	return insertAt(method, method.end!, `${newline}${indent}${block}`);
}

/** Whether the compiler of a file is too old for `static {}`. */
function lacksStaticBlocks(file: string): boolean {
	if (isJavaScript(file)) return false;
	const { major = 5, minor = 0 } = versionOf('typescript', file) ?? {};
	return major < 4 || (major === 4 && minor < 4);
}

function insertAt(node: Node, at: number, text: string): Monitoring {
	const side = at === node.start ? 'open' : 'close';
	return { node, edits: [{ start: at, end: at, text, side, span: node.end! - node.start! }] };
}

function startOfLine(text: string, offset: number): number {
	return text.lastIndexOf('\n', offset - 1) + 1;
}

function isStaticCode(node: Node): boolean {
	return node.type === 'StaticBlock' || (node.type === 'ClassProperty' && node.static);
}

/** `Object.freeze(this.prototype)`, but not `this.prototype.load = …`. */
function handsOnPrototype(code: Node): boolean {
	const isHandedOn = (name: Node): boolean => {
		const member = parentOf(name);
		if (member?.type !== 'MemberExpression' || member.property !== name) return false;
		const up = parentOf(member);
		return up?.type !== 'MemberExpression' || up.object !== member;
	};
	return identifiersIn(code).some((name) => name.name === 'prototype' && isHandedOn(name));
}

const decorated = new WeakMap<SyntaxTree, boolean>();

/** Whether the file has decorators already. */
export function usesDecorators(tree: SyntaxTree): boolean {
	let known = decorated.get(tree);
	if (known === undefined) {
		known = tree.text.includes('@') && [...tree.walk()].some(({ type }) => type === 'Decorator');
		decorated.set(tree, known);
	}
	return known;
}
