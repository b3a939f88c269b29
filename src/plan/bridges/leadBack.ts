import { isBuiltin } from 'node:module';
import type { CallExpression, Node } from '@babel/types';
import { editImports } from '../../edit/editImports.ts';
import type { BridgeKind } from '../../rules/rule.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { type ImportedName, importOf, importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { findChangedArgument } from '../functions/findChangedArgument.ts';
import type { TextEdit } from '../plan.ts';

/** Functions whose `promisify` gives something else than what their callbacks get first. */
const promisifiedOtherwise = new Set([
	'exec',
	'execFile',
	'exists',
	'generateKeyPair',
	'lookup',
	'lookupService',
	'question',
	'read',
	'readv',
	'setImmediate',
	'setTimeout',
	'write',
	'writev',
]);

/** The import of a bridge, with how many functions it makes in the file: all of them change, or none. */
export interface Bridge {
	readonly local: ImportedName;
	readonly calls: number;
}

/** What turns a bridged function into its original; a sentence says why that cannot be done. */
export function leadBack(
	call: CallExpression,
	bridge: Bridge,
	kind: BridgeKind,
	tree: SyntaxTree,
): readonly TextEdit[] | string {
	const [original, ...rest] = call.arguments;
	if (kind === 'thread') {
		const what = original === undefined ? '' : ` of \`${textOf(original, tree)}\``;
		return `the work${what} is done in a thread or a process of its own, which nothing can be imported from for certain`;
	}
	if (original === undefined || rest.length > 0 || original.type === 'SpreadElement')
		return 'it is not given one function';
	if (kind === 'promise')
		return isFunction(original)
			? unwrap(call, original, bridge, tree)
			: unknownFunction(original, tree);
	const name = nameOf(original);
	if (!isFunction(original) && name === undefined) return unknownFunction(original, tree);
	if (name !== undefined && promisifiedOtherwise.has(name) && isOfNode(original, tree))
		return `\`promisify(${textOf(original, tree)})\` gives another result than the callback gets`;
	const declared = [...tree.root.program.body].some((statement) =>
		declaredNames(statement).has('promisify'),
	);
	const known = importOf(tree, 'promisify');
	const isKnown = known !== undefined && /^(?:node:)?util$/.test(known.source);
	if (declared && !isKnown) return '`promisify` is already a name in this file';
	const { start, end } = call.callee;
	return [
		{ start: start!, end: end!, text: 'promisify' },
		...changeImports(bridge, tree, isKnown ? undefined : 'promisify'),
	];
}

/** `makeSynchronous(async () => …)` to the function in it. */
function unwrap(
	call: CallExpression,
	original: FunctionNode,
	bridge: Bridge,
	tree: SyntaxTree,
): readonly TextEdit[] | string {
	if (!original.async) return 'the function in it is not async';
	const changed = findChangedArgument(original, tree);
	if (changed !== undefined)
		return `the function in it changes \`${changed}\`, of which it gets a copy`;
	return [
		{ start: call.start!, end: original.start!, text: '' },
		{ start: original.end!, end: call.end!, text: '' },
		...changeImports(bridge, tree),
	];
}

function unknownFunction(original: Node, tree: SyntaxTree): string {
	return `it cannot be told which function \`${textOf(original, tree)}\` is`;
}

/** Removes the import of the bridge where its calls are its only uses, and imports what takes its place. */
function changeImports(bridge: Bridge, tree: SyntaxTree, name?: string): readonly TextEdit[] {
	const { local, calls } = bridge;
	const isUnused = referencesIn(tree.root, local.local).length - 1 === calls;
	const builtin = importsOf(tree).find(({ source }) => isBuiltin(source));
	const source = builtin === undefined || builtin.source.startsWith('node:') ? 'node:util' : 'util';
	return editImports(tree, {
		removed: new Set(isUnused ? [local] : []),
		renamed: new Map(),
		added: name === undefined ? [] : [{ source, name, local: name, beside: local }],
	});
}

function nameOf(node: Node): string | undefined {
	if (node.type === 'Identifier') return node.name;
	if (node.type !== 'MemberExpression' || node.computed || node.object.type !== 'Identifier')
		return undefined;
	return node.property.type === 'Identifier' ? node.property.name : undefined;
}

/** Whether a function comes from a module of Node.js, or may do so. */
function isOfNode(node: Node, tree: SyntaxTree): boolean {
	const root = node.type === 'MemberExpression' ? node.object : node;
	const known = root.type === 'Identifier' ? importOf(tree, root.name) : undefined;
	return known === undefined || isBuiltin(known.source);
}

function textOf({ start, end }: Node, { text }: SyntaxTree): string {
	return text.slice(start!, end!).replace(/\s+/g, ' ').slice(0, 60);
}
