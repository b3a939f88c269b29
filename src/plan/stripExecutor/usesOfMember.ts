import type { Node } from '@babel/types';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { nameOffsetOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** A place that means a field of a class, or may do so. */
export interface MemberUse {
	readonly tree: SyntaxTree;
	/** The name. */
	readonly node: Node;
	/** The compiler does not know what the name means there. */
	readonly isGuess: boolean;
}

/** Every place in the workspace that means a field, except where it is declared. */
export function usesOfMember(place: DeclarationPlace, session: Session): readonly MemberUse[] {
	const home = session.treeOf(place.file);
	const declared = home?.nameAt(place.offset);
	const name = declared && plainName(declared);
	if (home === undefined || declared === undefined || name === undefined) return [];
	if (declared.type === 'PrivateName')
		return [...home.walk(classOf(declared) ?? home.root)]
			.filter((node) => node.type === 'PrivateName' && node !== declared && node.id.name === name)
			.map((node) => ({ tree: home, node, isGuess: false }));
	const found: MemberUse[] = [];
	for (const { file, offset } of session.index.named(name)) {
		const tree = session.treeOf(file);
		const node = tree?.nameAt(offset);
		if (tree === undefined || node === undefined || node === declared) continue;
		const isMember = node.type === 'StringLiteral' || memberOf(node) !== undefined || isKey(node);
		if (!isMember) continue;
		const places = session.oracle.declarationsAt(file, offset);
		const isSame = places.some((each) => each.file === place.file && each.offset === place.offset);
		const isKnown = places.length > 0 || session.oracle.declaredAt(file, offset).length > 0;
		if (isSame || !isKnown) found.push({ tree, node, isGuess: !isSame });
	}
	return found;
}

/** `this.pool` around its last name. */
export function memberOf(
	name: Node,
): (Node & { type: 'MemberExpression' | 'OptionalMemberExpression' }) | undefined {
	const up = parentOf(name);
	return (up?.type === 'MemberExpression' || up?.type === 'OptionalMemberExpression') &&
		up.property === name
		? up
		: undefined;
}

/** `{ pool }` in a pattern or an object. */
function isKey(name: Node): boolean {
	const up = parentOf(name);
	return up?.type === 'ObjectProperty' && nameOffsetOf(up.key as Node) === name.start;
}

function classOf(node: Node): Node | undefined {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up))
		if (up.type === 'ClassBody') return up;
	return undefined;
}
