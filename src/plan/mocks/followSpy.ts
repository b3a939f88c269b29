import type { CallExpression, Identifier, Node } from '@babel/types';
import { type SpyLibrary, spectators } from '../../../presets/spies.ts';
import { makeAsync } from '../../edit/makeAsync.ts';
import { wrapReturnType } from '../../edit/wrapReturnType.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { functionId } from '../functions/functionId.ts';
import type { TextEdit } from '../plan.ts';
import { copiedStatements } from './copiedStatements.ts';
import type { Mock, MockAnswer, MockCallback } from './mock.ts';

/** What a test does with a spy, as far as its answers go. */
export interface SpyUses {
	/** Edits that make it answer with promises, besides those of `answers`. */
	readonly edits: TextEdit[];
	readonly answers: MockAnswer[];
	/** It throws errors. */
	throws?: boolean;
	/** Functions that answer for it. */
	readonly callbacks: MockCallback[];
	/** Why its answers cannot all be seen or changed. */
	problem?: string;
	/** It answers by itself instead of calling what it replaces. */
	hasAnswers?: boolean;
	/** Somebody looks at the results themselves. */
	asksForResults?: boolean;
}

const spectatorNames = new Set(spectators.flatMap(({ names }) => names));

/** Follows a spy through the chain it stands in and the variables that hold it. */
export class SpyFollower {
	readonly uses: SpyUses = { edits: [], answers: [], callbacks: [] };
	readonly #tree: SyntaxTree;
	readonly #library: SpyLibrary;
	readonly #oracle: Oracle;
	readonly #target: string | undefined;
	readonly #variables = new Set<string>();
	/** Every other name of the variables that hold it. */
	readonly #names: Identifier[] = [];
	#isWatched = false;

	/** @param target how the replaced function is written: `fs, 'readFileSync'`. */
	constructor(tree: SyntaxTree, library: SpyLibrary, oracle: Oracle, target?: string) {
		this.#tree = tree;
		this.#library = library;
		this.#oracle = oracle;
		this.#target = target;
	}

	/** @param isHeld it may be stored in a property here: that of a module mock. */
	follow(spy: Node, isHeld = false): void {
		const value = unwrapOutward(spy);
		const parent = parentOf(value);
		switch (parent?.type) {
			case 'ExpressionStatement':
				return;
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				if (parent.object === value) this.#followMember(parent);
				else this.#fail(parent, 'uses the spy as a name');
				return;
			case 'VariableDeclarator':
				if (parent.init === value && parent.id.type === 'Identifier')
					this.#followVariable(parent.id);
				else this.#fail(parent, 'takes the spy apart');
				return;
			case 'AssignmentExpression':
				if (parent.right === value && parent.left.type === 'Identifier')
					this.#followVariable(parent.left);
				else if (parent.left !== value && !isHeld) this.#fail(parent, 'stores the spy');
				return;
			case 'CallExpression':
				this.#followArgument(parent, value);
				return;
			default:
				if (!isHeld) this.#fail(value, 'hands the spy on');
		}
	}

	/** What a copy of the spy would take: see {@link copiedStatements}. */
	copiesOf(spy: Node): Pick<Mock, 'copied' | 'variable'> {
		if (this.#isWatched || this.#variables.size > 1) return {};
		const copied = copiedStatements(this.#tree, spy, this.#names);
		const [variable] = this.#variables;
		return copied === undefined ? {} : { copied, ...(variable === undefined ? {} : { variable }) };
	}

	/** A function that answers for the spy. */
	answerWith(value: Node | undefined): void {
		if (value !== undefined) this.uses.hasAnswers = true;
		if (isFunction(value)) {
			const typeEdits = wrapReturnType(value.returnType, this.#tree.text);
			if (value.generator || typeEdits === undefined) this.#fail(value, 'answers in its own way');
			else if (!value.async) {
				this.uses.callbacks.push({
					id: functionId(this.#tree.path, value),
					edits: [...makeAsync(value, this.#tree.text), ...typeEdits],
				});
			}
		} else if (value !== undefined) this.#fail(value, 'answers from somewhere else');
	}

	#followMember(member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' }): void {
		if (member.computed || member.property.type !== 'Identifier') {
			this.#fail(member, 'is a member picked at run time');
			return;
		}
		const { name } = member.property;
		const { answers, implementations, neutral, promised, results, steps } = this.#library;
		const parent = parentOf(member);
		const call = parent?.type === 'CallExpression' && parent.callee === member ? parent : undefined;
		const error = Object.hasOwn(this.#library.errors, name)
			? this.#library.errors[name]
			: undefined;
		if (steps.includes(name)) this.follow(call ?? member);
		else if (call !== undefined && Object.hasOwn(answers, name)) {
			this.#answerWithValue(call, member.property, name);
			this.follow(call);
		} else if (call !== undefined && error !== undefined) {
			this.#answerWithError(call, member.property, error);
			this.follow(call);
		} else if (call !== undefined && implementations.includes(name)) {
			this.answerWith(call.arguments[0]);
			this.follow(call);
		} else if (call !== undefined && promised.includes(name)) {
			this.uses.hasAnswers = true;
			this.follow(call);
		} else if (results.includes(name)) this.uses.asksForResults = true;
		else if (neutral.includes(name)) this.#watch(member);
		else this.#fail(member, 'sets or asks for more than can be told');
	}

	#answerWithValue(call: CallExpression, { start, end }: Node, method: string): void {
		this.uses.hasAnswers = true;
		const { answers, rejections } = this.#library;
		const [value, other] = call.arguments;
		const isOnly = value !== undefined && other === undefined;
		const text = isOnly ? this.#tree.textOf(value) : '';
		this.uses.answers.push({
			method: { start: start!, end: end! },
			resolves: answers[method]!,
			...(Object.hasOwn(rejections, method) ? { rejects: rejections[method]! } : {}),
			...(isOnly ? { value: { start: value.start!, end: value.end!, text } } : {}),
		});
	}

	#answerWithError(
		call: CallExpression,
		method: Node,
		{ name, text }: SpyLibrary['errors'][string],
	): void {
		const [error] = call.arguments;
		this.uses.throws = true;
		this.#rename(method, name);
		if (isFunction(error)) this.#fail(error, 'makes errors');
		if (text === 'same' || error?.type === 'NewExpression') return;
		if (error?.type !== 'StringLiteral' && error?.type !== 'TemplateLiteral') {
			this.#fail(call, 'may make an error of a text');
			return;
		}
		const start = error.start!;
		const end = error.end!;
		const span = end - start;
		this.uses.edits.push(
			{ start, end: start, text: 'new Error(', side: 'open', span },
			{ start: end, end, text: ')', side: 'close', span },
		);
	}

	/** Every other place where a variable that holds the spy is used. */
	#followVariable(name: Identifier): void {
		const [own] = this.#oracle.entitiesAt(this.#tree.path, [name.start!]);
		if (own === undefined) {
			this.#fail(name, 'is a variable that is declared elsewhere');
			return;
		}
		if (this.#variables.has(name.name)) return;
		this.#variables.add(name.name);
		this.#names.push(name);
		const others = [...this.#tree.walk()].filter(
			(node): node is Identifier =>
				node.type === 'Identifier' && node.name === name.name && node !== name,
		);
		const entities = this.#oracle.entitiesAt(
			this.#tree.path,
			others.map(({ start }) => start!),
		);
		for (const [i, node] of others.entries()) {
			if (!entities[i]?.keys.some((key) => own.keys.includes(key))) continue;
			this.#names.push(node);
			const parent = parentOf(node);
			if (parent?.type === 'VariableDeclarator' && parent.id === node) {
				if (parent.init != null && !this.#isLikeIt(parent.init))
					this.#fail(parent, 'holds something else, too');
			} else if (parent?.type === 'AssignmentExpression' && parent.left === node) {
				if (!this.#isLikeIt(parent.right)) this.#fail(parent, 'holds something else, too');
			} else if (parent?.type !== 'ExportSpecifier') this.follow(node);
			else this.#fail(node, 'is exported');
		}
	}

	/** Whether a variable is set to the same spy again: by the same call, as far as the text tells. */
	#isLikeIt(value: Node): boolean {
		if (value.type === 'NullLiteral') return true;
		const text = this.#tree.textOf(value);
		return text === 'undefined' || (this.#target !== undefined && text.includes(this.#target));
	}

	/** `expect(spy).toHaveBeenCalled()`, `sinon.assert.calledOnce(spy)`. */
	#followArgument(call: CallExpression, value: Node): void {
		this.#isWatched = true;
		const words = namesIn(call.callee);
		const isWatched = call.callee !== value && words.some((word) => spectatorNames.has(word));
		if (this.#library.wraps.includes(words.at(-1) ?? '')) this.follow(call);
		else if (isWatched) {
			if (words.some((word) => this.#library.results.includes(word)))
				this.uses.asksForResults = true;
			this.#watch(call);
		} else this.#fail(call, 'gets the spy');
	}

	/** Notes when one of the members behind an expression is about results. */
	#watch(expression: Node): void {
		let node: Node = expression;
		for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
			if (
				(up.type === 'MemberExpression' || up.type === 'OptionalMemberExpression') &&
				up.object === node
			) {
				const { property } = up;
				if (property.type === 'Identifier' && this.#library.results.includes(property.name))
					this.uses.asksForResults = true;
			} else if (!(up.type === 'CallExpression' && up.callee === node)) return;
		}
	}

	#rename({ start, end }: Node, text: string): void {
		this.uses.hasAnswers = true;
		this.uses.edits.push({ start: start!, end: end!, text });
	}

	#fail(node: Node, problem: string): void {
		const text = onOneLine(this.#tree, node).slice(0, 40);
		this.uses.problem ??= `\`${text}\` ${problem}`;
	}
}

function namesIn(callee: Node): string[] {
	const names: string[] = [];
	let node = callee;
	while (node.type === 'MemberExpression' || node.type === 'CallExpression') {
		if (node.type === 'MemberExpression' && node.property.type === 'Identifier')
			names.unshift(node.property.name);
		node = node.type === 'CallExpression' ? node.callee : node.object;
	}
	if (node.type === 'Identifier') names.unshift(node.name);
	return names;
}
