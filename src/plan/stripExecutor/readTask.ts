import type { CallExpression, Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findLoadEffect } from '../functions/findLoadEffect.ts';
import type { Session } from '../session.ts';
import { findLostError } from '../threads/findLostError.ts';
import { findThrowing } from '../threads/findThrowing.ts';
import { declarationOfPool } from './declarationOfPool.ts';
import { isSafe } from './describeValue.ts';
import { findBodyProblem } from './findBodyProblem.ts';
import { findCopyProblem } from './findCopyProblem.ts';
import { findTarget } from './findTarget.ts';
import { findWorker, optionsOf } from './findWorker.ts';
import { importTarget } from './importTarget.ts';
import type { PoolRule } from './poolRule.ts';
import type { Kept, Target, Value, Wrapper } from './wrapper.ts';

/**
 * Reads a call that gives the workers of a pool something to do: `pool.run(text, { name: 'digest' })`
 * stands for `digest(text)`, with `digest` imported from the file that the workers load.
 *
 * @returns undefined when no rule names the pool
 */
export function readTask(
	tree: SyntaxTree,
	node: CallExpression,
	fact: ExecutorFact,
	rules: readonly PoolRule[],
	session: Session,
): Wrapper | Kept | undefined {
	const { callee } = node;
	if (callee.type !== 'MemberExpression' || rules.length === 0) return undefined;
	const place = declarationOfPool(tree, callee.object, session);
	const rule = rules.find((each) => each.means(fact, place));
	if (rule === undefined) return undefined;
	const worker = findWorker(place, fact, session);
	const label = tree.textOf(callee);
	const pool = tree.text.slice(callee.object.start!, callee.object.end!);
	const known = place && { pool: { place, ends: fact.worker.ends } };
	const kept = (message: string): Kept => ({ node, code: 'executor-shape', message, ...known });
	const task = readArguments(node, rule);
	if (task === undefined) return undefined;
	if (typeof worker === 'string') return kept(`\`${pool}\` ${worker}`);
	if (typeof task === 'string') return kept(`\`${label}\` ${task}`);
	if (!isSafe(callee.object) && !isOfModule(tree, callee.object))
		return kept(`\`${pool}\` may do more than to say where`);
	const moved = task.passed.find((argument) => isOfPackage(tree, argument, fact.package));
	if (moved !== undefined) return kept(`\`${tree.textOf(moved)}\` hands memory over to the worker`);
	const name = task.name ?? worker.name ?? 'default';
	const target = findTarget(worker, name, fact, session);
	const file = session.relative(worker.file);
	if (typeof target === 'string') return kept(`${file} ${target}`);
	const effect = findLoadEffect(target.module, tree.path, session);
	if (effect !== undefined) return kept(`${session.relative(target.module)} ${effect}`);
	const isPlain = (index: number): boolean => {
		const argument = task.passed[index];
		return argument !== undefined && isUnshared(tree, argument, session);
	};
	const problem = findBodyProblem(target, isPlain, session);
	if (problem !== undefined) return kept(`\`${name}\` of ${file} ${problem}`);
	const lost = findLostError(target, { classes: fact.worker.errors });
	if (lost !== undefined) {
		const message = `\`${name}\` of ${file} throws \`${lost}\`, of which callers get a copy that lost its class and properties`;
		return { ...kept(message), code: 'error-path' };
	}
	const throwing = findThrowing(target, fact.worker.errors, session);
	if (throwing !== undefined) {
		const message = `\`${name}\` of ${file} may throw a \`${throwing.error}\` at \`${throwing.call}\`, of which callers get a copy that lost its class`;
		return { ...kept(message), code: 'error-path' };
	}
	const copy = findCopyProblem(target, { tree, passed: task.passed }, session);
	if (copy !== undefined)
		return { ...kept(`\`${name}\` of ${file} ${copy}`), code: 'copied-value' };
	const needed = importTarget(tree, target, session);
	if (typeof needed === 'string') return kept(needed);
	return {
		tree,
		node,
		label,
		work: directCall(node, needed.local, task.passed, target, session),
		dropped: [callee.object],
		deferral: label,
		target,
		...known,
		...(needed.import === undefined ? {} : { needed: needed.import }),
	};
}

interface Task {
	/** What the function is called; undefined where the call does not say. */
	readonly name?: string;
	readonly passed: readonly Node[];
}

/** @returns the end of a sentence about the call, or undefined when it hands a function over itself. */
function readArguments(node: CallExpression, { parameters }: PoolRule): Task | string | undefined {
	const given = node.arguments as readonly Node[];
	if (given.some(({ type }) => type === 'SpreadElement')) return 'gets arguments that are spread';
	if (given.length > parameters.length) return 'gets more arguments than its rule has';
	const at = (parameter: PoolRule['parameters'][number]): Node | undefined => {
		const index = parameters.indexOf(parameter);
		return index === -1 ? undefined : given[index];
	};
	const name = at('name') ?? at('fn');
	if (name !== undefined && name.type !== 'StringLiteral') return undefined;
	const options = at('options');
	const known = options === undefined ? new Map<string, Node>() : optionsOf(options);
	if (known === undefined) return 'gets options that are not written in place';
	const odd = [...known.keys()].find((option) => option !== 'name');
	if (odd !== undefined) return `is given \`${odd}\`, for which a direct call has no place`;
	const chosen = known.get('name') ?? name;
	if (chosen !== undefined && chosen.type !== 'StringLiteral')
		return 'gets a name that is not written in place';
	const list = at('args');
	if (list !== undefined && list.type !== 'ArrayExpression')
		return 'gets arguments that are not written in place';
	const elements = list?.type === 'ArrayExpression' ? (list.elements as (Node | null)[]) : [];
	if (elements.includes(null)) return 'gets arguments with a hole';
	const task = at('task');
	const passed = [...(task === undefined ? [] : [task]), ...(elements as Node[])];
	return { ...(chosen === undefined ? {} : { name: chosen.value }), passed };
}

/** Whether an argument is a plain value, or an object that is made in its place and holds nothing else. */
export function isUnshared({ path }: SyntaxTree, argument: Node, { oracle }: Session): boolean {
	const depth = oracle.depthOf(path, argument.start!, argument.end!);
	const isMade = /^(?:Array|Object)Expression$/.test(argument.type);
	return depth === 'primitive' || (isMade && depth === 'flat');
}

/** `threads.pool`, where one pool that stays the same is found under the name, is no accessor. */
function isOfModule(tree: SyntaxTree, pool: Node): boolean {
	return (
		pool.type === 'MemberExpression' &&
		!pool.computed &&
		pool.object.type === 'Identifier' &&
		importOf(tree, pool.object.name)?.imported === '*'
	);
}

/** Whether the package of the pool makes a value, as `move(buffer)` does. */
function isOfPackage(tree: SyntaxTree, value: Node, name: string): boolean {
	return identifiersIn(value).some(({ name: local }) => importOf(tree, local)?.source === name);
}

/** `digest(text)` in the place of the call. */
function directCall(
	{ start, end }: CallExpression,
	local: string,
	passed: readonly Node[],
	{ fn, tree }: Target,
	{ oracle }: Session,
): Value {
	const [first] = passed;
	const last = passed.at(-1);
	const gaps = passed
		.slice(1)
		.map((argument, i) => ({ start: passed[i]!.end!, end: argument.start!, text: ', ' }));
	const edits =
		first === undefined || last === undefined
			? [{ start: start!, end: end!, text: `${local}()` }]
			: [
					{ start: start!, end: first.start!, text: `${local}(` },
					...gaps,
					{ start: last.end!, end: end!, text: ')' },
				];
	const named = nameOf(fn) ?? fn;
	const awaitable = fn.async
		? 'promise'
		: oracle.awaitableResult(tree.path, named.start!, named.end!);
	const place = { start: start!, end: end! };
	return { kind: 'value', ...place, edits, awaitable, binds: 'call', isSafe: false };
}

export function nameOf(fn: FunctionNode): Node | undefined {
	if ('id' in fn && fn.id) return fn.id;
	const holder = parentOf(fn);
	return holder?.type === 'VariableDeclarator' && holder.id.type === 'Identifier'
		? holder.id
		: undefined;
}
