import type { ClassMethod, MemberExpression, Node } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';

/** Where a function that is to be monitored stands, which decides how. */
export type Target =
	| {
			/** `async function load() {}` at the top of its module. */
			readonly kind: 'declaration';
			readonly fn: FunctionNode & { readonly type: 'FunctionDeclaration' };
			/** The statement of the module. */
			readonly statement: Node;
	  }
	| { readonly kind: 'method'; readonly fn: ClassMethod }
	| {
			/** The value of a variable, a field, a property, an export. */
			readonly kind: 'value';
			readonly fn: FunctionNode;
			/** What the function is called for where it stands. */
			readonly givenName: string | undefined;
	  }
	/** No function, such as the call that one is wrapped in. */
	| { readonly kind: 'other'; readonly value: Node | undefined };

/**
 * What is declared by the name at an offset, or by the function that starts there; undefined for an
 * overload, whose function is declared beside it.
 */
export function findTarget(tree: SyntaxTree, offset: number): Target | undefined {
	const at = tree.functionAt(offset);
	const fn = isFunction(at) ? at : undefined;
	const name = tree.nameAt(offset);
	let parent = name && parentOf(name);
	while (parent?.type === 'MemberExpression') parent = parentOf(parent);
	switch (parent?.type) {
		case 'FunctionDeclaration':
			return declared(parent);
		case 'ClassMethod':
			return { kind: 'method', fn: parent };
		case 'TSDeclareFunction':
		case 'TSDeclareMethod':
			return ('abstract' in parent && parent.abstract === true) || isInDeclarationFile(tree)
				? { kind: 'other', value: parent }
				: undefined;
		case 'ObjectMethod':
			return { kind: 'value', fn: parent, givenName: undefined };
		case 'VariableDeclarator':
		case 'ClassProperty':
		case 'ObjectProperty':
		case 'AssignmentExpression':
			return heldBy(parent);
		default:
			if (parent !== undefined && parent.type !== 'ExportDefaultDeclaration' && !fn)
				return { kind: 'other', value: parent };
	}
	if (fn?.type === 'FunctionDeclaration') return declared(fn);
	const value = fn ?? exportedValue(tree);
	if (value?.type === 'FunctionDeclaration') return declared(value);
	return isFunction(value) && /Expression$/.test(value.type)
		? { kind: 'value', fn: value, givenName: isExported(value) ? 'default' : undefined }
		: { kind: 'other', value };
}

function declared(fn: FunctionNode & { type: 'FunctionDeclaration' }): Target {
	const parent = parentOf(fn);
	const statement =
		parent?.type === 'ExportNamedDeclaration' || parent?.type === 'ExportDefaultDeclaration'
			? parent
			: fn;
	if (parentOf(statement)?.type !== 'Program') return { kind: 'other', value: fn };
	return { kind: 'declaration', fn, statement };
}

function heldBy(
	holder: Node & {
		type: 'VariableDeclarator' | 'ClassProperty' | 'ObjectProperty' | 'AssignmentExpression';
	},
): Target {
	const value = unwrapInward(
		holder.type === 'VariableDeclarator'
			? holder.init
			: holder.type === 'AssignmentExpression'
				? holder.right
				: holder.value,
	);
	if (!isFunction(value)) return { kind: 'other', value };
	return { kind: 'value', fn: value, givenName: givenName(holder, value) };
}

/** `exports.load = async () => {}` gives the function no name, and reports need one; the others give it. */
function givenName(holder: Node, value: FunctionNode): string | undefined {
	const key =
		holder.type === 'VariableDeclarator'
			? holder.id
			: holder.type === 'AssignmentExpression'
				? holder.left
				: 'key' in holder && !('computed' in holder && holder.computed)
					? (holder.key as Node)
					: undefined;
	if (key?.type === 'MemberExpression') return hasName(value) ? undefined : memberName(key);
	return key?.type === 'Identifier' ? key.name : undefined;
}

function hasName(fn: FunctionNode): boolean {
	return fn.type === 'FunctionExpression' && fn.id != null;
}

/** `load` of `exports.load`; none of `module.exports`, which is the module itself. */
function memberName({ object, property, computed }: MemberExpression): string | undefined {
	if (computed || property.type !== 'Identifier') return undefined;
	const isWhole = object.type === 'Identifier' && object.name === 'module';
	return isWhole ? undefined : property.name;
}

function isInDeclarationFile({ path }: SyntaxTree): boolean {
	return /\.d\.[mc]?ts$/.test(path);
}

function exportedValue(tree: SyntaxTree): Node | undefined {
	const statement = tree.root.program.body.find(
		({ type }) => type === 'ExportDefaultDeclaration' || type === 'TSExportAssignment',
	);
	if (statement?.type === 'ExportDefaultDeclaration') return unwrapInward(statement.declaration);
	return statement?.type === 'TSExportAssignment' ? unwrapInward(statement.expression) : undefined;
}

function isExported(fn: FunctionNode): boolean {
	return parentOf(fn)?.type === 'ExportDefaultDeclaration';
}
