import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findMaker } from '../functions/findMaker.ts';
import { resultId } from '../functions/functionId.ts';
import { calleeText } from '../functions/roleFacts.ts';
import { describeSpyUse } from '../mocks/describeSpy.ts';
import type { RefusalCode } from '../plan.ts';
import { memberOfElement } from '../receivers/memberOfElement.ts';
import { receiverOfElement } from '../receivers/receiverOfElement.ts';
import { describeTableUse } from '../slots/describeTableUse.ts';
import { givenTo } from '../slots/givenTo.ts';
import { tableNamed, tableOf } from '../slots/tables.ts';
import type { Use } from '../use.ts';
import { blockedUse } from './blockedUse.ts';
import { describeArgument, describeHandedOver } from './describeArgument.ts';
import { describeCall } from './describeCall.ts';
import { describeCalledMember } from './describeCalledMember.ts';
import { describeDeclaringUse } from './describeDeclaringUse.ts';
import {
	describeAssignment,
	describeField,
	describeProperty,
	describeVariable,
} from './describeStored.ts';
import { describeTypeQuery } from './describeTypeQuery.ts';
import { describeTypeUse } from './describeTypeUse.ts';
import { canTakeCopy, describeValueSite } from './describeValueSite.ts';

const nothing: Use = { kind: 'none' };

/**
 * What the name at an offset does with the function it denotes. Anything that is not understood is a
 * block: a use that is overlooked would leave a promise that nobody awaits.
 */
export function describeUse(tree: SyntaxTree, offset: number, oracle: Oracle): Use {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	if (name === undefined || parent === undefined) return nothing;
	if (name.type === 'JSXIdentifier') {
		return /^JSX(?:Opening|Closing)Element$/.test(parent.type)
			? blockedUse(tree, name, 'renders-jsx', 'the function is used as a component')
			: nothing;
	}
	if (name.type === 'StringLiteral') {
		const isMember =
			(parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') &&
			parent.property === name;
		if (parent.type === 'TSLiteralType') return describeTypeQuery(tree, name);
		if (parent.type === 'CallExpression') return describeLoad(tree, parent, name, oracle);
		return isMember
			? withValueSite(tree, name, describeValue(tree, parent, name, oracle))
			: nothing;
	}
	if (tableNamed(tree, name, oracle) !== undefined) {
		const use = describeTableUse(tree, name, oracle);
		return 'picked' in use ? describeValue(tree, use.picked, use.picked, oracle) : use;
	}
	return (
		describeDeclaringUse(tree, name, parent, oracle) ??
		describeReferringUse(tree, name, parent, oracle)
	);
}

/** Names that refer to the function. */
function describeReferringUse(tree: SyntaxTree, name: Node, parent: Node, oracle: Oracle): Use {
	switch (parent.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			if (parent.property === name && !parent.computed)
				return withValueSite(tree, name, describeValue(tree, parent, name, oracle));
			return withValueSite(tree, name, describeMemberOf(tree, name, parent, oracle));
		case 'TSTypeReference':
			return describeTypeUse(tree, parent, oracle);
		case 'TSQualifiedName': {
			const reference = parentOf(parent);
			return reference?.type === 'TSTypeReference' && parent.right === name
				? describeTypeUse(tree, reference, oracle)
				: describeTypeQuery(tree, name);
		}
		case 'TSTypeQuery':
			return describeTypeQuery(tree, name);
		case 'LabeledStatement':
		case 'BreakStatement':
		case 'ContinueStatement':
			return nothing;
		default:
			if (
				/^TS(?!As|Satisfies|NonNull|TypeAssertion|ExportAssignment|Instantiation)/.test(parent.type)
			)
				return nothing;
			return withValueSite(tree, name, describeValue(tree, name, name, oracle));
	}
}

/** `require('./load')`, where the function is the whole module. */
function describeLoad(
	tree: SyntaxTree,
	load: Node & { type: 'CallExpression' },
	path: Node,
	oracle: Oracle,
): Use {
	const { callee } = load;
	if (callee.type !== 'Identifier' || callee.name !== 'require') return nothing;
	const outer = parentOf(load);
	// A variable of that value is known by its own name, and so are members.
	if (outer?.type === 'VariableDeclarator') return nothing;
	if (outer?.type === 'MemberExpression') {
		const use = describeMemberOf(tree, path, outer, oracle);
		return use.kind === 'call' ? use : nothing;
	}
	return describeValue(tree, load, path, oracle);
}

function withValueSite(tree: SyntaxTree, name: Node, use: Use): Use {
	if (use.kind === 'given') {
		const value = describeValueSite(tree, name);
		return { ...use, value: { ...value, container: use.to, containerIsAsync: false } };
	}
	if (use.kind !== 'blocked' || !canTakeCopy(name, use.block)) return use;
	return { ...use, value: { ...describeValueSite(tree, name), block: use.block } };
}

/** `load.call(…)`, `load.bind(…)`, `load.cache`. */
function describeMemberOf(
	tree: SyntaxTree,
	name: Node,
	member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	oracle: Oracle,
): Use {
	const property = member.property.type === 'Identifier' ? member.property.name : '';
	const call = parentOf(member);
	const isCalled =
		(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === member;
	if (isCalled && (property === 'call' || property === 'apply')) {
		return { kind: 'call', site: describeCall(tree, call, name, oracle) };
	}
	if (isCalled && property === 'bind') {
		const bound = describeValue(tree, call, name, oracle);
		return indirectly(bound, tree, member, 'bound-function', 'the function is bound');
	}
	if (call?.type === 'AssignmentExpression' && call.left === member) return nothing;
	if (property === 'name' || property === 'length') return nothing;
	if (isOfNamespace(tree, member, oracle)) return nothing;
	const mock = describeSpyUse(tree, member.object, oracle);
	if (mock !== undefined) return { kind: 'mock', mock };
	// `const load = require('./load')`: what the module exports besides is known by its own name.
	if (isWholeModule(tree, member.object) && property !== 'bind') return nothing;
	return blockedUse(
		tree,
		member,
		'escapes-as-value',
		`\`${tree.textOf(member)}\` uses the function as an object`,
	);
}

function isWholeModule(tree: SyntaxTree, object: Node): boolean {
	const imported = object.type === 'Identifier' ? importOf(tree, object.name) : undefined;
	return imported?.node.type === 'VariableDeclarator' && imported.source.startsWith('.');
}

/** `load.unit` of `namespace load { export const unit = … }`: what a namespace of the same name declares. */
function isOfNamespace(
	tree: SyntaxTree,
	{ property }: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
	oracle: Oracle,
): boolean {
	return property.type === 'Identifier' && oracle.isInNamespace(tree.path, property.start!);
}

/** Where the value of `expression`, which is the function, goes. */
export function describeValue(tree: SyntaxTree, expression: Node, name: Node, oracle: Oracle): Use {
	if (expression !== name) {
		const parent = parentOf(expression);
		if (parent?.type === 'MemberExpression' && parent.object === expression) {
			return describeMemberOf(tree, name, parent, oracle);
		}
	}
	const value = unwrapOutward(expression);
	const parent = parentOf(value);
	const isCast = expression !== value && parentOf(expression)?.type !== 'ParenthesizedExpression';
	if (isCast || (parent?.type === 'MemberExpression' && parent.object === value)) {
		const mock = describeSpyUse(tree, expression, oracle);
		if (mock !== undefined) return { kind: 'mock', mock };
	}
	switch (parent?.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
			return (parent.callee as Node) === value
				? { kind: 'call', site: describeCall(tree, parent, name, oracle) }
				: describeArgument(tree, parent, expression, name, oracle);
		case 'NewExpression':
			return parent.callee === value
				? blockedUse(tree, parent, 'constructed', 'the function is called with `new`')
				: describeHandedOver(tree, value, calleeText(tree, parent.callee), oracle);
		case 'JSXExpressionContainer':
			return describeHandedOver(tree, value, 'a JSX attribute', oracle);
		case 'TaggedTemplateExpression':
			return blockedUse(tree, parent, 'tagged-template', 'the function is used as a template tag');
		case 'VariableDeclarator':
			return describeVariable(tree, parent, value);
		case 'AssignmentExpression':
			return describeAssignment(tree, parent, value, oracle);
		case 'ObjectProperty':
			return describeProperty(tree, parent, value, oracle);
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			return describeField(tree, parent, value, oracle);
		case 'ExportDefaultDeclaration':
		case 'TSExportAssignment':
			return { kind: 'default-alias' };
		case 'ExpressionStatement':
		case 'IfStatement':
			return nothing;
		case 'UnaryExpression':
			return nothing;
		case 'BinaryExpression':
			return nothing;
		case 'LogicalExpression':
			return parent.left === value && parent.operator === '&&'
				? nothing
				: describeChoice(tree, parent, name, oracle);
		case 'ConditionalExpression':
			return parent.test === value ? nothing : describeChoice(tree, parent, name, oracle);
		case 'SequenceExpression':
			return parent.expressions.at(-1) === value
				? describeValue(tree, parent, name, oracle)
				: nothing;
		case 'ArrayExpression': {
			const table = tableOf(parent);
			if (table !== undefined)
				return givenTo(tree, value, { file: tree.path, offset: table.name.start! });
			const receiver = receiverOfElement(tree, value, oracle);
			if (receiver !== undefined) return describeHandedOver(tree, value, receiver, oracle);
			return (
				describeCalledMember(tree, value, memberOfElement(tree, value, oracle), oracle) ??
				blockedUse(tree, value, 'escapes-as-value', 'the function is used as a value')
			);
		}
		case 'AssignmentPattern':
			if (parent.left === value) return nothing;
			return parent.left.type === 'Identifier'
				? givenTo(tree, value, { file: tree.path, offset: parent.left.start! })
				: blockedUse(tree, value, 'escapes-as-value', 'the function is used as a value');
		case 'Decorator':
			return blockedUse(tree, value, 'decorator', 'the function is used as a decorator');
		default:
			return isFunction(parent) && parent.body !== value ? nothing : describeReturned(tree, value);
	}
}

/** `return load`: what becomes of it depends on what is done with the results of the function around it. */
function describeReturned(tree: SyntaxTree, value: Node): Use {
	const maker = findMaker(tree, value);
	const place = { file: tree.path, start: value.start!, end: value.end! };
	const lost = blockedUse(tree, value, 'escapes-as-value', 'the function is used as a value');
	return maker === undefined
		? lost
		: { kind: 'given', to: resultId(maker), place, whenFixed: lost };
}

/** `load || other`, `isOpen ? load : other`: where the chosen function goes. */
function describeChoice(tree: SyntaxTree, choice: Node, name: Node, oracle: Oracle): Use {
	const chosen = describeValue(tree, choice, name, oracle);
	return indirectly(chosen, tree, name, 'escapes-as-value', 'the function is chosen as a value');
}

/** Adds to a use why a function with another name cannot take the place of this one. */
function indirectly(
	use: Use,
	tree: SyntaxTree,
	{ start, end }: Node,
	code: RefusalCode,
	message: string,
): Use {
	if (use.kind !== 'call' && use.kind !== 'alias') return use;
	const at = { file: tree.path, start: start!, end: end! };
	return { ...use, indirect: { code, message, at } };
}
