import type { Node } from '@babel/types';
import type { PathStep } from '../../resolve/oracle.ts';
import {
	enclosingFunction,
	type FunctionNode,
	forEachOwnNode,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { isOnlyExport } from '../../syntax/moduleExports.ts';
import { parentOf } from '../../syntax/tree.ts';

/** A place whose type has to do for several values, and the way from its value to the one in question. */
export interface Meeting {
	readonly start: number;
	readonly end: number;
	readonly path: readonly PathStep[];
	/** How many values meet there. */
	readonly count: number;
}

/** A name that leads to the value. */
export interface NextName {
	readonly name: string;
	readonly offset: number;
	readonly path: readonly PathStep[];
	/** It only exists in its file. */
	readonly isLocal?: boolean;
}

/** Where a value goes from an expression. */
export interface Flow {
	readonly meetings: readonly Meeting[];
	readonly next: readonly NextName[];
	/** Range of the expression, when it is an argument whose parameter has a type. */
	readonly argument?: { readonly start: number; readonly end: number };
}

/**
 * Follows a value outward from an expression that leads to it.
 *
 * @param path the way from the value of the expression: `['()']` when calling it gives the value.
 */
export function flowOf(expression: Node, path: readonly PathStep[]): Flow {
	const meetings: Meeting[] = [];
	const next: NextName[] = [];
	const flow: Flow = { meetings, next };
	let value = unwrapOutward(expression);
	let way = path;
	for (let parent = parentOf(value); parent !== undefined; parent = parentOf(value)) {
		const step = way[0];
		switch (parent.type) {
			case 'ConditionalExpression':
				if (parent.test === value) return flow;
				meetings.push(meetingAt(parent, way, 2));
				break;
			case 'LogicalExpression':
				if (parent.left === value && parent.operator === '&&') return flow;
				meetings.push(meetingAt(parent, way, 2));
				break;
			case 'SequenceExpression':
				if (parent.expressions.at(-1) !== value) return flow;
				break;
			case 'ArrayExpression':
				way = ['[]', ...way];
				meetings.push(meetingAt(parent, way, parent.elements.length));
				break;
			case 'SpreadElement': {
				const array = parentOf(parent);
				if (array?.type !== 'ArrayExpression' || step !== '[]') return flow;
				meetings.push(meetingAt(array, way, 2));
				value = unwrapOutward(array);
				continue;
			}
			case 'ObjectProperty': {
				const object = parentOf(parent);
				if (parent.value !== value || parent.computed || object?.type !== 'ObjectExpression')
					return flow;
				const [named] = nameOf(parent.key, way);
				if (named === undefined) return flow;
				next.push(named);
				way = [`.${named.name}`, ...way];
				value = unwrapOutward(object);
				continue;
			}
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				if (parent.object !== value || step === undefined || !isStep(parent, step)) return flow;
				way = way.slice(1);
				break;
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				if (parent.callee !== value)
					return way.length > 0
						? flow
						: { ...flow, argument: { start: value.start!, end: value.end! } };
				if (step !== (parent.type === 'NewExpression' ? 'new' : '()')) return flow;
				way = way.slice(1);
				break;
			case 'AwaitExpression':
				if (step === '<>') way = way.slice(1);
				break;
			case 'VariableDeclarator':
				if (parent.init !== value || parent.id.type !== 'Identifier') return flow;
				if (parent.id.typeAnnotation) meetings.push(meetingAt(parent.id, way, 1));
				next.push(...declaredAs(parent.id, way));
				return flow;
			case 'ForOfStatement': {
				const [declared] =
					parent.left.type === 'VariableDeclaration' ? parent.left.declarations : [];
				if (parent.right === value && step === '[]' && declared !== undefined)
					next.push(...declaredAs(declared.id, way.slice(1)));
				return flow;
			}
			case 'AssignmentExpression':
				if (parent.right !== value) return flow;
				meetings.push(meetingAt(parent.left, way, isOnlyExport(parent) ? 1 : 2));
				next.push(
					...nameOf(
						parent.left.type === 'MemberExpression' && !parent.left.computed
							? parent.left.property
							: parent.left,
						way,
					),
				);
				break;
			case 'ClassProperty':
			case 'ClassPrivateProperty':
				if (parent.value === value) next.push(...nameOf(parent.key, way));
				return flow;
			case 'ClassDeclaration':
				if (parent.superClass === value && step === 'new' && parent.id)
					next.push(...nameOf(parent.id, way));
				return flow;
			case 'ReturnStatement':
			case 'YieldExpression':
			case 'ArrowFunctionExpression': {
				const fn =
					parent.type === 'ArrowFunctionExpression' ? parent : enclosingFunction(parent).function;
				if (fn === undefined || (parent === fn && fn.body !== value)) return flow;
				if (fn.generator && parent.type === 'ReturnStatement') return flow;
				way = fn.async || fn.generator ? ['()', '<>', ...way] : ['()', ...way];
				const name = 'key' in fn ? fn.key : fn.type === 'FunctionDeclaration' ? fn.id : undefined;
				const [named] = name ? nameOf(name, way) : [];
				meetings.push(meetingAt(named && name ? name : fn, way, countResults(fn)));
				if (named !== undefined) next.push(named);
				if ('key' in fn || fn.type === 'FunctionDeclaration') return flow;
				value = unwrapOutward(fn);
				continue;
			}
			default:
				return flow;
		}
		value = unwrapOutward(parent);
	}
	return flow;
}

/** The names that a reference hands on to instead of having a value: `import { store as disk }`. */
export function renamedAs(name: Node, path: readonly PathStep[]): NextName[] {
	const parent = parentOf(name);
	switch (parent?.type) {
		case 'ImportSpecifier':
		case 'ImportDefaultSpecifier':
			return nameOf(parent.local, path).map((name) => ({ ...name, isLocal: true }));
		case 'ExportSpecifier':
			return parent.local === name ? nameOf(parent.exported, path) : [];
		case 'ObjectProperty':
			return parentOf(parent)?.type === 'ObjectPattern' && parent.key === name
				? nameOf(parent.value, path)
				: [];
		default:
			return [];
	}
}

/** The expression that a name stands for: itself, or the member that it names. */
export function expressionOf(name: Node): Node | undefined {
	const parent = parentOf(name);
	switch (parent?.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.property === name && !parent.computed ? parent : name;
		case 'VariableDeclarator':
			return parent.init === name ? name : undefined;
		case 'ClassDeclaration':
			return parent.superClass === name ? name : undefined;
		default:
			return name;
	}
}

/** How many values a function returns or yields. */
function countResults(fn: FunctionNode): number {
	let count = fn.type === 'ArrowFunctionExpression' && fn.expression ? 1 : 0;
	forEachOwnNode(fn, ({ type }) => {
		if (type === 'ReturnStatement' || type === 'YieldExpression') count++;
	});
	return count;
}

function meetingAt(node: Node, path: readonly PathStep[], count: number): Meeting {
	const start = node.start!;
	// The range of a name with a type includes the type.
	return {
		start,
		end: node.type === 'Identifier' ? start + node.name.length : node.end!,
		path,
		count,
	};
}

/** The name of a variable; what a function declares, nobody else knows by that name. */
function declaredAs(id: Node, path: readonly PathStep[]): NextName[] {
	const isLocal = enclosingFunction(id).function !== undefined;
	return nameOf(id, path).map((name) => ({ ...name, isLocal }));
}

function isStep(
	member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	step: PathStep,
): boolean {
	if (member.computed) return step === '[]';
	return member.property.type === 'Identifier' && step === `.${member.property.name}`;
}

function nameOf(node: Node, path: readonly PathStep[]): NextName[] {
	switch (node.type) {
		case 'Identifier':
			return [{ name: node.name, offset: node.start!, path }];
		case 'StringLiteral':
			return [{ name: node.value, offset: node.start! + 1, path }];
		case 'PrivateName':
			return [{ name: node.id.name, offset: node.start! + 1, path }];
		case 'AssignmentPattern':
			return nameOf(node.left, path);
		default:
			return [];
	}
}
