import type { Node } from '@babel/types';
import type { HeritageRange, OwnerRange } from '../../resolve/oracle.ts';
import { parentOf } from '../../syntax/tree.ts';

/** The class or interface that a member belongs to, and the names it extends and implements. */
export function describeOwner(
	member: Node,
): { label: string; heritage: HeritageRange[]; range?: OwnerRange } | undefined {
	const body = parentOf(member);
	const owner = body && parentOf(body);
	if (body?.type === 'TSTypeLiteral') {
		return { label: 'type', heritage: [], range: rangeOf('type', body, undefined) };
	}
	if (body?.type === 'ObjectExpression') {
		const name =
			owner?.type === 'VariableDeclarator' && owner.id.type === 'Identifier'
				? owner.id.name
				: 'object';
		return { label: name, heritage: [] };
	}
	switch (owner?.type) {
		case 'ClassDeclaration':
		case 'ClassExpression':
			return {
				label: owner.id?.name ?? 'class',
				heritage: [
					...(owner.superClass ? [owner.superClass as Node] : []),
					...(owner.implements ?? []),
				].flatMap(heritageRange),
				range: rangeOf('class', owner, owner.id),
			};
		case 'TSInterfaceDeclaration':
			return {
				label: owner.id.name,
				heritage: (owner.extends ?? []).flatMap(heritageRange),
				range: rangeOf('interface', owner, owner.id),
			};
		default:
			return undefined;
	}
}

function rangeOf(kind: OwnerRange['kind'], owner: Node, name: Node | null | undefined): OwnerRange {
	return {
		kind,
		start: owner.start!,
		end: owner.end!,
		...(name ? { nameOffset: name.start! } : {}),
	};
}

function heritageRange(item: Node): HeritageRange[] {
	const expression =
		'expression' in item && typeof item.expression === 'object' ? (item.expression as Node) : item;
	return lastNameOffset(expression).map((nameOffset) => ({
		start: item.start!,
		end: item.end!,
		nameOffset,
	}));
}

function lastNameOffset(node: Node): number[] {
	if (node.type === 'Identifier') return [node.start!];
	if (node.type === 'MemberExpression') return [node.property.start!];
	if (node.type === 'TSQualifiedName') return [node.right.start!];
	// `extends Loud(Page)`: what is called gives the class.
	if (node.type === 'CallExpression') return lastNameOffset(node.callee);
	return [];
}
