import type { Node } from '@babel/types';
import { forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { type OwnClass, subclassesOf } from '../concurrency/subclasses.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { type Hook, hooksOf } from './hook.ts';

/** The others about the same object that are begun after a hook, or that wait for something already. */
export function peersOf(hook: Hook, session: Session): Hook[] {
	return hooksOf(hook.event, session).filter(
		(other) =>
			other.fn !== hook.fn &&
			other.library === hook.library &&
			areOfOneObject(hook, other, session) &&
			(other.fn.async || !isBefore(other, hook, session)),
	);
}

function areOfOneObject(one: Hook, other: Hook, session: Session): boolean {
	const subjects = [one, other].map((hook) => subjectOf(hook, session));
	const [first, second] = subjects;
	// Without a subject that is known, it is about all objects.
	if (first === undefined || second === undefined) return true;
	return isKind(first, second, session) || isKind(second, first, session);
}

/** The class of the objects that a hook is about; undefined where that is not known. */
function subjectOf({ owner, how }: Hook, session: Session): OwnClass | undefined {
	if (how.subject === undefined) return owner;
	const member = owner.node.body.body.find((each) => {
		const key = keyOf(each);
		return key !== undefined && plainName(key) === how.subject;
	});
	const name = isFunction(member) ? returnedName(member) : undefined;
	const [declared, ...others] = name ? session.oracle.declaredAt(owner.tree.path, name.start!) : [];
	if (declared === undefined || declared.library !== undefined || others.length > 0)
		return undefined;
	const tree = session.treeOf(declared.file);
	return tree && classNamedAt(tree, declared.offset);
}

/** `listenTo() { return Article; }` */
function returnedName(fn: Node): Node | undefined {
	const found: (Node | null | undefined)[] = [];
	forEachOwnNode(fn, (node) => {
		if (node.type === 'ReturnStatement') found.push(node.argument);
	});
	const [only] = found;
	return found.length === 1 && only?.type === 'Identifier' ? only : undefined;
}

function classNamedAt(tree: SyntaxTree, offset: number): OwnClass | undefined {
	for (const node of tree.walk())
		if (node.type === 'ClassDeclaration' && node.id?.start === offset) return { node, tree };
	return undefined;
}

/** Whether a class is another one, or extends it. */
function isKind(one: OwnClass, base: OwnClass, session: Session): boolean {
	return (
		one.node === base.node || subclassesOf(base, session).some(({ node }) => node === one.node)
	);
}

/** Those of the object itself come first, those of its base classes before them, in the order of the text. */
function isBefore(one: Hook, other: Hook, session: Session): boolean {
	if (one.how.subject !== undefined || other.how.subject !== undefined)
		return one.how.subject === undefined && other.how.subject !== undefined;
	if (one.owner.node === other.owner.node) return one.fn.start! < other.fn.start!;
	return isKind(other.owner, one.owner, session);
}
