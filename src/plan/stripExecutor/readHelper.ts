import type { CallExpression, Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { declarationOfPool } from './declarationOfPool.ts';
import { describeValue, isSafe } from './describeValue.ts';
import type { ExecutorRule } from './executorRule.ts';
import type { Fakes } from './fakes.ts';
import type { Pools } from './findPools.ts';
import { onlyExpression } from './onlyExpression.ts';
import { passArguments } from './passArguments.ts';
import { readSent } from './readSent.ts';
import { readTask } from './readTask.ts';
import type { UsesOfRules } from './usesOfRules.ts';
import { usesThis } from './usesThis.ts';
import type { Kept, Value, Wrapper } from './wrapper.ts';

/** Reads a call of an executor helper: `runInExecutor(pool, compute, x)` stands for `compute(x)`. */
export function readHelper(
	tree: SyntaxTree,
	node: Node,
	helpers: UsesOfRules<ExecutorRule>,
	pools: Pools,
	fakes: Fakes,
	session: Session,
): Wrapper | Kept | undefined {
	if (node.type !== 'CallExpression') return undefined;
	const { callee } = node;
	const isMember = callee.type === 'MemberExpression' && !callee.computed;
	// `runInExecutor(pool)(compute)` is no call of the helper.
	const isName = isMember || callee.type === 'Identifier';
	const offset = isName ? nameOffsetOf(isMember ? callee.property : callee) : undefined;
	const named = offset === undefined ? undefined : helpers.get(tree.path)?.get(offset);
	const fact = pools.factOf(tree, callee);
	const helper = named ?? fact;
	if (helper === undefined) return undefined;
	const label = tree.textOf(callee);
	const kept = (message: string): Kept => ({ node, code: 'executor-shape', message });
	const isPool = fact !== undefined && pools.isNamed(tree, callee, fact);
	const pool = isPool && isMember ? declarationOfPool(tree, callee.object, session) : undefined;
	const fake = isPool
		? fakes.ofPool({ fact, pool, method: keysAt(tree, offset, session) }, tree.path)
		: named && fakes.ofHelper(named, tree.path);
	if (fake !== undefined)
		return {
			...kept(`${session.relative(fake)} replaces \`${label}\``),
			code: 'mocked-by-name',
			...(pool && fact ? { pool: { place: pool, ends: fact.worker.ends } } : {}),
		};
	const task = fact && readTask(tree, node, fact, pools.rules, session);
	if (task !== undefined) return task;
	if (fact !== undefined && named === undefined && !isPool)
		return kept(`\`${label}\` ${fact.stays}`);
	const call = readArguments(node, helper);
	if (call === undefined) return kept(`the arguments of \`${label}\` do not fit its rule`);
	const odd = call.dropped.find((argument) => !isPlace(argument));
	if (odd !== undefined) return kept(`\`${tree.textOf(odd)}\` may do more than to say where`);
	if (isMember && !isPlace(callee.object))
		return kept(`\`${tree.textOf(callee.object)}\` may do more than to say where`);
	const work = describeCall(tree, call, fact !== undefined, session);
	if (typeof work === 'string') return kept(work);
	const dropped = [...call.dropped, ...(isMember ? [callee.object] : [])];
	const sent = fact && isMember ? readSent(tree, callee.object, call, fact, session) : undefined;
	if (sent !== undefined && 'code' in sent) return { node, ...sent };
	return { tree, node, label, work, dropped, deferral: label, ...sent };
}

function keysAt({ path }: SyntaxTree, offset: number | undefined, { oracle }: Session) {
	return offset === undefined ? [] : (oracle.entitiesAt(path, [offset])[0]?.keys ?? []);
}

interface HelperCall {
	readonly fn: Node;
	/** The arguments, and the brackets around them. */
	readonly passed: readonly Node[];
	readonly brackets?: Node;
	readonly dropped: readonly Node[];
}

function readArguments(
	{ arguments: passed }: CallExpression,
	{ parameters }: Pick<ExecutorRule, 'parameters'>,
): HelperCall | undefined {
	const at = parameters.indexOf('fn');
	const fn = passed[at];
	if (fn === undefined || passed.slice(0, at + 1).some(({ type }) => type === 'SpreadElement'))
		return undefined;
	const rest = parameters.indexOf('...args');
	const list = parameters.indexOf('args');
	const dropped = passed.filter((_, i) => parameters[i] === 'executor');
	if (rest !== -1) return { fn, passed: passed.slice(rest), dropped };
	if (passed.length > parameters.length) return undefined;
	const array = list === -1 ? undefined : passed[list];
	if (array === undefined) return { fn, passed: [], dropped };
	if (array.type !== 'ArrayExpression' || array.elements.includes(null)) return undefined;
	return { fn, passed: array.elements as Node[], brackets: array, dropped };
}

/** Something that names a pool, or none: evaluating it does nothing. */
function isPlace(node: Node): boolean {
	if (node.type === 'MemberExpression') return !node.computed && isPlace(node.object);
	return node.type !== 'ObjectExpression' && !isFunction(node) && isSafe(node);
}

/**
 * The direct call; a sentence when it would be another one.
 *
 * @param isSent whether another thread gets the text of the function
 */
function describeCall(
	tree: SyntaxTree,
	{ fn, passed, brackets }: HelperCall,
	isSent: boolean,
	session: Session,
): Value | string {
	const { oracle } = session;
	if (isFunction(fn)) {
		const work = onlyWork(tree, fn, passed, isSent);
		if (typeof work === 'string') return work;
		return { ...describeValue(tree, work.value, oracle), edits: work.edits };
	}
	const bound = boundTo(tree, fn, session);
	const callee = bound?.callee ?? fn;
	if (callee.type !== 'Identifier' && callee.type !== 'MemberExpression')
		return `\`${tree.textOf(fn)}\` is not the name of a function`;
	if (
		bound === undefined &&
		callee.type === 'MemberExpression' &&
		dependsOnThis(callee, tree, session)
	)
		return `\`${tree.textOf(fn)}\` would get another \`this\``;
	const first = bound?.passed ?? [];
	const edits: TextEdit[] = [];
	const last = passed.at(-1);
	const end = brackets?.end ?? last?.end ?? fn.end!;
	const all = [...first, ...passed];
	const open = all[0];
	if (open === undefined) edits.push({ start: callee.end!, end: end!, text: '()' });
	else {
		edits.push({ start: callee.end!, end: open.start!, text: '(' });
		// From the arguments that are bound to those of the helper.
		if (first.length > 0 && last !== undefined)
			edits.push({ start: first.at(-1)!.end!, end: passed[0]!.start!, text: ', ' });
		edits.push({ start: all.at(-1)!.end!, end: end!, text: ')' });
	}
	return {
		kind: 'value',
		start: callee.start!,
		end: end!,
		edits: edits.map((edit) =>
			edit.start === edit.end ? { ...edit, side: 'close' as const, span: 0 } : edit,
		),
		awaitable: oracle.awaitableResult(tree.path, callee.start!, callee.end!),
		binds: 'call',
		isSafe: false,
	};
}

/** The expression that a function written in place is about; a sentence when it is not only that. */
function onlyWork(
	tree: SyntaxTree,
	fn: FunctionNode,
	passed: readonly Node[],
	isSent: boolean,
): { readonly value: Node; readonly edits: readonly TextEdit[] } | string {
	if (fn.type !== 'ArrowFunctionExpression' && fn.type !== 'FunctionExpression')
		return 'it gets a method, not a function';
	const [first] = fn.params;
	const hasThis = first?.type === 'Identifier' && first.name === 'this';
	const params = fn.params.slice(hasThis ? 1 : 0);
	const hasArguments = params.length > 0 || passed.length > 0;
	if (hasArguments && isSent) return 'the function that it gets has parameters';
	if (fn.generator) return 'the function that it gets is a generator';
	const isOwn = fn.type === 'FunctionExpression';
	if (isOwn && usesThis(fn.body))
		return 'the function that it gets would see another `this` or other `arguments`';
	const names = isOwn && fn.id ? identifiersIn(fn.body) : [];
	if (isOwn && names.some(({ name }) => name === fn.id?.name))
		return 'the function that it gets uses its own name';
	const gives = fn.body.type !== 'BlockStatement' || fn.body.body[0]?.type === 'ReturnStatement';
	const value = gives ? onlyExpression(fn) : undefined;
	if (value == null) return 'the function that it gets is more than one call';
	const edits = passArguments(tree, value, params, passed);
	return edits === undefined
		? 'what its parameters stand for cannot be written in their place'
		: { value, edits };
}

/** `this.compute` and its first arguments, in `this.compute.bind(this, 1)`. */
function boundTo(
	tree: SyntaxTree,
	fn: Node,
	{ oracle, treeOf }: Session,
): { readonly callee: Node; readonly passed: readonly Node[] } | undefined {
	if (fn.type !== 'CallExpression' || fn.callee.type !== 'MemberExpression') return undefined;
	const { object, property, computed } = fn.callee;
	const [receiver, ...passed] = fn.arguments as readonly Node[];
	const isBind = !computed && property.type === 'Identifier' && property.name === 'bind';
	if (!isBind || receiver === undefined || receiver.type === 'SpreadElement') return undefined;
	const callee = { callee: object, passed };
	if (object.type === 'MemberExpression')
		return isPlace(object.object) && tree.textOf(object.object) === tree.textOf(receiver)
			? callee
			: undefined;
	if (object.type !== 'Identifier' || !isSafe(receiver)) return undefined;
	const places = oracle.declarationsAt(tree.path, object.start!);
	const isFree = places.every((place) => {
		const declared = functionAtPlace(place, { treeOf })?.fn;
		return declared !== undefined && !usesThis(declared.body);
	});
	return isFree && places.length > 0 ? callee : undefined;
}

/** Whether a method of the repository uses the object that it is called on. */
function dependsOnThis(callee: Node, tree: SyntaxTree, { oracle, treeOf }: Session): boolean {
	if (callee.type !== 'MemberExpression') return false;
	const offset = nameOffsetOf(callee.property);
	if (offset === undefined || callee.computed) return true;
	return oracle.declarationsAt(tree.path, offset).some((place) => {
		const declared = functionAtPlace(place, { treeOf })?.fn;
		return declared === undefined || usesThis(declared.body);
	});
}
