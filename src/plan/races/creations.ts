import type { Node } from '@babel/types';
import { quietEmitters } from '../../../presets/emitters.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachOwnNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';

/** Code that makes or gets an object, and gives it a name. */
export interface Creation {
	/** As it is written: `child`, `this.child`. */
	readonly name: string;
	readonly node: Node;
	/** Where the name stands. */
	readonly start: number;
	/** The object does nothing before it is used. */
	readonly isQuiet: boolean;
}

/** The objects that a function, or a module, makes or gets by calls, and their parts. */
export function creationsIn(root: Node, tree: SyntaxTree, session: Session): Creation[] {
	const found: Creation[] = [];
	const add = (target: Node, value: Node, node: Node): void => {
		if (!isMade(value, found)) return;
		const isQuiet = isQuietCall(value, tree, session);
		const isPlain = target.type === 'Identifier' || target.type === 'MemberExpression';
		const names = isPlain ? [tree.textOf(target)] : [...declaredNames(target)];
		for (const name of names) found.push({ name, node, start: target.start!, isQuiet });
	};
	forEachOwnNode(root, (node) => {
		if (node.type === 'VariableDeclarator' && node.init) add(node.id, node.init, node);
		if (node.type === 'AssignmentExpression' && node.operator === '=')
			add(node.left, node.right, node);
	});
	return found;
}

function isMade(value: Node, earlier: readonly Creation[]): boolean {
	if (value.type === 'AwaitExpression') return isMade(value.argument, earlier);
	if (/^(?:Optional)?CallExpression$|^NewExpression$/.test(value.type)) return true;
	if (value.type !== 'MemberExpression') return false;
	let object: Node = value;
	while (object.type === 'MemberExpression') object = object.object;
	if (object.type !== 'Identifier') return /^(?:Call|New)Expression$/.test(object.type);
	const { name } = object;
	return earlier.some((creation) => creation.name === name);
}

function isQuietCall(value: Node, { path }: SyntaxTree, { oracle }: Session): boolean {
	if (value.type !== 'CallExpression' && value.type !== 'NewExpression') return false;
	const { callee } = value;
	const name = callee.type === 'MemberExpression' ? callee.property : callee;
	const declared = oracle.declaredAt(path, name.start!);
	return (
		declared.length > 0 &&
		declared.some(({ library, name: called }) =>
			quietEmitters.some((fact) => fact.library === library && fact.names.includes(called)),
		)
	);
}
