import type { AwaitExpression, Node } from '@babel/types';
import {
	enclosingFunction,
	type FunctionNode,
	forEachOwnNode,
	isBeforeCleanup,
	isFunction,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import { isSafe } from './describeValue.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** Where a promise goes right after it is made, so that nobody else gets hold of it. */
export type Spot =
	| { readonly kind: 'awaited'; readonly target: AwaitExpression }
	| {
			readonly kind: 'returned';
			readonly target: Node;
			/** The function that has to become async. */
			readonly makesAsync?: FunctionNode;
	  };

/** What is asked about types. */
interface Types {
	/** Whether a value is a promise of the language, or one in some cases. */
	readonly mayBePromise: (node: Node) => boolean;
	/** Whether it is one for certain. */
	readonly isPromise: (range: { readonly start: number; readonly end: number }) => boolean;
}

/** Looks at what happens to the promise; why it stays, where somebody could tell it from its work. */
export function describeSpot(wrapper: Wrapper, types: Types): Spot | Kept {
	const { node, label, work } = wrapper;
	const kept = (code: Kept['code'], message: string): Kept => ({ node, code, message });
	const outer = unwrapOutward(node);
	const parent = parentOf(outer);
	if (isFannedOut(node)) return kept('fan-out', `several \`${label}\` run at the same time here`);
	if (parent?.type === 'AwaitExpression') {
		if (outer !== node) return kept('executor-shape', 'a type is asserted of the promise');
		return { kind: 'awaited', target: parent };
	}
	const isReturned =
		parent?.type === 'ReturnStatement' ||
		(parent?.type === 'ArrowFunctionExpression' && parent.body === outer);
	const { function: fn } = enclosingFunction(node);
	if (!isReturned || fn === undefined)
		return kept('promise-kept', 'the promise is not awaited or returned where it is made');
	if (outer !== node) return kept('executor-shape', 'a type is asserted of the promise');
	if (isBeforeCleanup(node))
		return kept('error-path', 'the `try` around it would catch what only rejects the promise now');
	if (fn.generator) return kept('executor-shape', 'a generator returns it');
	if (fn.async) return { kind: 'returned', target: node };
	const isWhole =
		work.kind === 'value' &&
		(wrapper.promisified !== undefined || wrapper.callback !== undefined || types.isPromise(work));
	if (isWhole && work.isSafe && !wrapper.deferral) return { kind: 'returned', target: node };
	const obstacle = findObstacle(fn, node, types.mayBePromise);
	if (obstacle !== undefined) return kept('error-path', obstacle);
	return { kind: 'returned', target: node, makesAsync: fn };
}

/** Whether making a function async would show: it throws, or returns something else than a promise. */
function findObstacle(
	fn: FunctionNode,
	made: Node,
	isPromise: (node: Node) => boolean,
): string | undefined {
	if ((fn.type === 'ClassMethod' || fn.type === 'ObjectMethod') && fn.kind !== 'method')
		return `a ${fn.kind === 'constructor' ? 'constructor' : 'getter'} cannot be async`;
	if (!fn.params.every(isSafeParameter))
		return 'an error in the parameters is thrown now, and would reject the promise';
	if (fn.body.type !== 'BlockStatement') return undefined;
	let problem: string | undefined;
	forEachOwnNode(fn.body, (node) => {
		if (node.type !== 'ReturnStatement' || problem !== undefined) return;
		const value = node.argument;
		if (value && (value.type === 'NewExpression' || isPromise(value))) return;
		problem = 'the function also returns something else than a promise';
	});
	if (problem !== undefined) return problem;
	const risk = fn.body.body.find((statement) => !isQuiet(statement, made));
	return risk && 'an error of what stands before is thrown at once, and would reject the promise';
}

function isSafeParameter(parameter: Node): boolean {
	switch (parameter.type) {
		case 'Identifier':
			return true;
		case 'RestElement':
			return isSafeParameter(parameter.argument);
		case 'AssignmentPattern':
			return isSafeParameter(parameter.left) && isSafe(parameter.right);
		case 'ObjectPattern':
			// Its type says that there is an object.
			return (
				parameter.typeAnnotation != null &&
				parameter.properties.every((property) =>
					property.type === 'RestElement'
						? isSafeParameter(property)
						: !property.computed &&
							/^(?:Identifier|AssignmentPattern)$/.test(property.value.type) &&
							isSafeParameter(property.value),
				)
			);
		default:
			return false;
	}
}

/** Whether a statement throws nothing before the promise is made. */
function isQuiet(statement: Node, made: Node): boolean {
	if (statement.start! > made.end!) return true;
	switch (statement.type) {
		case 'ReturnStatement':
			return (
				!statement.argument ||
				statement.argument === made ||
				isSafe(statement.argument) ||
				isMadeOfNothing(statement.argument)
			);
		case 'VariableDeclaration':
			return statement.declarations.every(
				({ id, init }) => id.type === 'Identifier' && (!init || isSafe(init)),
			);
		case 'IfStatement':
			return (
				isSafe(statement.test) &&
				isQuiet(statement.consequent, made) &&
				(!statement.alternate || isQuiet(statement.alternate, made))
			);
		case 'BlockStatement':
			return statement.body.every((each) => isQuiet(each, made));
		case 'FunctionDeclaration':
		case 'TSTypeAliasDeclaration':
		case 'TSInterfaceDeclaration':
			return true;
		default:
			return false;
	}
}

/** `Promise.resolve(x)`, `new Promise(…)`: an error in there rejects already, or there is none. */
function isMadeOfNothing(node: Node): boolean {
	if (node.type === 'NewExpression')
		return node.callee.type === 'Identifier' && node.callee.name === 'Promise';
	return (
		node.type === 'CallExpression' &&
		node.callee.type === 'MemberExpression' &&
		node.callee.object.type === 'Identifier' &&
		node.callee.object.name === 'Promise' &&
		node.arguments.every(isSafe)
	);
}

const combinators = /^(?:all|allSettled|any|race)$/;
const iterations = /^(?:map|forEach|flatMap|filter|reduce|some|every)$/;

/** `Promise.all([…])`, `items.map(() => …)`: the point is that several are on their way. */
function isFannedOut(node: Node): boolean {
	let child = node;
	for (let up = parentOf(node); up !== undefined; child = up, up = parentOf(up)) {
		const callee = up.type === 'CallExpression' && up.callee !== child ? up.callee : undefined;
		const member = callee?.type === 'MemberExpression' ? callee.property : undefined;
		const name = member?.type === 'Identifier' ? member.name : '';
		if (isFunction(child)) return iterations.test(name);
		if (combinators.test(name)) return true;
		if (up.type === 'AwaitExpression' && child !== node) return false;
	}
	return false;
}
