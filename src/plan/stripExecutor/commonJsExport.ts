import type { Node, ObjectExpression } from '@babel/types';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { isModuleExports } from '../../syntax/moduleExports.ts';
import { isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';

/** A function that a CommonJS module gives to those who load it. */
export interface CommonJsExport {
	readonly fn: FunctionNode;
	/** It is the module itself, not a member. */
	readonly isWhole: boolean;
	/** Node.js sees the name in the text, so that `import { name }` finds it. */
	readonly isSeenByName: boolean;
}

interface Assignment {
	/** Undefined: the whole module. */
	readonly name: string | undefined;
	readonly value: Node;
	/** By `exports`, which is no longer what the module exports once `module.exports` is assigned. */
	readonly isByShortName: boolean;
}

/** Whether a file says what it exports by `module.exports` and `exports`. */
export function isCommonJs({ root, text }: SyntaxTree): boolean {
	return (
		/\bexports\b/.test(text) &&
		root.program.body.every(({ type }) => !/^(?:Import|Export)\w*Declaration$/.test(type)) &&
		root.program.body.some((statement) => assignmentOf(statement) !== undefined)
	);
}

/**
 * The function that `require(…)[name]` is; for `default` the function that the whole module is.
 *
 * @returns undefined where something else may be done to the exports than to assign them once.
 */
export function commonJsExport(tree: SyntaxTree, name: string): CommonJsExport | undefined {
	const exported = exportedValue(tree, name);
	const fn = exported && functionOf(tree, exported.value);
	if (exported === undefined || fn === undefined) return undefined;
	const { isWhole, list } = exported;
	const isSeenByName =
		!isWhole &&
		(list === undefined ||
			list.properties.every(
				(property) => property.type === 'ObjectProperty' && property.value.type === 'Identifier',
			));
	return { fn, isWhole, isSeenByName };
}

/** What a CommonJS module gives under a name. */
interface ExportedValue {
	readonly value: Node;
	/** It is the module itself, not a member. */
	readonly isWhole: boolean;
	/** The object that it is a member of, where one is all that the module exports. */
	readonly list: ObjectExpression | undefined;
}

/**
 * What `require(…)[name]` is; for `default` the whole module.
 *
 * @returns undefined where something else may be done to the exports than to assign them once.
 */
export function exportedValue(tree: SyntaxTree, name: string): ExportedValue | undefined {
	const assignments = tree.root.program.body.flatMap((statement) => assignmentOf(statement) ?? []);
	if (countMentions(tree) !== assignments.length) return undefined;
	const wholes = assignments.filter((each) => each.name === undefined);
	const [whole] = wholes;
	if (wholes.length > 1) return undefined;
	if (name === 'default') return whole && { value: whole.value, isWhole: true, list: undefined };
	const own = assignments.filter((each) => each.name === name);
	const list = whole?.value.type === 'ObjectExpression' ? whole.value : undefined;
	// What is assigned to `exports` before or after the whole module is lost, or is one of its members.
	if (own.length + (list ? 1 : 0) !== 1) return undefined;
	const isLost = own.some(({ isByShortName }) => isByShortName) || assignments[0] !== whole;
	if (whole !== undefined && !list && isLost) return undefined;
	const value = list ? memberOf(list, name) : own[0]!.value;
	return value && { value, isWhole: false, list };
}

/** `module.exports = x`, `exports.a = x`, `module.exports.a = x`. */
function assignmentOf(statement: Node): Assignment | undefined {
	const expression = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
	if (expression?.type !== 'AssignmentExpression' || expression.operator !== '=') return undefined;
	const { left, right: value } = expression;
	if (isModuleExports(left)) return { name: undefined, value, isByShortName: false };
	if (left.type !== 'MemberExpression' || left.computed) return undefined;
	const { object, property } = left;
	const isByShortName = object.type === 'Identifier' && object.name === 'exports';
	const name = isByShortName || isModuleExports(object) ? plainName(property) : undefined;
	return name === undefined || name === '__esModule' ? undefined : { name, value, isByShortName };
}

/** How often a file speaks of its exports, without calling one of them: `exports.trim(text)`. */
function countMentions(tree: SyntaxTree): number {
	let count = 0;
	for (const node of tree.walk()) {
		if (node.type !== 'Identifier' || !/^(?:exports|module)$/.test(node.name)) continue;
		const isOwn = node.name === 'exports' && isModuleExports(parentOf(node) ?? node);
		if (!isOwn && !isPropertyName(node) && !isCalled(node)) count += 1;
	}
	return count;
}

/** The `exports` of `exports.trim(text)`, or the `module` of `module.exports.trim(text)`. */
function isCalled(name: Node): boolean {
	const up = parentOf(name)!;
	const exported = isModuleExports(up) ? up : name;
	if (exported === name && name.type === 'Identifier' && name.name === 'module') return false;
	const member = parentOf(exported);
	if (member?.type !== 'MemberExpression' || member.object !== exported || member.computed)
		return false;
	const call = parentOf(member);
	return call?.type === 'CallExpression' && call.callee === member;
}

function memberOf(list: ObjectExpression, name: string): Node | undefined {
	const found = list.properties.filter(
		(property) => property.type !== 'SpreadElement' && plainName(property.key) === name,
	);
	const [member] = found;
	const isKnown = list.properties.every(
		(property) => property.type !== 'SpreadElement' && !property.computed,
	);
	if (!isKnown || found.length !== 1 || member === undefined) return undefined;
	return member.type === 'ObjectProperty' ? member.value : member;
}

/** The function that a value is, also by the name of one at the top of the file. */
function functionOf({ root }: SyntaxTree, value: Node): FunctionNode | undefined {
	if (isFunction(value)) return value;
	if (value.type !== 'Identifier') return undefined;
	const found = root.program.body.flatMap((statement): Node[] => {
		if (statement.type === 'FunctionDeclaration')
			return statement.id?.name === value.name ? [statement] : [];
		if (statement.type !== 'VariableDeclaration') return [];
		return statement.declarations.flatMap(({ id, init }) =>
			id.type === 'Identifier' && id.name === value.name && statement.kind === 'const' && init
				? [init]
				: [],
		);
	});
	const [only] = found;
	return found.length === 1 && isFunction(only) ? only : undefined;
}
