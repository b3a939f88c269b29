import type { Node } from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { enclosingFunction, forEachOwnNode } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { type HeldPromise, heldPromises } from './heldPromises.ts';
import { promisesIn } from './promisesIn.ts';

/**
 * `const user = fetchUser(); const rules = await load(); use(await user)`: nothing could happen between the
 * first line and the last before. Now the promise may fail while `load` is awaited, and a promise that
 * fails when nobody waits for it ends the process.
 */
export function findPending(tree: SyntaxTree, site: CallSite, session: Session): Place[] {
	const name = tree.nameAt(site.name.start);
	if (name === undefined) return [];
	const end = enclosingFunction(name).function?.body;
	const found: Node[] = [];
	for (let inner: Node = name, up = parentOf(name); up !== undefined && inner !== end; ) {
		if (isBlock(up) || up.type === 'VariableDeclaration') {
			const block = isBlock(up) ? up : blockAround(up);
			for (const part of partsBefore(up, inner)) found.push(...heldBefore(part, block));
		} else {
			for (const part of valuesBefore(up, inner)) found.push(...pendingBefore(part, up));
		}
		if (isLoop(up)) found.push(...heldIn(up));
		inner = up;
		up = parentOf(up);
	}
	return found.map(({ start, end }) => ({ file: tree.path, start: start!, end: end! }));

	/** Promises that a statement keeps, and that nobody looks at before the call. */
	function heldBefore(part: Node, block: Node): Node[] {
		return heldPromises(part, tree, session)
			.filter(({ call, holder, isAdded }) => {
				const isBetween = ({ start }: Node) => start! > call.end! && start! < site.start;
				const isDone = (wait: Node) => isBetween(wait) && wait.end! <= site.start;
				const uses = usesOf(holder, block).filter((use) => use !== holder);
				const isKept =
					isAdded ||
					part.type === 'ExportNamedDeclaration' ||
					holder.type === 'MemberExpression' ||
					uses.length > 0;
				const isUsed = uses.some((use) => isBetween(use) && !standsWith(use, site));
				return isKept && !isUsed && !hasAwait(block, isDone);
			})
			.map(({ call }) => call);
	}

	/** Promises that stand in the same expression as the call, in front of it. */
	function pendingBefore(part: Node | null, around: Node): Node[] {
		const isDone = ({ start, end }: Node) => start! > part!.end! && end! <= site.start;
		const calls = promisesIn(part, tree, session);
		return calls.length > 0 && hasAwait(around, isDone) ? [] : calls;
	}

	/** Promises that a loop has kept when it comes to the call again. */
	function heldIn(loop: Node): Node[] {
		if (hasAwait(loop)) return [];
		const declared = declaredNames(loop);
		const held = heldPromises(loop, tree, session);
		const holders = new Set(held.map(({ holder }) => holder));
		const outlives = ({ holder, isAdded }: HeldPromise): boolean =>
			!declared.has(rootOf(holder)) &&
			(isAdded || usesOf(holder, loop).every((use) => holders.has(use)));
		return held.filter(outlives).map(({ call }) => call);
	}

	/** Where a variable, or a member that is written alike, is named. */
	function usesOf(holder: Node, root: Node): Node[] {
		if (holder.type === 'Identifier') return referencesIn(root, holder.name);
		const text = tree.textOf(holder);
		return [...tree.walk(root)].filter(
			({ type, start, end }) =>
				type === 'MemberExpression' && tree.text.slice(start!, end!) === text,
		);
	}
}

/** The statements, or variables, in front of the one that holds the call. */
function partsBefore(up: Node, inner: Node): readonly Node[] {
	const parts: readonly Node[] = isBlock(up)
		? up.body
		: up.type === 'VariableDeclaration'
			? up.declarations
			: [];
	return parts.slice(0, parts.indexOf(inner));
}

/** `[load(), readFileSync(path)]`, `both(load(), readFileSync(path))`: the values that are there already. */
function valuesBefore(up: Node, inner: Node): readonly (Node | null)[] {
	switch (up.type) {
		case 'ArrayExpression':
			return up.elements.slice(0, up.elements.indexOf(inner as never));
		case 'CallExpression':
		case 'NewExpression':
			return up.callee === inner
				? []
				: [
						chainedBefore(up.callee),
						...up.arguments.slice(0, up.arguments.indexOf(inner as never)),
					];
		case 'ObjectExpression':
			return up.properties
				.slice(0, up.properties.indexOf(inner as never))
				.map((property) => (property.type === 'ObjectProperty' ? property.value : null));
		default:
			return [];
	}
}

/** `load()` of `load().then(use(readFileSync(path)))`; what has other methods, such as a reply, is there for these. */
function chainedBefore(callee: Node): Node | null {
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
	return /^(?:then|catch|finally)$/.test(callee.property.name) ? callee.object : null;
}

/** `Promise.all([task, readFileSync(path)])`: the promise is not looked at before the call is done. */
function standsWith(use: Node, site: Pick<Node, 'start' | 'end'>): boolean {
	for (let up = parentOf(use); up !== undefined; up = parentOf(up)) {
		if (contains(up, site)) return /^(?:Array|Object|Call|New)Expression$/.test(up.type);
		if (!/^(?:Array|Object)Expression$|^ObjectProperty$|^SpreadElement$/.test(up.type))
			return false;
	}
	return false;
}

function rootOf(holder: Node): string {
	let root = holder;
	while (root.type === 'MemberExpression') root = root.object;
	return root.type === 'Identifier' ? root.name : 'this';
}

/** Statements one after the other: of a module as well as of a function. */
function isBlock(node: Node): node is Extract<Node, { type: 'BlockStatement' | 'Program' }> {
	return node.type === 'BlockStatement' || node.type === 'Program';
}

function blockAround(declaration: Node): Node {
	const up = parentOf(declaration)!;
	return up.type === 'ExportNamedDeclaration' ? parentOf(up)! : up;
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
