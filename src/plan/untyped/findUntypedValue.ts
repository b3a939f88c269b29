import type { Node } from '@babel/types';
import { isOwnPackage } from '../../project/packages.ts';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { looksLikeValue } from '../explore/nameShapes.ts';
import type { Block } from '../facts.ts';
import type { Use } from '../use.ts';
import { describeUse } from '../uses/describeUse.ts';

/**
 * A member of that name which an untyped value has, and which is handed on without a call: it may be the
 * function, as a call on an untyped value may.
 */
export function findUntypedValue(
	name: string,
	{ file, offset, entity }: Reference,
	{ texts, treeOf, oracle, ownPackages }: ExploreSources,
): Block | undefined {
	if (entity !== undefined || !looksLikeValue(texts.get(file)!, offset, name)) return undefined;
	const tree = treeOf(file);
	const key = tree?.nameAt(offset);
	const member = key && parentOf(key);
	if (tree === undefined || member === undefined) return undefined;
	if (member.type !== 'MemberExpression' && member.type !== 'OptionalMemberExpression')
		return undefined;
	if (member.property !== key || member.computed || !isHandedOn(member)) return undefined;
	const { object } = member;
	const source = object.type === 'Identifier' ? importOf(tree, object.name)?.source : undefined;
	// What another package exports is never a function of this repository.
	if (source !== undefined && !/^[./]/.test(source) && !isOwnPackage(source, ownPackages))
		return undefined;
	if (!losesPromise(describeUse(tree, offset, oracle))) return undefined;
	return {
		code: 'unresolved-member',
		message: `a member of an untyped value is handed on here, and \`${name}\` may be this function`,
		at: { file, start: offset, end: offset + name.length },
	};
}

/** Whether somebody else gets the value and may call it: as an argument, a result, a part of an object. */
function isHandedOn(member: Node): boolean {
	const value = unwrapOutward(member);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			return parent.callee !== value;
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return parent.object === value && isBinding(parent);
		case 'AssignmentExpression':
			return parent.right === value && parent.operator !== '+=';
		case 'ObjectProperty':
			return parent.value === value && parentOf(parent)?.type === 'ObjectExpression';
		case 'LogicalExpression':
			return (parent.operator !== '&&' || parent.right === value) && isHandedOn(parent);
		case 'ConditionalExpression':
			return parent.test !== value && isHandedOn(parent);
		case 'ArrayExpression':
		case 'ReturnStatement':
			return true;
		default:
			return isFunction(parent) && parent.body === value;
	}
}

/** `service.load.bind(service)`. */
function isBinding(
	member: Node & { type: 'MemberExpression' | 'OptionalMemberExpression' },
): boolean {
	const { property } = member;
	const call = parentOf(member);
	return (
		property.type === 'Identifier' &&
		property.name === 'bind' &&
		(call?.type === 'CallExpression' || call?.type === 'OptionalCallExpression') &&
		call.callee === member
	);
}

/** Whether what is done with the function would not wait for it. */
function losesPromise(use: Use): boolean {
	switch (use.kind) {
		case 'call':
			return !use.site.handled;
		case 'blocked':
		case 'given':
		case 'alias':
		case 'default-alias':
			return true;
		default:
			return false;
	}
}
