import type { Node } from '@babel/types';
import {
	type Matcher,
	type ThrowAssertions,
	throwAssertions,
} from '../../../presets/throwAssertions.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import { findProvider } from '../receivers/findProvider.ts';
import { describeCall } from '../uses/describeCall.ts';
import type { AnyCall } from '../uses/describeSite.ts';

type MatcherLibrary = ThrowAssertions & { form: 'matcher' };

/**
 * The assertion that a function throws, or does not, which has to become an awaited assertion about a
 * promise: `assert.throws(() => load())`, `expect(() => load()).toThrow()`.
 *
 * @param value the function, or the name of one, that is handed to the assertion.
 * @param name the name of the function that is called by it, when `value` is a reference.
 * @returns the assertion as a call to be awaited, with the edits that it needs; undefined when the call
 * is no such assertion.
 */
export function describeThrowAssertion(
	tree: SyntaxTree,
	call: AnyCall,
	value: Node,
	oracle: Oracle,
	name?: Node,
): CallSite | Block | undefined {
	if (call.type !== 'CallExpression' || call.arguments[0] !== value) return undefined;
	const found = findCallForm(tree, call, oracle) ?? findMatcherForm(tree, call, value, oracle);
	if (found === undefined || 'code' in found) return found;
	const site = describeCall(tree, found.assertion, name, oracle);
	const { unlessSync: _, ...alone } = site;
	const awaits = found.isWaitedForInside ? [] : site.edits;
	const edits = [...awaits, ...found.edits];
	// A function that stands here becomes async itself; one that is named has to give the promise.
	return { ...alone, handled: false, edits, ...(name === undefined ? {} : { needsPromise: true }) };
}

interface Form {
	readonly assertion: AnyCall;
	readonly edits: readonly TextEdit[];
	/** The assertion stays synchronous, and its argument waits. */
	readonly isWaitedForInside?: boolean;
}

/** `assert.throws(fn)`, `t.throws(fn)`. */
function findCallForm(tree: SyntaxTree, call: AnyCall, oracle: Oracle): Form | Block | undefined {
	const callee = call.callee as Node;
	const isMember =
		callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier';
	const method = isMember ? callee.property : callee;
	if (method.type !== 'Identifier') return undefined;
	const written = isMember ? method.name : importOf(tree, method.name)?.imported;
	if (written === undefined) return undefined;
	const candidates = throwAssertions.filter(
		(library) => library.form === 'call' && Object.hasOwn(library.methods, written),
	);
	const library = findLibrary(tree, callee, candidates, oracle);
	if (library?.form !== 'call') return undefined;
	const target = library.methods[written];
	if (!target || !isMember) {
		const text = tree.textOf(callee);
		return refuse(call, tree, `\`${text}\` calls the function at once`);
	}
	return { assertion: call, edits: [{ start: method.start!, end: method.end!, text: target }] };
}

/** `expect(fn).toThrow()`, `expect(fn).not.toThrow()`, `expect(fn).to.throw()`. */
function findMatcherForm(
	tree: SyntaxTree,
	call: AnyCall,
	value: Node,
	oracle: Oracle,
): Form | Block | undefined {
	const chain = readChain(call);
	const matcher = chain?.words.at(-1);
	if (chain === undefined || matcher === undefined) return undefined;
	const candidates = throwAssertions.filter(
		(library) => library.form === 'matcher' && Object.hasOwn(library.matchers, matcher.name),
	);
	const library = findLibrary(tree, call.callee as Node, candidates, oracle);
	if (library?.form !== 'matcher') return undefined;
	if (library.plugin !== undefined && !hasPlugin(tree, library.plugin))
		return { assertion: chain.assertion, edits: settleFirst(value), isWaitedForInside: true };
	const words = chain.words
		.slice(0, -1)
		.filter(({ name }) => library.fillers?.includes(name) !== true);
	const isNegated = words.length === 1 && words[0]!.name === 'not';
	const form = library.matchers[matcher.name]!;
	const hasArguments = chain.assertion.arguments.length > 0;
	const target = hasArguments ? form.withArguments : form.bare;
	const text = tree.text.slice(call.end!, matcher.end);
	if (target === null || (words.length > 0 && !isNegated) || isContinued(chain.assertion))
		return refuse(call, tree, `\`${text}\` has no form for promises`);
	if (isNegated && hasArguments)
		return refuse(call, tree, `\`${text}\` lets the function throw something else`);
	return {
		assertion: chain.assertion,
		edits: [
			...renameExpect(call, library),
			...callFunction(value, library.takesPromise === true || isNegated),
			...addModifier(call, library, isNegated),
			...renameMatcher(chain, form, target, matcher),
		],
	};
}

interface Word {
	readonly name: string;
	readonly start: number;
	readonly end: number;
}

/** The members behind `expect(…)` up to the one that is called. */
function readChain(
	call: AnyCall,
): { readonly words: readonly Word[]; readonly assertion: AnyCall } | undefined {
	const words: Word[] = [];
	let node: Node = call;
	for (let up = parentOf(node); up !== undefined; node = up, up = parentOf(up)) {
		if (up.type === 'CallExpression' && up.callee === node && words.length > 0)
			return { words, assertion: up };
		if (up.type !== 'MemberExpression' || up.object !== node || up.computed) return undefined;
		if (up.property.type !== 'Identifier') return undefined;
		words.push({ name: up.property.name, start: up.property.start!, end: up.property.end! });
	}
	return undefined;
}

/** `expect(fn).to.throw(E).with.property(…)`. */
function isContinued(assertion: Node): boolean {
	const value = unwrapOutward(assertion);
	const parent = parentOf(value);
	return parent?.type === 'MemberExpression' && parent.object === value;
}

function findLibrary(
	tree: SyntaxTree,
	callee: Node,
	candidates: readonly ThrowAssertions[],
	oracle: Oracle,
): ThrowAssertions | undefined {
	if (candidates.length === 0) return undefined;
	const isProvidedBy = findProvider(tree, callee, oracle);
	return candidates.find(({ packages }) => packages.some(isProvidedBy));
}

function hasPlugin(
	tree: SyntaxTree,
	plugin: { readonly package: string; readonly signs: readonly string[] },
): boolean {
	if (!dependenciesOf(tree.path).has(plugin.package)) return false;
	return plugin.signs.some((sign) => tree.text.includes(sign));
}

function renameExpect(call: AnyCall, { expect }: MatcherLibrary): TextEdit[] {
	if (expect === undefined) return [];
	const { start, end } = call.callee;
	return [{ start: start!, end: end!, text: expect }];
}

/** `fn` becomes `fn()`, a function expression `(…)()`. */
function callFunction(value: Node, isNeeded: boolean): TextEdit[] {
	if (!isNeeded) return [];
	const start = value.start!;
	const end = value.end!;
	if (!isFunction(value)) return [{ start: end, end, text: '()', side: 'close', span: 0 }];
	const span = end - start + 1;
	return [
		{ start, end: start, text: '(', side: 'open', span },
		{ start: end, end, text: ')()', side: 'close', span },
	];
}

/** Waits for the promise, and makes of it a function that ends as the promise did. */
function settleFirst(value: Node): TextEdit[] {
	const start = value.start!;
	const end = value.end!;
	const span = end - start + 2;
	const text = '.then(() => () => {}, (error) => () => { throw error; })';
	return [
		{ start, end: start, text: 'await ', side: 'open', span },
		...callFunction(value, true),
		{ start: end, end, text, side: 'close', span },
	];
}

function addModifier(
	{ end }: AnyCall,
	{ modifiers }: MatcherLibrary,
	isNegated: boolean,
): TextEdit[] {
	if (modifiers === undefined) return [];
	const text = isNegated ? modifiers.resolves : modifiers.rejects;
	return [{ start: end!, end: end!, text, side: 'close', span: 0 }];
}

function renameMatcher(
	{ assertion }: { readonly assertion: AnyCall },
	{ isProperty }: Matcher,
	target: string,
	matcher: Word,
): TextEdit[] {
	const drops = isProperty === true && assertion.arguments.length === 0;
	if (target === matcher.name && !drops) return [];
	return [{ start: matcher.start, end: drops ? assertion.end! : matcher.end, text: target }];
}

function refuse({ start, end }: AnyCall, { path }: SyntaxTree, message: string): Block {
	return { code: 'throw-assertion', message, at: { file: path, start: start!, end: end! } };
}
