import type { Node } from '@babel/types';
import { unwrapOutward } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';

/** A variable, field or property that holds an object literal. */
export interface Holder {
	readonly name: string;
	/** Offset of the name where it is declared. */
	readonly offset: number;
	/** It holds another object, which holds this one. */
	readonly isOuter?: boolean;
	/** It is the default export, or the whole of a CommonJS module. */
	readonly isModule?: boolean;
}

/** What an object literal is held by: a variable or field, or the properties of the objects around it. */
export function holdersOf(object: Node): Holder[] {
	const value = unwrapOutward(object);
	const parent = parentOf(value);
	switch (parent?.type) {
		case 'VariableDeclarator':
			return parent.init === value ? holder(parent.id) : [];
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ClassAccessorProperty':
			return parent.value === value ? holder(parent.key) : [];
		case 'AssignmentExpression': {
			const { left } = parent;
			return parent.right === value
				? holder(left.type === 'MemberExpression' && !left.computed ? left.property : left)
				: [];
		}
		case 'ExportDefaultDeclaration':
		case 'TSExportAssignment':
			return [{ name: 'default', offset: parent.start!, isModule: true }];
		case 'ObjectProperty': {
			const outer = parentOf(parent);
			if (parent.value !== value || outer?.type !== 'ObjectExpression') return [];
			return [
				...holder(parent.key),
				...holdersOf(outer).map((around) => ({ ...around, isOuter: true })),
			];
		}
		default:
			return [];
	}
}

function holder(name: Node): Holder[] {
	switch (name.type) {
		case 'Identifier':
			return [
				{
					name: name.name,
					offset: name.start!,
					...(name.name === 'exports' ? { isModule: true } : {}),
				},
			];
		case 'StringLiteral':
			return [{ name: name.value, offset: name.start! + 1 }];
		case 'PrivateName':
			return [{ name: name.id.name, offset: name.start! + 1 }];
		default:
			return [];
	}
}
