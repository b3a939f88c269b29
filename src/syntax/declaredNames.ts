import type { Node } from '@babel/types';
import { forEachChild } from './tree.ts';

/** Names that a binding pattern, a declaration or a whole tree declares, nested scopes included. */
export function declaredNames(root: Node): Set<string> {
	const names = new Set<string>();
	const visit = (node: Node): void => {
		switch (node.type) {
			case 'VariableDeclarator':
				addPattern(node.id, names);
				break;
			case 'ImportSpecifier':
			case 'ImportDefaultSpecifier':
			case 'ImportNamespaceSpecifier':
				names.add(node.local.name);
				break;
			case 'TSImportEqualsDeclaration':
			case 'TSEnumDeclaration':
				if (node.id.type === 'Identifier') names.add(node.id.name);
				break;
			case 'CatchClause':
				if (node.param) addPattern(node.param, names);
				break;
			default:
				if ('params' in node && Array.isArray(node.params)) {
					for (const parameter of node.params) addPattern(parameter, names);
				}
				if (
					(/^Function|^Class/.test(node.type) || node.type === 'TSDeclareFunction') &&
					'id' in node
				) {
					const { id } = node;
					if (id && typeof id === 'object' && 'type' in id && id.type === 'Identifier')
						names.add(id.name);
				}
		}
		forEachChild(node, visit);
	};
	if (isPattern(root)) addPattern(root, names);
	visit(root);
	return names;
}

function isPattern(node: Node): boolean {
	return /Pattern$|^Identifier$|^RestElement$|^TSParameterProperty$/.test(node.type);
}

function addPattern(pattern: Node, names: Set<string>): void {
	switch (pattern.type) {
		case 'Identifier':
			names.add(pattern.name);
			break;
		case 'ObjectPattern':
			for (const property of pattern.properties) {
				addPattern(property.type === 'RestElement' ? property.argument : property.value, names);
			}
			break;
		case 'ArrayPattern':
			for (const element of pattern.elements) if (element) addPattern(element, names);
			break;
		case 'AssignmentPattern':
			addPattern(pattern.left, names);
			break;
		case 'RestElement':
			addPattern(pattern.argument, names);
			break;
		case 'TSParameterProperty':
			addPattern(pattern.parameter, names);
			break;
		default:
	}
}
