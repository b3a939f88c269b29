import type {
	CallExpression,
	Class,
	ClassMethod,
	Node,
	OptionalCallExpression,
} from '@babel/types';
import { type FunctionNode, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { isReassigned, mayBeReplaced } from '../concurrency/mayBeReplaced.ts';
import { overridesOf } from '../concurrency/overrides.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { FilledParameters } from './filledParameters.ts';

/** Packages whose declared types can be relied on: those of the language and of Node.js. */
const builtIn: ReadonlySet<string> = new Set(['typescript', 'node']);

/**
 * Tells values from promises. A declared type alone does not say: `any` goes into a `boolean` without a
 * word, and may be a promise. So calls of own functions are followed to what they return.
 */
export class SettledValues {
	readonly #session: Session;
	readonly #functions = new Map<Node, boolean>();
	/** What is being looked at: a variable that is part of its own value. */
	readonly #variables = new Set<Node>();
	readonly #parameters: FilledParameters;

	constructor(session: Session) {
		this.#session = session;
		this.#parameters = new FilledParameters(session);
	}

	/** Whether an expression is no promise, whatever it is. */
	isSettled(tree: SyntaxTree, node: Node): boolean {
		switch (node.type) {
			case 'StringLiteral':
			case 'NumericLiteral':
			case 'BooleanLiteral':
			case 'NullLiteral':
			case 'BigIntLiteral':
			case 'RegExpLiteral':
			case 'TemplateLiteral':
			case 'BinaryExpression':
			case 'UnaryExpression':
			case 'UpdateExpression':
			case 'ArrayExpression':
			case 'ArrowFunctionExpression':
			case 'FunctionExpression':
			case 'AwaitExpression':
				return true;
			case 'ConditionalExpression':
				return this.#areSettled(tree, [node.consequent, node.alternate]);
			case 'LogicalExpression':
				return this.#areSettled(tree, [node.left, node.right]);
			case 'TSAsExpression':
			case 'TSTypeAssertion':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
			case 'ParenthesizedExpression':
				return this.isSettled(tree, node.expression);
			case 'CallExpression':
			case 'OptionalCallExpression':
				return (
					this.#givesData(tree, node) ||
					(this.#isPlain(tree, node) && this.#callsSettled(tree, node.callee))
				);
			case 'NewExpression':
				return this.#isPlain(tree, node) && this.#makesSettled(tree, node.callee);
			case 'Identifier':
				return this.#isPlain(tree, node) && this.#holdsSettled(tree, node);
			default:
				return this.#isPlain(tree, node);
		}
	}

	#areSettled(tree: SyntaxTree, nodes: readonly Node[]): boolean {
		return nodes.every((node) => this.isSettled(tree, node));
	}

	#isPlain(tree: SyntaxTree, node: Node): boolean {
		const kind = this.#session.oracle.awaitable(tree.path, node.start!, node.end!);
		return kind === 'plain' || (kind === 'untyped' && this.#parameters.leaveNoPromise(tree, node));
	}

	/** `JSON.parse(text)`: its type says nothing, and still it is no promise. */
	#givesData(
		{ path }: SyntaxTree,
		{ callee, arguments: given }: CallExpression | OptionalCallExpression,
	): boolean {
		if (given.length !== 1 || callee.type !== 'MemberExpression' || callee.computed) return false;
		const declared = this.#session.oracle.declaredAt(path, callee.property.start!);
		return (
			declared.length > 0 && declared.every((each) => isEffectFree(each, (fact) => fact.givesData))
		);
	}

	/** A call of a built-in function, or of an own one that returns no promise, whichever runs in its place. */
	#callsSettled(tree: SyntaxTree, called: Node): boolean {
		const callee = unwrapInward(called);
		if (isFunction(callee)) return this.#returnsSettled(tree, callee);
		// `makeHandler()(request)`, `handlers[name](request)`: what a type without a promise lets in is not known.
		const name = calledName(callee);
		if (name === undefined) return false;
		const { path } = tree;
		const { oracle } = this.#session;
		const nameOffset = nameOffsetOf(name);
		const object = 'object' in callee ? (callee.object as Node) : undefined;
		const declarers = oracle.declarersOf(path, {
			nameOffset,
			...(object && { object: { start: object.start!, end: object.end! } }),
		});
		if (declarers.length > 0) return declarers.every((each) => builtIn.has(each.package));
		const places = oracle.declarationsAt(path, nameOffset);
		return (
			places.length > 0 &&
			places.every((place) => {
				const found = functionAtPlace(place, this.#session);
				return found !== undefined && this.#runsSettled({ ...found, offset: place.offset });
			})
		);
	}

	/** A function, and what may run in place of it: `onStart() {}` that a subclass makes async, or that is assigned. */
	#runsSettled(member: { fn: FunctionNode; tree: SyntaxTree; offset: number }): boolean {
		const { fn, tree, offset } = member;
		// What a getter gives is called, and not the getter.
		if ('kind' in fn && (fn.kind === 'get' || fn.kind === 'set')) return false;
		if (mayBeReplaced(fn)) return false;
		if (isReassigned(fn, { file: tree.path, offset }, this.#session)) return false;
		return overridesOf(member, this.#session).every(
			(step) =>
				'run' in step &&
				isFunction(step.run.code) &&
				this.#returnsSettled(step.run.tree, step.run.code),
		);
	}

	/** `constructor() { return open(this); }`: a class may give a promise in place of its instance. */
	#makesSettled(tree: SyntaxTree, name: Node): boolean {
		const { oracle, treeOf } = this.#session;
		return oracle.declarationsAt(tree.path, nameOffsetOf(name)).every(({ file, offset }) => {
			const home = treeOf(file);
			const declared = home?.nameAt(offset);
			const made = declared && classNamed(declared);
			if (home === undefined || made === undefined) return true;
			const makers = made.body.body.filter(isConstructor);
			return (
				makers.every((fn) => resultsOf(fn).length === 0) &&
				(made.superClass == null || this.#makesSettled(home, made.superClass))
			);
		});
	}

	/** `const name: string = untyped`: what a variable was given may be a promise behind its type. */
	#holdsSettled({ path }: SyntaxTree, { start }: Node): boolean {
		const { oracle, treeOf } = this.#session;
		return oracle.declarationsAt(path, start!).every(({ file, offset }) => {
			const tree = treeOf(file);
			const name = tree?.nameAt(offset);
			const declarator = name && parentOf(name);
			if (tree === undefined || declarator?.type !== 'VariableDeclarator') return true;
			const { init } = declarator;
			if (init == null || this.#variables.has(init)) return true;
			this.#variables.add(init);
			const isSettled = this.#givesSettled(tree, init);
			this.#variables.delete(init);
			return isSettled;
		});
	}

	/** `JSON.parse(text)` is untyped, and still no promise; `new Query() as unknown as Row` is one. */
	#givesSettled(tree: SyntaxTree, init: Node): boolean {
		switch (init.type) {
			case 'CallExpression':
				return this.isSettled(tree, init) || this.#callsSettled(tree, init.callee);
			case 'NewExpression':
			case 'AwaitExpression':
				return this.isSettled(tree, init);
			case 'TSAsExpression':
			case 'TSTypeAssertion': {
				const { start, end } = unwrapInward(init);
				return this.#session.oracle.awaitable(tree.path, start!, end!) !== 'promise';
			}
			default:
				return this.#isPlain(tree, init);
		}
	}

	/** A function that calls itself is what its other results are. */
	#returnsSettled(tree: SyntaxTree, fn: FunctionNode): boolean {
		const known = this.#functions.get(fn);
		if (known !== undefined) return known;
		this.#functions.set(fn, true);
		const isSettled =
			!fn.async && !fn.generator && resultsOf(fn).every((node) => this.isSettled(tree, node));
		this.#functions.set(fn, isSettled);
		return isSettled;
	}
}

function classNamed(name: Node): Class | undefined {
	const parent = parentOf(name);
	if (parent?.type === 'ClassDeclaration' || parent?.type === 'ClassExpression') return parent;
	const init = parent?.type === 'VariableDeclarator' ? parent.init : undefined;
	return init?.type === 'ClassExpression' ? init : undefined;
}

function isConstructor(member: Node): member is ClassMethod {
	return member.type === 'ClassMethod' && member.kind === 'constructor';
}

/** What a function returns. */
export function resultsOf(fn: FunctionNode): Node[] {
	if (fn.body.type !== 'BlockStatement') return [fn.body];
	const results: Node[] = [];
	forEachOwnNode(fn.body, (node) => {
		if (node.type === 'ReturnStatement' && node.argument) results.push(node.argument);
	});
	return results;
}
