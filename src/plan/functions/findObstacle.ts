import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { usesAwaitAsName } from '../../syntax/usesAwaitAsName.ts';
import type { Block } from '../facts.ts';
import type { RefusalCode } from '../plan.ts';
import { isPredicate } from './describeSignature.ts';
import { keyOf } from './memberKey.ts';
import { returnsJsx } from './returnsJsx.ts';

/** `this.onData = (chunk) => …`: the field's own type says whether a promise fits it. */
export function findAssignedType(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
): Block | undefined {
	const assignment = parentOf(fn);
	if (
		assignment?.type !== 'AssignmentExpression' ||
		assignment.right !== fn ||
		isJavaScript(tree.path)
	)
		return undefined;
	const { left } = assignment;
	if (left.type !== 'MemberExpression' || /(?:^|\.)exports\b/.test(tree.textOf(left)))
		return undefined;
	const contract = oracle.callbackContract(tree.path, fn.start!, fn.end!);
	return contract === 'ignores-result' || contract === 'needs-result'
		? {
				code: 'typed-function-value',
				message: 'the function is assigned to a member that has a function type of its own',
			}
		: undefined;
}

/** Functions that the language or their own shape keep from being async. */
export function findObstacle(
	tree: SyntaxTree,
	fn: FunctionNode,
	hasFixedType: boolean,
): Block | undefined {
	const block = (code: RefusalCode, message: string): Block => ({ code, message });
	if (fn.type === 'ClassMethod' || fn.type === 'ObjectMethod') {
		if (fn.kind === 'constructor') return block('constructor', 'the call is in a constructor');
		if (fn.kind === 'get' || fn.kind === 'set')
			return block('accessor', 'the call is in a getter or setter');
	}
	if (fn.async) return undefined;
	const key = 'key' in fn ? fn.key : keyOf(parentOf(fn)!);
	if (key !== undefined && (isCalledByLanguage(key) || isIteratorMethod(key))) {
		return block('language-protocol', `the language calls \`${tree.textOf(key)}\` itself`);
	}
	const home = parentOf(fn)?.type;
	if (
		fn.type === 'FunctionDeclaration' &&
		(home === 'IfStatement' || home === 'LabeledStatement')
	) {
		return block('not-built', 'an async function cannot be declared behind an `if` or a label');
	}
	if (isHoistedFromBlock(tree, fn)) {
		return block(
			'not-built',
			'the function is declared in a block of sloppy code, which hides an async one',
		);
	}
	if (usesAwaitAsName(tree, [fn]))
		return block('not-built', 'something in the function is called `await`');
	if (hasFixedType) {
		const annotation = fn.returnType;
		return annotation && isPredicate(annotation)
			? block('type-predicate', 'the function is a type guard')
			: block(
					'return-type',
					fn.generator
						? 'its return type has no async form'
						: 'its return type mixes a promise with other types',
				);
	}
	if (returnsJsx(fn)) return block('renders-jsx', 'the function renders JSX');
	return undefined;
}

/** Sloppy code sees a function of an inner block outside of it, an async function not (ECMA-262, B.3.2). */
function isHoistedFromBlock(tree: SyntaxTree, fn: FunctionNode): boolean {
	const block = parentOf(fn);
	if (fn.type !== 'FunctionDeclaration' || block === undefined) return false;
	const isInner =
		block.type === 'SwitchCase' ||
		(block.type === 'BlockStatement' && !isFunction(parentOf(block)));
	if (!isInner) return false;
	return /\.c?js$/.test(tree.path) && !isStrict(fn);
}

/** Strict by a directive, as part of a class, or as part of a module. */
function isStrict(node: Node): boolean {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		if (up.type === 'ClassBody') return true;
		if (up.type === 'Program' && up.body.some(({ type }) => /^(?:Import|Export)/.test(type)))
			return true;
		if (
			(up.type === 'Program' || up.type === 'BlockStatement') &&
			up.directives.some(({ value }) => value.value === 'use strict')
		)
			return true;
	}
	return false;
}

/** Methods that operators and built-ins call, named by the language specification. */
export function isCalledByLanguage(key: Node): boolean {
	if (key.type === 'Identifier')
		return /^(?:toString|toJSON|valueOf|toLocaleString|then)$/.test(key.name);
	return (
		key.type === 'MemberExpression' &&
		key.object.type === 'Identifier' &&
		key.object.name === 'Symbol'
	);
}

/** `next`, `return` and `throw` of an object that is an iterator, or that an iterator method makes. */
function isIteratorMethod(key: Node): boolean {
	if (key.type !== 'Identifier' || !/^(?:next|return|throw)$/.test(key.name)) return false;
	for (let up = parentOf(key); up !== undefined; up = parentOf(up)) {
		const members: readonly Node[] =
			up.type === 'ObjectExpression' ? up.properties : up.type === 'ClassBody' ? up.body : [up];
		if (members.some(isIteratorFactory)) return true;
	}
	return false;
}

function isIteratorFactory(node: Node): boolean {
	const key = keyOf(node);
	return key?.type === 'MemberExpression' && isCalledByLanguage(key);
}
