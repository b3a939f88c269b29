import type { Node } from '@babel/types';

export function keyOf(node: Node): Node | undefined {
	if ('key' in node && node.key && typeof node.key === 'object') return node.key as Node;
	if (node.type === 'TSDeclareFunction') return node.id ?? undefined;
	return undefined;
}

export function plainName(key: Node): string | undefined {
	if (key.type === 'Identifier') return key.name;
	if (key.type === 'StringLiteral') return key.value;
	return key.type === 'PrivateName' ? key.id.name : undefined;
}

export function nameOffsetOf(key: Node): number {
	return key.type === 'StringLiteral' || key.type === 'PrivateName' ? key.start! + 1 : key.start!;
}
