import type { Node } from '@babel/types';
import { type FunctionNode, forEachOwnNode } from '../../syntax/functions.ts';
import { isPropertyName, referencesIn } from '../../syntax/names.ts';
import { forEachChild, parentOf } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { memosIn } from './findOutsideState.ts';
import { functionsBehind, type Own } from './functionsBehind.ts';
import { isWritten } from './isWritten.ts';
import { isChange } from './methodKinds.ts';

/**
 * What a function does with a value that its module keeps for later calls, so that it would be another where there is
 * one thread more, or less.
 *
 * @param isCalled whether it is the function itself that callers get copies of results from
 * @returns the end of a sentence about the function
 */
export function findKept(own: Own, isCalled: boolean, session: Session): string | undefined {
	const kept = new KeptValues(own, session);
	const changed = kept.findChanged();
	if (changed !== undefined)
		return `changes what \`${changed}\` keeps, of which every thread has its own`;
	const given = isCalled ? kept.findGiven() : undefined;
	return given && `gives what \`${given}\` keeps, of which callers get a copy`;
}

/** The values in one function that its module keeps. */
class KeptValues {
	readonly #own: Own;
	readonly #session: Session;
	readonly #seen: ReadonlySet<FunctionNode>;
	readonly #maps: ReadonlySet<string>;
	/** What keeps a value, by the name that stands for it. */
	readonly #names = new Map<string, string>();

	constructor(own: Own, session: Session, seen: ReadonlySet<FunctionNode> = new Set()) {
		this.#own = own;
		this.#session = session;
		this.#seen = new Set([...seen, own.fn]);
		const memos = memosIn(own.tree, own.fn);
		this.#maps = new Set(memos.flatMap(({ name, kind }) => (kind === 'map' ? [name] : [])));
		for (const { name, kind } of memos) if (kind === 'value') this.#names.set(name, name);
		forEachOwnNode(own.fn.body, (node) => this.#collect(node));
	}

	/** What keeps a value that the function changes: `page.seen = true`, `pages[0].words.push(word)`. */
	findChanged(): string | undefined {
		const { fn } = this.#own;
		return [...this.#names].find(([name]) => referencesIn(fn, name).some(isChanged))?.[1];
	}

	/** What keeps a value that the function gives, or a part of it. */
	findGiven(): string | undefined {
		for (const result of resultsOf(this.#own.fn)) {
			const given = this.#given(result);
			if (given !== undefined) return given;
		}
		return undefined;
	}

	#collect(node: Node): void {
		if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
			this.#name(node.id.name, this.#keptBy(node.init));
		if (node.type === 'AssignmentExpression' && node.left.type === 'Identifier')
			this.#name(node.left.name, this.#keptBy(node.right));
		// `pages.set(path, page)`
		const value = node.type === 'CallExpression' ? node.arguments[1] : undefined;
		if (value?.type === 'Identifier') this.#name(value.name, this.#mapCalled(node, 'set'));
	}

	#name(name: string, memo: string | undefined): void {
		if (memo !== undefined) this.#names.set(name, memo);
	}

	/** What keeps the value of an expression. */
	#keptBy(node: Node): string | undefined {
		const value = unwrapInward(node);
		if (value.type === 'Identifier') return this.#names.get(value.name);
		if (value.type === 'AwaitExpression') return this.#keptBy(value.argument);
		if (value.type !== 'CallExpression') return undefined;
		const { callee } = value;
		if (callee.type !== 'Identifier') return this.#mapCalled(value, 'get');
		const behind = functionsBehind(this.#own.tree, callee, this.#session);
		if (behind === 'state') return undefined;
		for (const inner of behind) {
			if (this.#seen.has(inner.fn)) continue;
			const given = new KeptValues(inner, this.#session, this.#seen).findGiven();
			if (given !== undefined) return given;
		}
		return undefined;
	}

	#given(node: Node): string | undefined {
		const value = unwrapInward(node);
		const { start, end } = value;
		const { tree } = this.#own;
		if (this.#session.oracle.depthOf(tree.path, start!, end!) === 'primitive') return undefined;
		const kept = this.#keptBy(value);
		if (kept !== undefined) return kept;
		if (value.type === 'MemberExpression') return this.#given(value.object);
		if (!passing.test(value.type)) return undefined;
		let found: string | undefined;
		forEachChild(value, (child) => {
			if (!isPropertyName(child)) found ??= this.#given(child);
		});
		return found;
	}

	/** The map in `pages.get(path)`. */
	#mapCalled(node: Node, method: string): string | undefined {
		const callee = node.type === 'CallExpression' ? node.callee : undefined;
		if (callee?.type !== 'MemberExpression' || callee.object.type !== 'Identifier')
			return undefined;
		const { name } = callee.object;
		return this.#maps.has(name) && plainName(callee.property as Node) === method ? name : undefined;
	}
}

/** Expressions whose value is, or holds, that of one within. */
const passing =
	/^(?:Array|Object|Conditional|Logical|Await|Assignment)Expression$|^ObjectProperty$|^SpreadElement$/;

function isChanged(use: Node): boolean {
	let value = use;
	for (let up = parentOf(value); up?.type === 'MemberExpression'; up = parentOf(up)) {
		if (up.object !== value) return false;
		if (isWritten(up)) return true;
		const call = parentOf(up);
		if (call?.type === 'CallExpression' && call.callee === up)
			return isChange(plainName(up.property as Node) ?? '');
		value = up;
	}
	return false;
}
