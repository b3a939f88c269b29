import type { Node } from '@babel/types';
import { parentOf } from './tree.ts';

/** The statements or members that a node is one of; empty when it is neither. */
export function siblingsOf(node: Node): readonly Node[] {
	const parent = parentOf(node);
	switch (parent?.type) {
		case 'Program':
		case 'BlockStatement':
		case 'TSModuleBlock':
		case 'ClassBody':
		case 'TSInterfaceBody':
			return parent.body;
		case 'TSTypeLiteral':
			return parent.members;
		case 'ObjectExpression':
			return parent.properties;
		default:
			return [];
	}
}
