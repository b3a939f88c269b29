import type { ClassPrivateProperty, ClassProperty, Node, VariableDeclarator } from '@babel/types';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { calledName } from './calledName.ts';

/** A regular expression that is made where it can be seen and, without `g` and `y`, begins at the start each time. */
export function keepsItsPlace(value: Node, tree: SyntaxTree, session: Session): boolean {
	const holder = holderOf(value, tree, session);
	const isFixed = holder === undefined || isConstant(holder);
	return isFixed && flagsOf(holder ? madeIn(holder) : value)?.search(/[gy]/) === -1;
}

/** Where a regular expression is made that goes on where it ended the last time, if it has a name. */
export function placeHolder(value: Node, tree: SyntaxTree, session: Session): Node | undefined {
	const holder = holderOf(value, tree, session);
	return holder && /[gy]/.test(flagsOf(madeIn(holder)) ?? '') ? holder : undefined;
}

/** The declaration of a variable or a field. */
type Holder = VariableDeclarator | ClassProperty | ClassPrivateProperty;

function holderOf(value: Node, tree: SyntaxTree, session: Session): Holder | undefined {
	const name = calledName(value);
	if (name === undefined) return undefined;
	const [declaration, ...others] = session.oracle.declaredAt(tree.path, name.start!);
	if (declaration === undefined || others.length > 0 || declaration.library !== undefined)
		return undefined;
	const declared = session.treeOf(declaration.file)?.nameAt(declaration.offset);
	const holder = declared && parentOf(declared);
	switch (holder?.type) {
		case 'VariableDeclarator':
			return holder.id === declared ? holder : undefined;
		case 'ClassProperty':
		case 'ClassPrivateProperty':
			return holder.key === declared ? holder : undefined;
		default:
			return undefined;
	}
}

function isConstant(holder: Holder): boolean {
	if (holder.type !== 'VariableDeclarator') return holder.readonly === true;
	const declaration = parentOf(holder);
	return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
}

function madeIn(holder: Holder): Node | null | undefined {
	return holder.type === 'VariableDeclarator' ? holder.init : holder.value;
}

/** The flags of `/a/i` and `new RegExp('a', 'i')`; undefined where they are not written. */
function flagsOf(value: Node | null | undefined): string | undefined {
	if (value == null) return undefined;
	if (value.type === 'RegExpLiteral') return value.flags;
	const isMade =
		value.type === 'NewExpression' &&
		value.callee.type === 'Identifier' &&
		value.callee.name === 'RegExp';
	if (!isMade) return undefined;
	const [pattern, flags] = value.arguments;
	// One that is made of another one has its flags.
	if (pattern?.type === 'RegExpLiteral' && flags === undefined) return pattern.flags;
	const isText =
		pattern !== undefined &&
		/^(?:StringLiteral|TemplateLiteral|BinaryExpression)$/.test(pattern.type);
	if (!isText) return undefined;
	if (flags === undefined) return '';
	return flags.type === 'StringLiteral' ? flags.value : undefined;
}
