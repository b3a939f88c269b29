import type { Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import {
	enclosingFunction,
	forEachOwnNode,
	isInsideTry,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import { type Fate, fateOf } from './fateOf.ts';
import { isLastOfModule } from './isLastOfModule.ts';
import { receiverOf } from './receiverOf.ts';

/**
 * Describes a call whose promise somebody takes care of, as far as it makes a difference that the call gave its
 * result, or threw its error, at once: what comes after it was done after it, and a `try` around it caught its
 * errors. Undefined where it makes none.
 *
 * @param inTurn describes the call as one that has to be awaited where it stands
 */
export function describeHandedOn(
	tree: SyntaxTree,
	call: Node,
	site: CallSite,
	inTurn: () => CallSite,
): CallSite | undefined {
	const { value, parent } = receiverOf(call);
	switch (parent?.type) {
		case 'UnaryExpression':
			return { ...site, unlessSync: inTurn() };
		case 'VariableDeclarator': {
			const chained = findChained(parent);
			return {
				...site,
				unlessSync: chained === undefined ? inTurn() : refused(site, behind(chained)),
			};
		}
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return describeChained(tree, value, site);
		default:
			if (isCast(call, value)) return { ...site, unlessSync: inTurn() };
	}
	switch (parent?.type) {
		case 'ArrayExpression':
			return describeElement(tree, parent, site, inTurn);
		case 'CallExpression':
			return describeByFate(value, tree, site, inTurn);
		default:
			return undefined;
	}
}

/** `return load() as string`, `await (isOpen ? load() : '')!`: what it says of the value is wrong of a promise. */
function isCast(call: Node, value: Node): boolean {
	for (let inner = call; inner !== value; inner = parentOf(inner)!) {
		const outer = parentOf(inner)!;
		if (outer.type !== 'ParenthesizedExpression' && unwrapOutward(inner) !== inner) return true;
	}
	return false;
}

/** `load().then(show)`: no `await` can stand in front of the call. */
function describeChained(tree: SyntaxTree, call: Node, site: CallSite): CallSite | undefined {
	const fate = fateOf(tree, call);
	const { kind, handler, end } = fate;
	if (kind === 'dropped') {
		if (isInsideTry(end)) return { ...site, unlessSync: refused(site, pastTry) };
		// A statement that ends there leaves everything to its handler.
		if (handler !== undefined || isLastOfModule(tree, end)) return undefined;
		const message = 'an error of the call is thrown at once, and nobody handles the rejection';
		return { ...site, unlessSync: refused(site, message) };
	}
	if (handler !== undefined) return { ...site, unlessSync: refused(site, behind(`.${handler}`)) };
	switch (kind) {
		case 'awaited':
			return undefined;
		case 'passed-on':
			return { ...site, unlessSync: passedOn(site, fate, tree) };
		case 'caught':
			return { ...site, unlessSync: refused(site, pastTry) };
		default: {
			const message =
				'an error of the call is thrown at once, and would wait for whoever gets the promise';
			return { ...site, unlessSync: refused(site, message) };
		}
	}
}

/** `Promise.all([load()])` */
function describeElement(
	tree: SyntaxTree,
	array: Node,
	site: CallSite,
	inTurn: () => CallSite,
): CallSite | undefined {
	const combinator = parentOf(array);
	// An error was thrown before, and the first value won. `all` waits for both.
	const isApart = combinator?.type === 'CallExpression' && promiseCombinator(combinator) !== 'all';
	if (isApart) return { ...site, unlessSync: inTurn() };
	const described = describeByFate(array, tree, site, inTurn);
	const own = described?.unlessSync;
	if (own !== undefined && own.passesOn === undefined) return described;
	const { start, end } = array;
	const together = { start: start!, end: end!, waits: awaitsIn(array), inTurn: inTurn() };
	return own === undefined
		? { ...site, together }
		: { ...site, together, unlessSync: { ...own, together } };
}

/** `Promise.resolve(load())`, where the call can be awaited as well. */
function describeByFate(
	promise: Node,
	tree: SyntaxTree,
	site: CallSite,
	inTurn: () => CallSite,
): CallSite | undefined {
	const fate = fateOf(tree, promise);
	const { kind, handler, end } = fate;
	if (handler !== undefined || (kind !== 'awaited' && kind !== 'passed-on'))
		return { ...site, unlessSync: inTurn() };
	const isHere = enclosingFunction(end).function === enclosingFunction(promise).function;
	return kind === 'awaited' && isHere
		? undefined
		: { ...site, unlessSync: passedOn(site, fate, tree) };
}

/** The function around the promise gives it as before, and its errors as rejections. */
function passedOn(site: CallSite, { end }: Fate, tree: SyntaxTree): CallSite {
	const { function: fn } = enclosingFunction(end);
	return {
		...site,
		handled: false,
		passesOn: true,
		container: functionId(tree.path, fn),
		containerIsAsync: fn?.async === true,
		edits: [],
	};
}

const pastTry =
	'an error of the call is thrown at once, where a `try` sees it, which would not see a rejection';

function behind(handler: string): string {
	return `an error of the call is thrown at once, past the \`${handler}\` behind it, which would get a rejection`;
}

function refused(site: CallSite, message: string): CallSite {
	const { file, start, end } = site;
	const block = { code: 'rejection-handled' as const, message, at: { file, start, end } };
	return { ...site, handled: false, block, edits: [] };
}

/** `.catch` of `const p = load(); return p.catch(report)`: an awaited value has no such method. */
function findChained(declarator: Node & { type: 'VariableDeclarator' }): string | undefined {
	const { id } = declarator;
	const scope = parentOf(parentOf(declarator)!);
	if (id.type !== 'Identifier' || scope === undefined) return undefined;
	for (const use of referencesIn(scope, id.name)) {
		const { parent } = receiverOf(use);
		if (parent?.type !== 'MemberExpression' || parent.property.type !== 'Identifier') continue;
		if (use !== id) return `.${parent.property.name}`;
	}
	return undefined;
}

/** Whether code of the same function waits for something inside of the node. */
function awaitsIn(node: Node): boolean {
	let found = false;
	forEachOwnNode(node, ({ type }) => {
		if (type === 'AwaitExpression' || type === 'YieldExpression') found = true;
	});
	return found;
}
