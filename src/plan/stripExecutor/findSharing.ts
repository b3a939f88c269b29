import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import { functionNamed, isDeclaring } from './namesInModule.ts';

/** Methods that change the object that they are called on. */
const changers = new Set(
	effectFree.flatMap(({ changesReceiver, names }) => (changesReceiver ? (names ?? []) : [])),
);

/** Methods that only read; those of texts, numbers and patterns are known by the language. */
const readers = new Set([
	...effectFree.flatMap(({ changesReceiver, owner, names }) =>
		changesReceiver || owner === undefined ? [] : (names ?? []),
	),
	...[String, Number].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)),
	'test',
	'exec',
]);

/** Methods that put what they find into a collection of its own. */
const copiers =
	/^(?:concat|entries|filter|flat|flatMap|from|keys|map|of|slice|toReversed|toSorted|toSpliced|values|with)$/;

/** Methods that only texts and numbers have: what they are called on is one, and so is what they give. */
const ofTexts = new Set(
	[String, Number]
		.flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
		.filter((name) =>
			[Array, Date, Map, Set, Uint8Array, RegExp].every((kind) => !(name in kind.prototype)),
		),
);

const isChange = (name: string) => changers.has(name) && !/^(?:test|exec)$/.test(name);

/** A name that stands for an argument, or for something of it. */
interface Held {
	readonly name: string;
	/** It was made by the function itself, though what is in it may come from the argument. */
	readonly isFresh: boolean;
}

/**
 * What a function does with its arguments that is another thing when they are no copies: it changes them,
 * gives them back, or hands them to somebody of whom that is not known.
 *
 * @param isPlain whether an argument, by its index, is a value that nobody else has
 * @returns the end of a sentence about the function
 */
export function findSharing(
	tree: SyntaxTree,
	fn: FunctionNode,
	isPlain: (index: number) => boolean,
	oracle: Oracle,
): string | undefined {
	return new Sharing(tree, fn, oracle, new Set([fn])).find(isPlain);
}

class Sharing {
	readonly #tree: SyntaxTree;
	readonly #fn: FunctionNode;
	readonly #oracle: Oracle;
	readonly #seen: ReadonlySet<FunctionNode>;
	readonly #held = new Map<string, Held>();
	readonly #open: Held[] = [];

	constructor(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle, seen: ReadonlySet<FunctionNode>) {
		this.#tree = tree;
		this.#fn = fn;
		this.#oracle = oracle;
		this.#seen = seen;
	}

	find(isPlain: (index: number) => boolean): string | undefined {
		for (const [index, param] of this.#fn.params.entries())
			if (!isPlain(index)) this.#hold(param, false);
		for (let held = this.#open.shift(); held !== undefined; held = this.#open.shift()) {
			for (const use of identifiersIn(this.#fn)) {
				if (use.name !== held.name || isPropertyName(use) || isDeclaring(use)) continue;
				const problem = this.#follow(use, held);
				if (problem !== undefined) return problem;
			}
		}
		return undefined;
	}

	/** From now on, the names of a pattern stand for something of the argument. */
	#hold(pattern: Node, isFresh: boolean): undefined {
		for (const name of declaredNames(pattern)) {
			const known = this.#held.get(name);
			if (known !== undefined && (!known.isFresh || isFresh)) continue;
			const held = { name, isFresh: isFresh && pattern.type === 'Identifier' };
			this.#held.set(name, held);
			this.#open.push(held);
		}
		return undefined;
	}

	/** Where a value goes. */
	#follow(value: Node, held: Held): string | undefined {
		const depth = this.#oracle.depthOf(this.#tree.path, value.start!, value.end!);
		if (depth === 'primitive') return undefined;
		const parent = parentOf(value);
		const part = { ...held, isFresh: false };
		switch (parent?.type) {
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return parent.object === value ? this.#followMember(parent, held) : undefined;
			case 'ParenthesizedExpression':
			case 'AwaitExpression':
			case 'TSAsExpression':
			case 'TSSatisfiesExpression':
			case 'TSNonNullExpression':
			case 'LogicalExpression':
				return this.#follow(parent, held);
			case 'ConditionalExpression':
				return parent.test === value ? undefined : this.#follow(parent, held);
			case 'BinaryExpression':
			case 'UnaryExpression':
			case 'TemplateLiteral':
			case 'IfStatement':
			case 'WhileStatement':
			case 'DoWhileStatement':
			case 'ForStatement':
			case 'ForInStatement':
			case 'SwitchStatement':
			case 'ExpressionStatement':
			case 'TSTypeQuery':
				return undefined;
			case 'VariableDeclarator':
				return this.#hold(parent.id, held.isFresh);
			case 'ForOfStatement': {
				const { left } = parent;
				const [declared] = left.type === 'VariableDeclaration' ? left.declarations : [];
				return this.#hold(declared?.id ?? left, false);
			}
			case 'SpreadElement': {
				const around = parentOf(parent)!;
				return /^(?:Array|Object)Expression$/.test(around.type)
					? this.#follow(around, { ...held, isFresh: true })
					: this.#followArgument(around, parent, part);
			}
			case 'ArrayExpression':
				return this.#follow(parent, { ...held, isFresh: true });
			case 'ObjectProperty':
				return this.#follow(parentOf(parent)!, { ...held, isFresh: true });
			case 'AssignmentExpression':
				return this.#followAssigned(parent.left, held);
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				return this.#followArgument(parent, value, held);
			case 'ReturnStatement':
			case 'ArrowFunctionExpression':
				return this.#followResult(parent, held, depth);
			default:
				return this.#handsOn(held);
		}
	}

	/** `page.title`, `page.words.push(…)` */
	#followMember(member: Node & { property: Node }, held: Held): string | undefined {
		const parent = parentOf(member);
		const name = plainName(member.property) ?? '';
		const changed = `changes \`${held.name}\`, of which it gets a copy in a worker`;
		const isWritten =
			(parent?.type === 'AssignmentExpression' && parent.left === member) ||
			parent?.type === 'UpdateExpression' ||
			(parent?.type === 'UnaryExpression' && parent.operator === 'delete');
		if (isWritten) return held.isFresh ? undefined : changed;
		if (/^(?:length|size|byteLength)$/.test(name)) return undefined;
		const isCalled =
			(parent?.type === 'CallExpression' || parent?.type === 'OptionalCallExpression') &&
			(parent.callee as Node) === member;
		if (!isCalled) return this.#follow(member, { ...held, isFresh: false });
		if (isChange(name)) return held.isFresh ? this.#follow(parent, held) : changed;
		if (ofTexts.has(name)) return undefined;
		if (!readers.has(name)) return `calls \`${name}\` of \`${held.name}\`, which may change it`;
		for (const argument of parent.arguments)
			if (isFunction(argument)) for (const param of argument.params) this.#hold(param, false);
		return this.#follow(parent, { ...held, isFresh: copiers.test(name) });
	}

	#followAssigned(left: Node, held: Held): string | undefined {
		if (left.type === 'Identifier') return this.#hold(left, held.isFresh);
		let root: Node = left;
		while (root.type === 'MemberExpression') root = root.object;
		return root.type === 'Identifier' && declaredNames(this.#fn.body).has(root.name)
			? this.#hold(root, true)
			: this.#handsOn(held);
	}

	/** `Object.keys(page)`, `list.push(page)`, `finish(page)` */
	#followArgument(call: Node, argument: Node, held: Held): string | undefined {
		if (call.type === 'CallExpression' && call.callee.type === 'MemberExpression') {
			const { object, property } = call.callee;
			const name = plainName(property as Node) ?? '';
			if (ofTexts.has(name)) return undefined;
			if (object.type !== 'Identifier') return this.#handsOn(held);
			if (isChange(name) && declaredNames(this.#fn.body).has(object.name))
				return this.#hold(object, true);
			const isKnown = effectFree.some(
				({ library, owner, names, changesFirst }) =>
					library === 'lib' &&
					changesFirst !== true &&
					(owner === object.name || owner === `${object.name}Constructor`) &&
					(names?.includes(name) ?? true),
			);
			if (!isKnown) return this.#handsOn(held);
			for (const other of call.arguments)
				if (isFunction(other)) for (const param of other.params) this.#hold(param, false);
			return this.#follow(call, { ...held, isFresh: true });
		}
		const callee = 'callee' in call ? (call.callee as Node) : undefined;
		if (callee?.type !== 'Identifier') return this.#handsOn(held);
		if (callee.name === 'structuredClone') return undefined;
		const called = functionNamed(this.#tree, callee.name);
		if (called !== undefined && 'arguments' in call) {
			const index = (call.arguments as readonly Node[]).indexOf(argument);
			if (!this.#seen.has(called)) {
				const seen = new Set([...this.#seen, called]);
				const inner = new Sharing(this.#tree, called, this.#oracle, seen);
				const problem = inner.find((other) => index !== -1 && other !== index);
				if (problem !== undefined) return this.#handsOn(held);
			}
			return undefined;
		}
		const isKnown = effectFree.some(
			({ library, owner, names }) =>
				library === 'lib' && owner === undefined && names?.includes(callee.name),
		);
		return isKnown ? this.#follow(call, { ...held, isFresh: true }) : this.#handsOn(held);
	}

	#followResult(
		parent: Node,
		held: Held,
		depth: ReturnType<Oracle['depthOf']>,
	): string | undefined {
		let fn: Node | undefined = parent;
		while (fn !== undefined && !isFunction(fn)) fn = parentOf(fn);
		if (fn === this.#fn) {
			return held.isFresh && depth === 'flat'
				? undefined
				: `gives back \`${held.name}\` or a part of it, which is a copy in a worker`;
		}
		const call = fn && parentOf(fn);
		return call?.type === 'CallExpression' && call.callee !== fn
			? this.#follow(call, { ...held, isFresh: true })
			: this.#handsOn(held);
	}

	#handsOn({ name }: Held): string {
		return `hands \`${name}\` on, of which it gets a copy in a worker`;
	}
}
