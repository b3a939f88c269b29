import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import type { Depth } from '../../resolve/oracle.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { callbackGives, isReducing } from './callbackGives.ts';
import { functionsBehind, type Own } from './functionsBehind.ts';
import { isWritten } from './isWritten.ts';
import {
	copiers,
	isChange,
	ofTexts,
	readers,
	sharesMemory,
	usingLastIndex,
} from './methodKinds.ts';
import { isDeclaring } from './namesInModule.ts';
import { readsArgument, readsByCall, readsReceiver } from './readsArguments.ts';

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
	session: Session,
): string | undefined {
	return new Sharing({ tree, fn }, session).find(isPlain);
}

class Sharing {
	readonly #tree: SyntaxTree;
	readonly #fn: FunctionNode;
	readonly #session: Session;
	/** The functions whose calls lead here, itself included. */
	readonly #seen: ReadonlySet<FunctionNode>;
	readonly #held = new Map<string, Held>();
	readonly #open: Held[] = [];
	/** Its caller follows what it gives back. */
	readonly #isCalled: boolean;
	#gives = false;

	constructor({ tree, fn }: Own, session: Session, seen: ReadonlySet<FunctionNode> = new Set()) {
		this.#tree = tree;
		this.#fn = fn;
		this.#session = session;
		this.#isCalled = seen.size > 0;
		this.#seen = new Set([...seen, fn]);
	}

	find(isPlain: (index: number) => boolean): string | undefined {
		for (const [index, param] of this.#fn.params.entries()) {
			// An array of the function's own, of any number of arguments.
			const rest = param.type === 'RestElement' ? param.argument : undefined;
			if (rest === undefined && isPlain(index)) continue;
			const problem = this.#hold(rest ?? param, rest !== undefined);
			if (problem !== undefined) return problem;
		}
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
	#hold(pattern: Node, isFresh: boolean): string | undefined {
		if ([...this.#tree.walk(pattern)].some(takesLastIndex))
			return 'uses `lastIndex` of an argument, which a copy does not have';
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
		const depth = this.#depthOf(value);
		if (depth === 'primitive') return undefined;
		const parent = parentOf(value);
		const part = { ...held, isFresh: false };
		switch (parent?.type) {
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return parent.object === value ? this.#followMember(value, parent, held, depth) : undefined;
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
			case 'SwitchCase':
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
				const isCopy = /^(?:Array|Object)Expression$/.test(around.type);
				if (depth === 'flat') return undefined;
				return isCopy
					? this.#follow(around, { ...held, isFresh: true })
					: this.#followArgument(around, parent, part, depth);
			}
			case 'ArrayExpression':
				return this.#follow(parent, { ...held, isFresh: true });
			case 'ObjectProperty':
				return this.#follow(parentOf(parent)!, { ...held, isFresh: true });
			case 'AssignmentExpression':
				return this.#followAssigned(parent.left, held) ?? this.#follow(parent, held);
			case 'SequenceExpression':
				return parent.expressions.at(-1) === value ? this.#follow(parent, held) : undefined;
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				return this.#followArgument(parent, value, held, depth);
			case 'ReturnStatement':
			case 'ArrowFunctionExpression':
				return this.#followResult(parent, held, depth);
			default:
				return this.#handsOn(held);
		}
	}

	/** `page.title`, `page.words.push(…)` */
	#followMember(
		value: Node,
		member: Node & { property: Node },
		held: Held,
		depth: Depth,
	): string | undefined {
		const parent = parentOf(member);
		const name = plainName(member.property) ?? '';
		const changed = `changes \`${held.name}\`, of which it gets a copy in a worker`;
		if (isWritten(member)) return held.isFresh ? undefined : changed;
		if (/^(?:length|size|byteLength)$/.test(name)) return undefined;
		if (name === 'lastIndex') return readsLastIndex(held);
		const isCalled =
			(parent?.type === 'CallExpression' || parent?.type === 'OptionalCallExpression') &&
			(parent.callee as Node) === member;
		if (!isCalled) return this.#follow(member, { ...held, isFresh: false });
		if (isChange(name)) return held.isFresh ? this.#follow(parent, held) : changed;
		// A pattern may go on where it ended the last time, and a copy of it begins anew.
		if (/^(?:test|exec)$/.test(name) && !held.isFresh) return readsLastIndex(held);
		if (ofTexts.has(name)) return undefined;
		if (readsReceiver(member, this.#tree, this.#session)) return undefined;
		if (!readers.has(name)) return `calls \`${name}\` of \`${held.name}\`, which may change it`;
		const gives = callbackGives(name, parent.arguments);
		const problem = this.#holdParameters(parent.arguments, held, gives === 'reduced' ? 1 : 0);
		if (problem !== undefined) return problem;
		if (gives !== undefined) return undefined;
		// A slice of a `Buffer` is a view of it.
		const { start, end } = value;
		const isView = name === 'slice' && !this.#session.oracle.isArray(this.#tree.path, start!, end!);
		const isCopy = copiers.test(name) && !isView;
		return isCopy && depth === 'flat'
			? undefined
			: this.#follow(parent, { ...held, isFresh: isCopy });
	}

	/** Functions that are handed to a method get what is in its object: `pages.map(finish)`. */
	#holdParameters(passed: readonly Node[], held: Held, from = 0): string | undefined {
		for (const callback of passed) {
			if (isFunction(callback)) {
				for (const param of callback.params.slice(from)) {
					const problem = this.#hold(param, false);
					if (problem !== undefined) return problem;
				}
			} else if (callback.type === 'Identifier') {
				const { start, end, name } = callback;
				const isLocal = declaredNames(this.#fn).has(name);
				const { path } = this.#tree;
				const kind = isLocal ? this.#session.oracle.kindOf(path, start!, end!) : undefined;
				const done = isLocal ? undefined : this.#findInCalled(callback, () => false);
				if (kind === 'function' || done === 'handed') return this.#handsOn(held);
			}
		}
		return undefined;
	}

	/**
	 * What a function of the repository does with its arguments.
	 *
	 * @returns undefined for no such function
	 */
	#findInCalled(
		name: Node & { name: string },
		isPlain: (index: number) => boolean,
	): 'handed' | 'given' | 'read' | undefined {
		const called = functionsBehind(this.#tree, name, this.#session);
		if (called === 'state') return 'handed';
		const found = called.map((own) => {
			// What it does with them is looked at already; what it gives is what it gives at last.
			if (this.#seen.has(own.fn)) return this.#isCalled ? 'given' : 'read';
			const inner = new Sharing(own, this.#session, this.#seen);
			if (inner.find(isPlain) !== undefined) return 'handed';
			return inner.#gives ? 'given' : 'read';
		});
		return (['handed', 'given', 'read'] as const).find((each) => found.includes(each));
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
	#followArgument(call: Node, argument: Node, held: Held, depth: Depth): string | undefined {
		if (!('callee' in call) || !('arguments' in call)) return this.#handsOn(held);
		const callee = call.callee as Node;
		const passed = call.arguments as readonly Node[];
		const name = callee.type === 'MemberExpression' ? callee.object : callee;
		if (name.type === 'Identifier') {
			const index = passed.indexOf(argument);
			const done = this.#findInCalled(name, (other) => index !== -1 && other !== index);
			if (done === 'handed') return this.#handsOn(held);
			if (done === 'given') return this.#follow(call, { ...held, isFresh: false });
			if (done === 'read') return undefined;
		}
		if (readsArgument(callee, argument, this.#tree, this.#session)) return undefined;
		if (readsByCall(callee, this.#tree, this.#session) && passed[0] === argument)
			return depth === 'flat' ? undefined : this.#follow(call, { ...held, isFresh: false });
		if (callee.type === 'MemberExpression')
			return this.#followMethod(call, callee, argument, held, depth);
		if (callee.type !== 'Identifier') return this.#handsOn(held);
		if (callee.name === 'structuredClone') return undefined;
		const isKnown = effectFree.some(
			({ library, owner, names }) =>
				library === 'lib' && owner === undefined && names?.includes(callee.name),
		);
		if (!isKnown) return this.#handsOn(held);
		return depth === 'flat' && !sharesMemory(callee.name)
			? undefined
			: this.#follow(call, { ...held, isFresh: !sharesMemory(callee.name) });
	}

	#followMethod(
		call: Node,
		{ object, property }: Node & { readonly object: Node; readonly property: Node },
		argument: Node,
		held: Held,
		depth: Depth,
	): string | undefined {
		const name = plainName(property) ?? '';
		if (usingLastIndex.has(name) && !held.isFresh) return readsLastIndex(held);
		if (ofTexts.has(name)) return undefined;
		if (object.type !== 'Identifier') return this.#handsOn(held);
		if (isChange(name) && declaredNames(this.#fn.body).has(object.name))
			return this.#hold(object, true);
		const known = effectFree.find(
			({ library, owner, names }) =>
				library === 'lib' &&
				(owner === object.name || owner === `${object.name}Constructor`) &&
				(names?.includes(name) ?? true),
		);
		if (known === undefined) return this.#handsOn(held);
		const passed = 'arguments' in call ? (call.arguments as readonly Node[]) : [];
		const [first] = passed;
		if (known.changesFirst) {
			if (first === argument && !held.isFresh)
				return `changes \`${held.name}\`, of which it gets a copy in a worker`;
			// Where the first is held by something itself, that is followed from its own place.
			if (first?.type === 'Identifier') this.#hold(first, true);
			return depth === 'flat' ? undefined : this.#follow(call, { ...held, isFresh: true });
		}
		const problem = this.#holdParameters(
			passed.filter((each) => each !== argument),
			held,
		);
		if (problem !== undefined) return problem;
		return depth === 'flat' ? undefined : this.#follow(call, { ...held, isFresh: true });
	}

	#followResult(parent: Node, held: Held, depth: Depth): string | undefined {
		let fn: Node | undefined = parent;
		while (fn !== undefined && !isFunction(fn)) fn = parentOf(fn);
		if (fn === this.#fn) {
			if (held.isFresh && depth === 'flat') return undefined;
			this.#gives = true;
			return this.#isCalled
				? undefined
				: `gives back \`${held.name}\` or a part of it, which is a copy in a worker`;
		}
		const call = fn && parentOf(fn);
		if (call?.type === 'CallExpression' && isReducing(call)) {
			const [total] = isFunction(fn) ? fn.params : [];
			if (total) this.#hold(total, false);
		}
		return call?.type === 'CallExpression' && call.callee !== fn
			? this.#follow(call, { ...held, isFresh: true })
			: this.#handsOn(held);
	}

	#depthOf({ start, end }: Node): Depth {
		return this.#session.oracle.depthOf(this.#tree.path, start!, end!);
	}

	#handsOn({ name }: Held): string {
		return `hands \`${name}\` on, of which it gets a copy in a worker`;
	}
}

function readsLastIndex({ name }: Held): string {
	return `uses \`lastIndex\` of \`${name}\` or a part of it, which a copy does not have`;
}

/** `{ lastIndex }` */
function takesLastIndex(node: Node): boolean {
	return node.type === 'ObjectProperty' && plainName(node.key as Node) === 'lastIndex';
}
