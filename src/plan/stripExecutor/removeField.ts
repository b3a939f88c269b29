import type { Node } from '@babel/types';
import { enclosingFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { endingOf } from './endingOf.ts';
import { memberOf, usesOfMember } from './usesOfMember.ts';
import type { PoolPlace } from './wrapper.ts';

/**
 * What goes with the field of a pool that has no tasks any more: its declaration, what sets it, what ends
 * it.
 *
 * @param isGone whether a place is taken away already
 * @param mayGo whether nobody sees that a value is not made
 * @returns undefined where something else uses the field, or may do so from outside of the class
 */
export function removeField(
	tree: SyntaxTree,
	{ place, ends }: PoolPlace,
	isGone: (node: Node) => boolean,
	mayGo: (value: Node) => boolean,
	session: Session,
): readonly Node[] | undefined {
	const name = tree.nameAt(place.offset);
	const field = name && parentOf(name);
	const isPrivate =
		field?.type === 'ClassPrivateProperty' ||
		(field?.type === 'ClassProperty' &&
			field.accessibility === 'private' &&
			!field.decorators?.length);
	if (!isPrivate) return undefined;
	if (field.value && !mayGo(field.value)) return undefined;
	const going: Node[] = [field];
	if (field.type === 'ClassProperty' && isSpelled(name!, session)) return undefined;
	for (const { node, isGuess, tree: used } of usesOfMember(place, session)) {
		if (used === tree && isGone(node)) continue;
		const member = memberOf(node);
		if (isGuess || used !== tree || member === undefined) return undefined;
		const statement = settingOf(member, mayGo) ?? endingOf(member, ends);
		if (statement === undefined) return undefined;
		going.push(statement);
	}
	return [...new Set(going.map((node) => emptiedConstructor(tree, node, going) ?? node))];
}

/** The constructor around a statement, when nothing is left of it. */
function emptiedConstructor(
	tree: SyntaxTree,
	statement: Node,
	going: readonly Node[],
): Node | undefined {
	const body = parentOf(statement);
	const fn = body && parentOf(body);
	if (body?.type !== 'BlockStatement' || fn?.type !== 'ClassMethod') return undefined;
	const isEmpty =
		fn.kind === 'constructor' &&
		fn.params.length === 0 &&
		body.body.every((each) => going.includes(each)) &&
		!tree.root.comments?.some(({ start, end }) => start! > fn.start! && end! < fn.end!);
	return isEmpty ? fn : undefined;
}

/** `this.pool = …;` in a constructor. */
function settingOf(member: Node, mayGo: (value: Node) => boolean): Node | undefined {
	const assignment = parentOf(member);
	const statement = assignment && parentOf(assignment);
	const isSetting =
		assignment?.type === 'AssignmentExpression' &&
		assignment.left === member &&
		mayGo(assignment.right) &&
		statement?.type === 'ExpressionStatement' &&
		parentOf(statement) === enclosingFunction(member).function?.body;
	return isSetting ? statement : undefined;
}

/** Whether a text of the workspace may reach a private field by its name: `reader['pool']`. */
function isSpelled(name: Node, { texts }: Session): boolean {
	const spelled = name.type === 'Identifier' ? new RegExp(`(['"\`])${name.name}\\1`) : undefined;
	return spelled === undefined || [...texts.values()].some((text) => spelled.test(text));
}
