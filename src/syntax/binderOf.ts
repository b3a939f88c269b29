import type { Node } from '@babel/types';
import { isFunction } from './functions.ts';
import { type ImportedName, importsOf } from './imports.ts';
import { forEachChild, parentOf, type SyntaxTree } from './tree.ts';

type Binders = ReadonlyMap<string, Node>;

/**
 * The name in the declaration of the variable that a name means where a node stands; undefined: nothing in
 * the file declares it.
 */
export function binderOf(node: Node, name: string): Node | undefined {
	for (let scope = parentOf(node); scope !== undefined; scope = parentOf(scope)) {
		const binder = bindersOf(scope).get(name);
		if (binder !== undefined) return binder;
	}
	return undefined;
}

/** The import or `require` that a local name means where a node stands. */
export function importAt(tree: SyntaxTree, node: Node, local: string): ImportedName | undefined {
	const candidates = importsOf(tree).filter((imported) => imported.local === local);
	if (candidates.length === 0) return undefined;
	const binder = binderOf(node, local);
	return candidates.find(({ localOffset }) => localOffset === binder?.start);
}

const known = new WeakMap<Node, Binders>();

/** What a scope declares itself, by name. */
function bindersOf(scope: Node): Binders {
	let binders = known.get(scope);
	if (binders === undefined) {
		const found = new Map<string, Node>();
		declare(scope, found);
		binders = found;
		known.set(scope, binders);
	}
	return binders;
}

function declare(scope: Node, found: Map<string, Node>): void {
	if (isFunction(scope)) {
		for (const parameter of scope.params) addNames(parameter, found);
		if (scope.type === 'FunctionExpression' && scope.id) addNames(scope.id, found);
		forEachChild(scope.body, (child) => addHoisted(child, found));
		return;
	}
	switch (scope.type) {
		case 'Program':
			for (const statement of scope.body) {
				addHoisted(statement, found);
				addStatement(statement, found);
			}
			break;
		case 'BlockStatement':
		case 'StaticBlock':
		case 'TSModuleBlock':
			for (const statement of scope.body) {
				if (scope.type !== 'BlockStatement') addHoisted(statement, found);
				addStatement(statement, found);
			}
			break;
		case 'SwitchStatement':
			for (const { consequent } of scope.cases)
				for (const statement of consequent) addStatement(statement, found);
			break;
		case 'ForStatement':
			if (scope.init) addStatement(scope.init, found);
			break;
		case 'ForInStatement':
		case 'ForOfStatement':
			addStatement(scope.left, found);
			break;
		case 'CatchClause':
			if (scope.param) addNames(scope.param, found);
			break;
		case 'ClassExpression':
			if (scope.id) addNames(scope.id, found);
			break;
		default:
	}
}

/** What a statement declares in the scope that it stands in. */
function addStatement(statement: Node, found: Map<string, Node>): void {
	switch (statement.type) {
		case 'VariableDeclaration':
			for (const { id } of statement.declarations) addNames(id, found);
			break;
		case 'ImportDeclaration':
			for (const { local } of statement.specifiers) addNames(local, found);
			break;
		case 'ExportNamedDeclaration':
		case 'ExportDefaultDeclaration':
			if (statement.declaration) addStatement(statement.declaration, found);
			break;
		case 'FunctionDeclaration':
		case 'ClassDeclaration':
		case 'TSDeclareFunction':
		case 'TSEnumDeclaration':
		case 'TSModuleDeclaration':
		case 'TSImportEqualsDeclaration':
			if (statement.id?.type === 'Identifier') addNames(statement.id, found);
			break;
		default:
	}
}

/** `var` of the statements in a function, wherever they stand in it. */
function addHoisted(node: Node, found: Map<string, Node>): void {
	if (isFunction(node) || /^(?:Class|StaticBlock|TSModuleBlock)/.test(node.type)) return;
	if (node.type === 'VariableDeclaration' && node.kind === 'var') addStatement(node, found);
	forEachChild(node, (child) => addHoisted(child, found));
}

function addNames(pattern: Node, found: Map<string, Node>): void {
	switch (pattern.type) {
		case 'Identifier':
			if (!found.has(pattern.name)) found.set(pattern.name, pattern);
			break;
		case 'ObjectPattern':
			for (const property of pattern.properties)
				addNames(property.type === 'RestElement' ? property.argument : property.value, found);
			break;
		case 'ArrayPattern':
			for (const element of pattern.elements) if (element) addNames(element, found);
			break;
		case 'AssignmentPattern':
			addNames(pattern.left, found);
			break;
		case 'RestElement':
			addNames(pattern.argument, found);
			break;
		case 'TSParameterProperty':
			addNames(pattern.parameter, found);
			break;
		default:
	}
}
