import type { CallExpression, Node } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { enclosingFunction, forEachOwnNode } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, Place } from '../facts.ts';

/**
 * `const user = fetchUser(); const rules = await load(); use(await user)`: nothing could happen between the
 * first line and the last before. Now the promise may fail while `load` is awaited, and a promise that
 * fails when nobody waits for it ends the process.
 */
export function findPending(tree: SyntaxTree, site: CallSite, oracle: Oracle): Place[] {
	const name = tree.nameAt(site.name.start);
	const { function: fn } = name === undefined ? { function: undefined } : enclosingFunction(name);
	if (name === undefined || fn?.async !== true) return [];
	const found: Place[] = [];
	for (let inner: Node = name, up = parentOf(name); up !== undefined && inner !== fn.body; ) {
		if (up.type === 'BlockStatement') {
			for (const statement of up.body.slice(0, up.body.indexOf(inner as never)))
				found.push(
					...promisesOf(statement, up, tree, site, oracle),
					...collectedBefore(statement, up, tree, site, oracle),
				);
		}
		if (isLoop(up)) found.push(...collectedIn(up, tree, oracle));
		inner = up;
		up = parentOf(up);
	}
	return found;
}

/** Promises that a statement puts in variables, and that nobody waits for before the call. */
function promisesOf(
	statement: Node,
	block: Node,
	tree: SyntaxTree,
	site: CallSite,
	oracle: Oracle,
): Place[] {
	if (statement.type !== 'VariableDeclaration') return [];
	return statement.declarations.flatMap(({ id, init }) => {
		if (id.type !== 'Identifier' || init?.type !== 'CallExpression') return [];
		if (isSettled(init, tree, oracle)) return [];
		const place = { file: tree.path, start: init.start!, end: init.end! };
		const isBetween = ({ start }: Node) => start! > place.end && start! < site.start;
		const uses = referencesIn(block, id.name).filter((use) => use !== id);
		if (uses.length === 0 || uses.some(isBetween)) return [];
		if (
			hasAwait(block, isBetween) ||
			oracle.awaitable(tree.path, place.start, place.end) !== 'promise'
		)
			return [];
		return [place];
	});
}

/** Promises that a statement puts in arrays which nobody looks at before the call. */
function collectedBefore(
	statement: Node,
	block: Node,
	tree: SyntaxTree,
	site: CallSite,
	oracle: Oracle,
): Place[] {
	const isBetween = ({ start }: Node) => start! > statement.end! && start! < site.start;
	return collected(statement, tree, oracle)
		.filter(({ array }) => !referencesIn(block, array).some(isBetween))
		.filter(() => !hasAwait(block, isBetween))
		.map(({ place }) => place);
}

/** Promises that a loop has put in arrays when it comes to the call again. */
function collectedIn(loop: Node, tree: SyntaxTree, oracle: Oracle): Place[] {
	if (hasAwait(loop)) return [];
	const declared = declaredNames(loop);
	return collected(loop, tree, oracle)
		.filter(({ array }) => !declared.has(array))
		.map(({ place }) => place);
}

/** `tasks.push(load())`, in a node or below it. */
function collected(
	node: Node,
	tree: SyntaxTree,
	oracle: Oracle,
): { readonly array: string; readonly place: Place }[] {
	const found: { array: string; place: Place }[] = [];
	forEachOwnNode(node, (call) => {
		if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return;
		const { object, property } = call.callee;
		if (object.type !== 'Identifier' || property.type !== 'Identifier') return;
		if (property.name !== 'push') return;
		for (const value of call.arguments) {
			if (value.type !== 'CallExpression' || isSettled(value, tree, oracle)) continue;
			const place = { file: tree.path, start: value.start!, end: value.end! };
			if (oracle.awaitable(tree.path, place.start, place.end) === 'promise')
				found.push({ array: object.name, place });
		}
	});
	return found;
}

function isLoop({ type }: Node): boolean {
	return /^(?:For\w*|While|DoWhile)Statement$/.test(type);
}

function hasAwait(node: Node, isMeant: (node: Node) => boolean = () => true): boolean {
	let found = false;
	forEachOwnNode(node, (inner) => {
		if (inner.type === 'AwaitExpression' && isMeant(inner)) found = true;
	});
	return found;
}

/** `Promise.resolve(load())`, `Promise.all([load(), load()])`: what stands in it has been waited for. */
function isSettled(init: CallExpression, tree: SyntaxTree, oracle: Oracle): boolean {
	if (/^Promise\s*\.\s*resolve\b/.test(tree.text.slice(init.start!, init.end!))) return true;
	const [array] = init.arguments;
	if (promiseCombinator(init) === undefined || array?.type !== 'ArrayExpression') return false;
	return array.elements.every(
		(element) =>
			element === null ||
			element.type === 'AwaitExpression' ||
			(element.type !== 'SpreadElement' &&
				oracle.awaitable(tree.path, element.start!, element.end!) === 'plain'),
	);
}
