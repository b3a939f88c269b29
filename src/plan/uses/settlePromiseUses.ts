import type { MemberExpression, Node, OptionalMemberExpression } from '@babel/types';
import { isInPromiseAll, promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';
import { callOf } from '../replace/callOf.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { isPromiseResolve } from './isHandled.ts';
import { receiverOf } from './receiverOf.ts';

/**
 * A function that gave a promise without being async did its work at once, so its calls are awaited. Where somebody
 * gets that promise as a value, an awaited one is something else: `cache.set(id, load(id))`.
 */
export function settlePromiseUses(exploration: Exploration, { treeOf, oracle }: Session): void {
	const news = findNews(exploration);
	for (const unit of exploration.units) {
		if (!unit.wasSync || unit.isReplaced || news.has(unit) || !givesPromise(unit)) continue;
		for (const [id, site] of unit.sites) {
			if (site.handled || site.passesOn || site.isValue || site.change || site.block) continue;
			const tree = treeOf(site.file);
			const call = tree && callOf(site, tree);
			if (call === undefined || isAwaitable(call)) continue;
			// Another overload gives the promise.
			if (oracle.awaitable(site.file, call.start!, call.end!) === 'plain') continue;
			const message = `\`${unit.label}\` gives a promise already, which is used as a value here`;
			const block: Block = { code: 'promise-used', message };
			unit.sites.set(id, { ...site, block, edits: [] });
		}
	}
}

/** What calls functions that are async now: that it gives a promise may be as new to its callers. */
function findNews({ units, unitOf }: Exploration): ReadonlySet<Unit> {
	const news = new Set([...units].filter(({ isFixed, isReplaced }) => isFixed && !isReplaced));
	for (const { sites } of news) {
		for (const { handled, container } of sites.values()) {
			const caller = handled ? undefined : unitOf(container);
			if (caller !== undefined) news.add(caller);
		}
	}
	return news;
}

function givesPromise({ facts }: Unit): boolean {
	return [...facts.values()].some(({ returnsPromise, isAsync }) => returnsPromise || isAsync);
}

/** Whether what a promise settles with does as well: it is dropped, returned, awaited or collected. */
function isAwaitable(promise: Node): boolean {
	const { value, parent } = receiverOf(promise);
	switch (parent?.type) {
		case 'ExpressionStatement':
		case 'AwaitExpression':
		case 'ReturnStatement':
		case 'YieldExpression':
			return true;
		case 'ArrowFunctionExpression':
			return parent.body === value;
		case 'UnaryExpression':
			return parent.operator === 'void';
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.object === value && !isChained(parent);
		case 'ArrayExpression': {
			const call = parentOf(parent);
			return call?.type === 'CallExpression' && promiseCombinator(call) !== undefined;
		}
		case 'CallExpression':
			return parent.callee !== value && (isPromiseResolve(parent) || isInPromiseAll(value));
		case 'VariableDeclarator':
			return parent.init === value && isNamedOnlyToAwait(parent.id);
		case 'AssignmentExpression':
			return (
				parent.right === value &&
				parentOf(parent)?.type === 'ExpressionStatement' &&
				isNamedOnlyToAwait(parent.left)
			);
		default:
			return false;
	}
}

/** `load().then`, and not `load().name`, which a promise does not have. */
function isChained({ property }: MemberExpression | OptionalMemberExpression): boolean {
	return property.type === 'Identifier' && /^(?:then|catch|finally)$/.test(property.name);
}

/** Whether every use of a variable in the function around it awaits what it holds, or sets it. */
function isNamedOnlyToAwait(name: Node): boolean {
	if (name.type !== 'Identifier') return false;
	const { function: fn } = enclosingFunction(name);
	let scope: Node = fn?.body ?? name;
	for (let up = parentOf(scope); fn === undefined && up !== undefined; up = parentOf(up))
		scope = up;
	return referencesIn(scope, name.name).every((use) => {
		const parent = parentOf(use);
		if (parent?.type === 'VariableDeclarator' && parent.id === use) return true;
		if (parent?.type === 'AssignmentExpression' && parent.left === use) return true;
		return parent?.type !== 'VariableDeclarator' && isAwaitable(use);
	});
}
