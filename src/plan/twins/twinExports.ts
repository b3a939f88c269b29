import type { Node } from '@babel/types';
import { indentOf } from '../../edit/copyTwin.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { type NewForm, twinNameOf } from './twinName.ts';
import { isExports } from './twinSource.ts';

/** A place that hands a function out of its file under a name, and what hands its twin out beside it. */
export interface TwinExport {
	readonly file: string;
	readonly tree: SyntaxTree;
	readonly exported: string;
	/** The name in this file that it exports; undefined for `export … from`. */
	readonly local: string | undefined;
	readonly start: number;
	readonly end: number;
	readonly edit: TextEdit;
}

/**
 * What a reference that is not a call means for the twin: an export that it has to join, nothing, or
 * a use as a value.
 */
export function describeExport(
	tree: SyntaxTree,
	name: Node,
	form: NewForm,
): TwinExport | 'nothing' | 'value' {
	const parent = parentOf(name);
	switch (parent?.type) {
		case 'ExportSpecifier':
			return fromSpecifier(tree, parent, form);
		case 'ObjectProperty': {
			const object = parentOf(parent);
			if (object?.type === 'ObjectPattern') return 'nothing';
			if (parent.value !== name) return parent.key === name ? 'nothing' : 'value';
			return object !== undefined && isExportedObject(object) && name.type === 'Identifier'
				? fromProperty(tree, parent, name.name, form)
				: 'value';
		}
		case 'AssignmentExpression':
			return parent.right === name && name.type === 'Identifier'
				? fromAssignment(tree, parent, name.name, form)
				: 'nothing';
		case 'MemberExpression':
			return isAssigned(parent) ? 'nothing' : 'value';
		default:
			return /^(?:Import|TSImportEquals|TS(?:Declare|MethodSig|PropertySig|TypeQuery|QualifiedName)|Class|Function|ObjectMethod)/.test(
				parent?.type ?? '',
			) ||
				(parent?.type === 'VariableDeclarator' && parent.id === name)
				? 'nothing'
				: 'value';
	}
}

function fromSpecifier(
	tree: SyntaxTree,
	specifier: Node & { type: 'ExportSpecifier' },
	form: NewForm,
): TwinExport {
	const local = specifier.local.name;
	const exported =
		specifier.exported.type === 'StringLiteral'
			? specifier.exported.value
			: specifier.exported.name;
	const declaration = parentOf(specifier);
	const isForwarded = declaration?.type === 'ExportNamedDeclaration' && declaration.source != null;
	const name = twinNameOf(local, form);
	const outside = twinNameOf(exported, form);
	const text = local === exported ? name : `${name} as ${outside}`;
	return {
		...placed(tree, specifier),
		exported,
		local: isForwarded ? undefined : local,
		edit: beside(tree, specifier, text),
	};
}

function fromProperty(
	tree: SyntaxTree,
	property: Node & { type: 'ObjectProperty' },
	local: string,
	form: NewForm,
): TwinExport | 'value' {
	if (property.computed || property.key.type !== 'Identifier') return 'value';
	const exported = property.key.name;
	const name = twinNameOf(local, form);
	const outside = twinNameOf(exported, form);
	const text = property.shorthand ? name : `${outside}: ${name}`;
	return { ...placed(tree, property), exported, local, edit: beside(tree, property, text) };
}

function fromAssignment(
	tree: SyntaxTree,
	assignment: Node & { type: 'AssignmentExpression' },
	local: string,
	form: NewForm,
): TwinExport | 'value' {
	const { left } = assignment;
	const statement = parentOf(assignment);
	if (left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier')
		return 'value';
	if (!isExports(left.object) || statement?.type !== 'ExpressionStatement') return 'value';
	const { text } = tree;
	const exported = left.property.name;
	const object = text.slice(left.object.start!, left.object.end!);
	const name = twinNameOf(local, form);
	const outside = twinNameOf(exported, form);
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const semicolon = text[statement.end! - 1] === ';' ? ';' : '';
	const copy = `${newline}${indentOf(text, statement.start!) ?? ''}${object}.${outside} = ${name}${semicolon}`;
	const end = statement.end!;
	return {
		...placed(tree, statement),
		exported,
		local,
		edit: { start: end, end, text: copy, side: 'close', span: 0 },
	};
}

function placed(tree: SyntaxTree, node: Node): Pick<TwinExport, 'tree' | 'file' | 'start' | 'end'> {
	return { tree, file: tree.path, start: node.start!, end: node.end! };
}

/** Adds an item to a list right after the one it belongs to, on a line of its own where that one has one. */
export function beside({ text }: SyntaxTree, item: Node, added: string): TextEdit {
	const end = item.end!;
	const indent = indentOf(text, item.start!);
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const gap = indent === undefined ? ' ' : `${newline}${indent}`;
	return { start: end, end, text: `,${gap}${added}`, side: 'close', span: 0 };
}

/** `module.exports = { … }`, `export default { … }`, `export = { … }`. */
function isExportedObject(object: Node): boolean {
	const parent = parentOf(object);
	if (parent?.type === 'ExportDefaultDeclaration' || parent?.type === 'TSExportAssignment')
		return true;
	return (
		parent?.type === 'AssignmentExpression' && parent.right === object && isExports(parent.left)
	);
}

function isAssigned(member: Node): boolean {
	const parent = parentOf(member);
	return parent?.type === 'AssignmentExpression' && parent.left === member;
}
