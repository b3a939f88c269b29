import type { Node, VariableDeclarator } from '@babel/types';
import { isTarget } from '../../syntax/assignments.ts';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Call } from './callerPath.ts';

/** A read or a change of something that outlives one run of a function. */
export interface SharedUse {
	/** The names that lead to it: `['this', 'cache']`; the first is empty where only `root` does. */
	readonly path: readonly string[];
	/** The name, `this` or other expression that it begins with. */
	readonly root: Node;
	/** Where it stands in the function that is looked at. */
	readonly node: Node;
	/** Offset at which it is read. */
	readonly readAt?: number;
	/** Offset at which it is changed: the end of the expression, behind what that evaluates. */
	readonly changedAt?: number;
	/** It is one of several things that `path` leads to, by its key. */
	readonly isByKey?: true;
	/** The last member of `path` as it is written. */
	readonly member?: Node;
	/** The name of the method that is called on it: whether that changes it has to be asked. */
	readonly method?: Node;
	/** The function that does it, when that is behind a call at `node`. */
	readonly by?: FunctionNode;
	/** How many calls are in between. */
	readonly depth?: number;
	/** What holds it, as it is written in the function: equal for the same thing. */
	readonly holder?: string;
	/** How many names of the path a constant stands for, which keeps what they led to. */
	readonly kept?: number;
	/** What changes something by the call that gives what is used: that is as new as it gets. */
	readonly givers?: ReadonlySet<FunctionNode>;
	/** The file that `root` and `method` stand in. */
	readonly file: string;
	/** That it outlives the function is likely by where it comes from: it counts where a change relies on it. */
	readonly isLikely?: true;
	/** It is done behind a wait of the function that is called at `node`. */
	readonly isLate?: true;
	/** It is read with all that is in it: who calls the function gets it, or another function. */
	readonly whole?: 'returned' | 'handed';
}

/** What is done to the variable or the property that begins with this name or `this`. */
export function readSharedUse(root: Node, file: string): SharedUse | undefined {
	if (root.type !== 'ThisExpression' && (root.type !== 'Identifier' || isPropertyName(root)))
		return undefined;
	return useFrom(root, root.type === 'Identifier' ? root.name : 'this', root.start!, file);
}

/** `this.find(id)?.state`: what is done to what a call gives; no name leads to that here. */
export function readResultUse(call: Call, file: string): SharedUse | undefined {
	const up = parentOf(unwrapOutward(call));
	const isLookedInto = up !== undefined && (isMember(up) || isCall(up));
	return isLookedInto ? useFrom(call, '', call.end!, file) : undefined;
}

/** `const { state } = order`, as reads of the properties; they stand where the pattern names them. */
export function readPatternUses({ id, init }: VariableDeclarator, file: string): SharedUse[] {
	const value = init && unwrapInward(init);
	if (id.type !== 'ObjectPattern' || !value) return [];
	return id.properties.flatMap((property): SharedUse[] => {
		if (property.type === 'RestElement' || property.computed) return [];
		const path = ['', nameOf(property.key)];
		return [{ path, root: value, file, node: property, readAt: value.end! }];
	});
}

function useFrom(root: Node, name: string, readAt: number, file: string): SharedUse | undefined {
	const path = [name];
	let isWhole = true;
	let member: Node | undefined;
	for (let node: Node = root, up = parentOf(node); ; node = up, up = parentOf(node)) {
		if (up === undefined) return undefined;
		if (/^(?:TS(?:NonNull|As|Satisfies)Expression|ParenthesizedExpression)$/.test(up.type))
			continue;
		if (isMember(up) && up.object === node) {
			const callee = unwrapOutward(up);
			const call = parentOf(callee);
			if (call && 'callee' in call && call.callee === callee)
				return {
					path,
					root,
					file,
					node: call,
					readAt,
					changedAt: call.end!,
					method: up.property,
				};
			// `cache[id].count`: whatever that changes is part of the cache.
			isWhole &&= !up.computed || up.property.type === 'StringLiteral';
			if (isWhole) {
				path.push(nameOf(up.property));
				member = up.property;
			}
			continue;
		}
		if (isNoRead(node, up)) return undefined;
		return {
			path,
			root,
			file,
			node,
			...(!isWhole && { isByKey: true as const }),
			...(member && { member }),
			...changeOf(node, up, isWhole, readAt),
		};
	}
}

/**
 * A use of what a call runs, as one of the call: behind its arguments, and before the wait for it is over, unless it is
 * done behind such a wait itself.
 */
export function standAtCall(use: SharedUse, call: Call): SharedUse {
	const at = use.isLate ? call.end! : call.end! - 1;
	return {
		...use,
		node: call,
		...(use.readAt !== undefined && { readAt: at }),
		...(use.changedAt !== undefined && { changedAt: at }),
	};
}

/** What is read is what is changed, or a part of it; a method that is called is one. */
export function isOf({ path, method }: SharedUse, changed: SharedUse): boolean {
	const read = method?.type === 'Identifier' ? [...path, method.name] : path;
	return changed.path.every((name, index) => read[index] === name);
}

/** What is read has in it what is changed. */
export function holds({ path, whole }: SharedUse, changed: SharedUse): boolean {
	return whole !== undefined && path.every((name, index) => changed.path[index] === name);
}

/** A function that is called, or a name in a type. */
function isNoRead(node: Node, up: Node): boolean {
	return ('callee' in up && up.callee === node) || /^TS/.test(up.type);
}

function isCall({ type }: Node): boolean {
	return type === 'CallExpression' || type === 'OptionalCallExpression';
}

function isMember(node: Node) {
	return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
}

function nameOf(property: Node): string {
	if (property.type === 'PrivateName') return `#${property.id.name}`;
	if (property.type === 'StringLiteral') return property.value;
	return property.type === 'Identifier' ? property.name : '';
}

/** How what stands around a variable or a member uses it. */
function changeOf(
	node: Node,
	up: Node,
	isWhole: boolean,
	readAt: number,
): Pick<SharedUse, 'readAt' | 'changedAt'> {
	const changedAt = up.end!;
	if (up.type === 'AssignmentExpression' && up.left === node)
		return isWhole && up.operator === '=' ? { changedAt } : { readAt, changedAt };
	if (up.type === 'UpdateExpression') return { readAt, changedAt };
	if (up.type === 'UnaryExpression' && up.operator === 'delete') return { changedAt };
	return isTarget(node) ? { changedAt: node.end! } : { readAt };
}
