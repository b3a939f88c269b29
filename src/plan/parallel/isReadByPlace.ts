import type { Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';

/** Methods that take or give places, and those whose callbacks get them. */
const byPlace = /^(?:at|entries|findIndex|findLastIndex|indexOf|keys|lastIndexOf|splice|with)$/;
const withPlace = /^(?:every|filter|find|findLast|flatMap|forEach|map|some)$/;

/** Whether an array that a loop adds to is read by the places of its elements: `users[i]`, `[first] = users`. */
export function isReadByPlace(name: string, loop: Node): boolean {
	const binder = binderOf(loop, name);
	let scope = loop;
	for (let up = parentOf(loop); up !== undefined; up = parentOf(up)) {
		scope = up;
		if (isFunction(up)) break;
	}
	return referencesIn(scope, name).some(
		(use) => binderOf(use, name) === binder && takesPlace(use, parentOf(use)),
	);
}

function takesPlace(use: Node, parent: Node | undefined): boolean {
	if (parent?.type === 'VariableDeclarator') return parent.id.type === 'ArrayPattern';
	if (parent?.type === 'AssignmentExpression')
		return parent.right === use && parent.left.type === 'ArrayPattern';
	if (parent?.type !== 'MemberExpression' && parent?.type !== 'OptionalMemberExpression')
		return false;
	if (parent.object !== use) return false;
	if (parent.computed) return true;
	const { property } = parent;
	const called = property.type === 'Identifier' ? property.name : '';
	const call = parentOf(parent);
	if (call === undefined || !('callee' in call) || call.callee !== parent) return false;
	const [callback] = 'arguments' in call && Array.isArray(call.arguments) ? call.arguments : [];
	return (
		byPlace.test(called) ||
		(withPlace.test(called) && isFunction(callback) && callback.params.length > 1)
	);
}
