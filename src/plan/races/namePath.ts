import type { Node } from '@babel/types';
import { freshNames } from '../../../presets/freshNames.ts';
import { pathJoins } from '../../../presets/pathJoins.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { covers } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';
import { scopeOf } from './scopeOf.ts';

/** A piece of a path as it is written: a text, or what stands for a value that its function knows. */
export type PathPart =
	| { readonly kind: 'text'; readonly text: string }
	/** A name around the functions of a file. */
	| { readonly kind: 'outer'; readonly text: string; readonly file: string }
	| { readonly kind: 'this' }
	/** A parameter, by its position. */
	| { readonly kind: 'parameter'; readonly position: number; readonly text: string }
	/** Something else each time. */
	| { readonly kind: 'fresh' }
	/** Another variable of the function. */
	| { readonly kind: 'local'; readonly text: string };

const mostConstants = 4;

/**
 * What a path is called in a function, with the constants of the function written out: two of the same name are
 * taken for the same path. `join(folder, name)` has the name of `${folder}/${name}`.
 */
export function namePath(
	path: Node,
	fn: FunctionNode,
	tree: SyntaxTree,
	session: Session,
	depth = mostConstants,
): readonly PathPart[] {
	const name = (part: Node) => namePath(part, fn, tree, session, depth);
	const value = unwrapInward(path);
	const joined = joinedIn(value, tree, session);
	if (joined !== undefined)
		return joined.flatMap((it): readonly PathPart[] =>
			typeof it === 'string' ? [{ kind: 'text', text: it }] : name(it),
		);
	const { own } = scopeOf(fn);
	const parts: PathPart[] = [];
	let at = value.start!;
	const addText = (end: number): void => {
		// Nothing that a path may have in it.
		if (end > at) parts.push({ kind: 'text', text: `\0${tree.text.slice(at, end)}` });
	};
	const replace = (node: Node, found: readonly PathPart[]): void => {
		addText(node.start!);
		parts.push(...found);
		at = node.end!;
	};
	const visit = (node: Node): void => {
		if (node.type === 'ThisExpression') replace(node, [{ kind: 'this' }]);
		else if (isOneOf(freshNames, node, tree, session)) replace(node, [{ kind: 'fresh' }]);
		else if (joinedIn(node, tree, session) !== undefined) replace(node, name(node));
		else if (node.type !== 'Identifier') forEachChild(node, visit);
		else if (!isPropertyName(node)) replace(node, nameOf(node, fn, tree, session, own, depth));
	};
	visit(value);
	addText(value.end!);
	return parts;
}

/** What a text is put together of, with what is between. */
function joinedIn(
	value: Node,
	tree: SyntaxTree,
	session: Session,
): readonly (string | Node)[] | undefined {
	switch (value.type) {
		case 'StringLiteral':
			return [value.value];
		case 'TemplateLiteral':
			return value.quasis.flatMap((quasi, index) => [
				quasi.value.raw,
				...value.expressions.slice(index, index + 1),
			]);
		case 'BinaryExpression':
			return value.operator === '+' ? [value.left, value.right] : undefined;
		case 'CallExpression':
			return isOneOf(pathJoins, value, tree, session)
				? value.arguments.flatMap((it, index) => (index > 0 ? ['/', it] : [it]))
				: undefined;
		default:
			return undefined;
	}
}

function nameOf(
	{ name }: Node & { type: 'Identifier' },
	fn: FunctionNode,
	tree: SyntaxTree,
	session: Session,
	own: ReadonlySet<string>,
	depth: number,
): readonly PathPart[] {
	if (!own.has(name)) return [{ kind: 'outer', text: name, file: tree.path }];
	const position = fn.params.findIndex((it) => it.type === 'Identifier' && it.name === name);
	if (position >= 0) return [{ kind: 'parameter', position, text: name }];
	const value = depth > 0 ? constantOf(name, fn, tree, session) : undefined;
	return value === undefined
		? [{ kind: 'local', text: name }]
		: namePath(value, fn, tree, session, depth - 1);
}

/** What the only constant of a name in a function is: a text, or what is made of other names by calls. */
function constantOf(
	name: string,
	fn: FunctionNode,
	tree: SyntaxTree,
	session: Session,
): Node | undefined {
	const found: Node[] = [];
	const visit = (node: Node): void => {
		if (
			node.type === 'VariableDeclarator' &&
			node.id.type === 'Identifier' &&
			node.id.name === name
		)
			found.push(node);
		forEachChild(node, visit);
	};
	visit(fn.body);
	const [only] = found;
	if (found.length !== 1 || only?.type !== 'VariableDeclarator' || !only.init) return undefined;
	const declaration = parentOf(only);
	const isConstant = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
	if (!isConstant) return undefined;
	return saysWhich(only.init) || isOneOf(freshNames, only.init, tree, session)
		? only.init
		: undefined;
}

/** Whether it calls a function of which a fact is given. */
function isOneOf(
	facts: readonly Parameters<typeof covers>[0][],
	node: Node,
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const name = node.type === 'CallExpression' ? calledName(node.callee) : undefined;
	if (name === undefined) return false;
	return oracle
		.declaredAt(path, name.start!)
		.some((declared) => facts.some((fact) => covers(fact, declared)));
}

/** Not `nextFile()`, which may give another one each time. */
function saysWhich(value: Node): boolean {
	switch (value.type) {
		case 'CallExpression':
			return value.arguments.length > 0;
		case 'Identifier':
		case 'MemberExpression':
		case 'StringLiteral':
		case 'TemplateLiteral':
			return true;
		case 'BinaryExpression':
			return value.operator === '+';
		default:
			return false;
	}
}

/**
 * The same path in words of a function that calls the one which names it.
 *
 * @param self what the function is called on, in these words
 * @returns undefined where only the called function knows the path
 */
export function renamePath(
	parts: readonly PathPart[],
	argumentAt: (position: number) => readonly PathPart[] | undefined,
	self: readonly PathPart[] | undefined,
): readonly PathPart[] | undefined {
	const renamed: PathPart[] = [];
	for (const part of parts) {
		const found =
			part.kind === 'parameter'
				? argumentAt(part.position)
				: part.kind === 'this'
					? self
					: part.kind === 'local'
						? undefined
						: [part];
		if (found === undefined) return undefined;
		renamed.push(...found);
	}
	return renamed;
}

/** Whether nobody else can know a path. */
export function isFreshPath(parts: readonly PathPart[]): boolean {
	return parts.some(({ kind }) => kind === 'fresh');
}

/** Equal for the same path. */
export function pathKey(parts: readonly PathPart[]): string {
	return parts
		.map((part) => {
			if (part.kind === 'text') return part.text;
			if (part.kind === 'this') return 'this\0';
			if (part.kind === 'fresh') return '*';
			return part.kind === 'outer' ? `${part.text}@${part.file}\0` : `${part.text}\0`;
		})
		.join('')
		.replaceAll(/\/(?:\.?\/)+/g, '/')
		.replace(/^\.\/|\/$/g, '');
}

/** Whether a path leads to something in a folder, by the keys of both. */
export function isInFolder(path: string, folder: string): boolean {
	return folder !== '' && path.startsWith(`${folder}/`);
}
