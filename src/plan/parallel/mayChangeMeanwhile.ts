import type { Node, PrivateName } from '@babel/types';
import { fixedProperties } from '../../../presets/fixedProperties.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { isTarget } from '../../syntax/assignments.ts';
import { enclosingFunction, isFunction } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { escapePattern } from '../../syntax/namePattern.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { covers } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';
import { mayBeSame } from './mayBeSame.ts';
import { isWrittenUnnamed } from './unnamedWrites.ts';

/**
 * What an expression reads that other code may change while a call is waited for: read at another time,
 * it may be something else. The end of a sentence.
 *
 * @param isOwn whether nobody else has a value, by the name or expression that gives it
 */
export function mayChangeMeanwhile(
	expression: Node,
	tree: SyntaxTree,
	session: Session,
	isOwn: (root: Node) => boolean = () => false,
): string | undefined {
	for (const identifier of identifiersIn(expression)) {
		const around = parentOf(identifier);
		const name = around?.type === 'PrivateName' ? around : identifier;
		const parent = parentOf(name);
		const isMember = parent !== undefined && 'property' in parent && parent.property === name;
		if (!isMember && isPropertyName(name)) continue;
		// The function that is called is looked at elsewhere.
		if (isCalled(isMember ? parent : name)) continue;
		const root = rootOf(isMember ? parent : name);
		if (isOwn(root) || isDeclaredIn(expression, root, tree, session)) continue;
		const declarations = session.oracle.declaredAt(tree.path, name.start!);
		// `prisma.user` in `prisma.user.findMany()` is a part of the library.
		if (isMember && isBeforeMethod(parent) && declarations.some(({ library }) => library)) continue;
		const changes = isMember
			? declarations.length === 0
				? isEntryChanged(parent, tree, session)
				: declarations.some((it) => isAssigned(it, name, session))
			: declarations.some((it) => isReassigned(it, session));
		const { start, end } = isMember ? parent : name;
		if (changes) return `\`${tree.text.slice(start!, end!)}\` may change while they are waited for`;
	}
	return undefined;
}

/** `order` in `loadOrder().then((order) => order.total)`: nobody else has it when that runs. */
function isDeclaredIn(
	expression: Node,
	root: Node,
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	if (root.type !== 'Identifier') return false;
	const declarations = oracle.declaredAt(path, root.start!);
	return (
		declarations.length > 0 &&
		declarations.every(
			({ file, offset }) =>
				file === path && offset >= expression.start! && offset < expression.end!,
		)
	);
}

/** `state` in `state.user.name` */
function rootOf(node: Node): Node {
	return node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
		? rootOf(node.object)
		: node;
}

function isBeforeMethod(node: Node): boolean {
	const parent = parentOf(node);
	return parent !== undefined && 'object' in parent && parent.object === node && isCalled(parent);
}

function isCalled(node: Node): boolean {
	const parent = parentOf(node);
	return parent !== undefined && 'callee' in parent && parent.callee === node;
}

/** A variable that a function assigns to, other than the one that declares it. */
function isReassigned({ library, file, offset }: Declaration, session: Session): boolean {
	if (library !== undefined) return false;
	const tree = session.treeOf(file);
	const declared = tree?.nameAt(offset);
	if (tree === undefined || declared?.type !== 'Identifier') return false;
	const home = enclosingFunction(declared).function;
	const holder = parentOf(declared);
	// A parameter belongs to its function.
	const own = isFunction(holder) ? holder : home;
	return identifiersIn(tree.root).some(
		(name) =>
			name.name === declared.name &&
			isTarget(name) &&
			enclosingFunction(name).function !== own &&
			session.oracle.declaredAt(file, name.start!).some((it) => it.offset === offset),
	);
}

/** Whether a member that is written may be the declared one, under its own type or one that takes the same values. */
function mayMean(name: Node, path: string, declared: Declaration, session: Session): boolean {
	const written = session.oracle.declaredAt(path, name.start!);
	return written.length === 0 || written.some((each) => mayBeSame(each, declared, session));
}

/** A property that is assigned anywhere, but for the constructor of its class; or one that a library keeps. */
function isAssigned(declaration: Declaration, name: Node, session: Session): boolean {
	const { library, file, offset } = declaration;
	if (name.type === 'PrivateName') return isPrivateAssigned(declaration, name, session);
	if (name.type !== 'Identifier') return true;
	if (library !== undefined) {
		if (!fixedProperties.some((fact) => covers(fact, declaration))) return true;
	} else {
		const declared = session.treeOf(file)?.nameAt(offset);
		const holder = declared && parentOf(declared);
		// What an interface says is `readonly` may be written under another type.
		if (
			holder !== undefined &&
			holder.type !== 'TSPropertySignature' &&
			'readonly' in holder &&
			holder.readonly === true
		)
			return false;
		if (holder?.type === 'TSEnumMember') return false;
		// Files that are not looked at may assign it.
		if (session.options.isolated) return true;
	}
	if (isWrittenUnnamed(declaration, session)) return true;
	const escaped = escapePattern(name.name);
	const written = new RegExp(
		`\\.(${escaped})\\s*(?:=(?![=>])|\\+\\+|--|[-+*/%&|^?<>]+=(?!=))|\\[(['"\`])${escaped}\\2\\]\\s*=(?![=>])`,
		'g',
	);
	// `[state.first, state.second] = pair`, `for (state.first of pair)`, `delete state.first`
	const listed = new RegExp(
		`\\.${escaped}(?:\\s*[,\\]}]|\\s+(?:of|in)\\b)|(?<=\\bdelete\\s[^;\\n]*)\\.${escaped}\\b`,
		'g',
	);
	for (const [path, text] of session.texts) {
		if (!text.includes(name.name)) continue;
		for (const { index, 1: member } of text.matchAll(written)) {
			const at = member === undefined ? undefined : session.treeOf(path)?.nameAt(index + 1);
			if (at === undefined) return true;
			if (!isInConstructor(at) && mayMean(at, path, declaration, session)) return true;
		}
		for (const { index } of text.matchAll(listed)) {
			const at = session.treeOf(path)?.nameAt(index + 1);
			const member = at && parentOf(at);
			if (
				member?.type === 'MemberExpression' &&
				(isTarget(member) || isDeleted(member)) &&
				mayMean(at!, path, declaration, session)
			)
				return true;
		}
	}
	return false;
}

/** `#count`, which only its class gets at: a field that is assigned outside of the constructor, or no field. */
function isPrivateAssigned(
	{ file, offset }: Declaration,
	{ id }: PrivateName,
	{ treeOf, oracle }: Session,
): boolean {
	const tree = treeOf(file);
	const declared = tree?.nameAt(offset);
	const holder = declared && parentOf(declared);
	if (holder?.type === 'ClassPrivateMethod') return holder.kind !== 'method';
	if (tree === undefined || holder?.type !== 'ClassPrivateProperty') return true;
	return [
		...tree.text.matchAll(new RegExp(`\\.#${escapePattern(id.name)}(?![\\p{ID_Continue}$])`, 'gu')),
	]
		.map(({ index }) => tree.nameAt(index + 1))
		.some((at) => {
			const member = at && parentOf(at);
			return (
				member !== undefined &&
				isTarget(member) &&
				!isInConstructor(at!) &&
				oracle.declaredAt(file, at!.start!).some((it) => it.offset === offset)
			);
		});
}

function isDeleted(member: Node): boolean {
	const parent = parentOf(member);
	return parent?.type === 'UnaryExpression' && parent.operator === 'delete';
}

/** `params.id` of an object that may have any names: whether one is written to in an object of that name. */
function isEntryChanged(member: Node, { path }: SyntaxTree, session: Session): boolean {
	if (member.type !== 'MemberExpression' || session.options.isolated || isJavaScript(path))
		return true;
	const { object, property } = member;
	const holder = object.type === 'MemberExpression' && !object.computed ? object.property : object;
	if (property.type !== 'Identifier' || holder.type !== 'Identifier') return true;
	if (session.oracle.kindOf(path, object.start!, object.end!) !== 'object') return true;
	const [entry, whole] = [escapePattern(property.name), escapePattern(holder.name)];
	const key = `(?:\\s*[!?]?\\.?\\[[^\\]]*\\]|\\.[\\w$]+)`;
	const write = '\\s*(?:=(?![=>])|\\+\\+|--|[-+*/%&|^?<>]+=(?!=))';
	const written = new RegExp(
		`\\.${entry}${write}|\\[(['"\`])${entry}\\1\\]${write}|\\b${whole}${key}${write}|\\bdelete\\s[^;\\n]*\\b${whole}\\b|\\bassign\\([^)]*\\b${whole}\\b`,
	);
	return [...session.texts.values()].some((text) => written.test(text));
}

function isInConstructor(name: Node): boolean {
	const member = parentOf(name);
	const fn = enclosingFunction(name).function;
	return (
		member?.type === 'MemberExpression' &&
		member.object.type === 'ThisExpression' &&
		fn?.type === 'ClassMethod' &&
		fn.kind === 'constructor'
	);
}
