import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';

/** What is done to a variable. */
export interface GivenValues {
	/** What it is set to. */
	readonly set: readonly Node[];
	/** What is put into what it holds. */
	readonly put: readonly Node[];
	/** Calls that get it first: `Object.freeze(page)`. */
	readonly shaped: readonly { readonly object: Node; readonly member: string }[];
}

/** What a variable holds, by the name in its declaration: `page = load()`, `pages.push(page)`. */
export function givenValues(name: Node, { root }: SyntaxTree): GivenValues {
	const declarator = parentOf(name);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== name)
		return { set: [], put: [], shaped: [] };
	const set: Node[] = declarator.init ? [declarator.init] : [];
	const put: Node[] = [];
	const shaped: { object: Node; member: string }[] = [];
	if (name.type !== 'Identifier') return { set, put, shaped };
	for (const use of referencesIn(scopeOf(declarator) ?? root, name.name)) {
		let held: Node = use;
		for (let up = parentOf(held); up !== undefined && isMemberOf(up, held); up = parentOf(held))
			held = up;
		const around = parentOf(held);
		if (around?.type === 'AssignmentExpression' && around.left === held)
			(held === use ? set : put).push(around.right);
		if (around?.type !== 'CallExpression') continue;
		if (around.callee === held && held !== use)
			put.push(...around.arguments.filter((argument) => !isFunction(argument)));
		const { callee } = around;
		if (around.arguments[0] !== held || callee.type !== 'MemberExpression') continue;
		const member = callee.computed ? undefined : plainName(callee.property as Node);
		if (member !== undefined) shaped.push({ object: callee.object, member });
	}
	return { set, put, shaped };
}

function isMemberOf(node: Node, object: Node): boolean {
	return (
		(node.type === 'MemberExpression' || node.type === 'TSNonNullExpression') &&
		('object' in node ? node.object : node.expression) === object
	);
}

function scopeOf(node: Node): Node | undefined {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) if (isFunction(up)) return up;
	return undefined;
}
