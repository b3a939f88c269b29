import type { Node, Statement } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { forEachChild, type SyntaxTree } from '../../syntax/tree.ts';

/**
 * Whether code that runs before a statement of the module may use a name that the statement declares.
 *
 * Functions count from where their own name is mentioned by code that runs: names are compared, not
 * bindings, so that it errs on the side of "yes".
 */
export function isUsedBefore(tree: SyntaxTree, name: string, statement: Node): boolean {
	const { body } = tree.root.program;
	const declared = declarationsByName(body);
	const mentioned = new Set<string>();
	const queue: Node[] = body.filter(
		({ type, start }) => start! < statement.start! && !/^Import/.test(type),
	);
	const visit = (node: Node): void => {
		if (isFunction(node) && isDelayed(node)) return;
		if (node.type === 'Identifier' || node.type === 'JSXIdentifier') mention(node.name);
		if (isNotRun(node)) return;
		forEachChild(node, visit);
	};
	const mention = (text: string): void => {
		if (mentioned.has(text)) return;
		mentioned.add(text);
		queue.push(...(declared.get(text) ?? []));
	};
	for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
		// What a name stands for runs as a whole once the name is mentioned.
		if (isInside(declared, next)) visitAll(next, mention);
		else visit(next);
		if (mentioned.has(name)) return true;
	}
	return false;
}

/** Functions, classes and variables of the module: what may run when their name is mentioned. */
function declarationsByName(body: readonly Statement[]): Map<string, Node[]> {
	const found = new Map<string, Node[]>();
	const add = (name: string, node: Node) => found.set(name, [...(found.get(name) ?? []), node]);
	for (const statement of body) {
		const declaration =
			statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
				? statement.declaration
				: statement;
		if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration') {
			if (declaration.id) add(declaration.id.name, declaration.body);
		} else if (declaration?.type === 'VariableDeclaration') {
			for (const { id, init } of declaration.declarations)
				if (id.type === 'Identifier' && init) add(id.name, init);
		}
	}
	return found;
}

function isInside(declared: ReadonlyMap<string, readonly Node[]>, node: Node): boolean {
	return [...declared.values()].some((nodes) => nodes.includes(node));
}

function visitAll(node: Node, mention: (name: string) => void): void {
	if (node.type === 'Identifier' || node.type === 'JSXIdentifier') mention(node.name);
	forEachChild(node, (child) => visitAll(child, mention));
}

/** A declared function, a method: it runs when somebody calls it. Others may be called at once. */
function isDelayed(node: Node): boolean {
	return (
		node.type === 'FunctionDeclaration' ||
		(node.type === 'ClassMethod' && !node.computed && !node.decorators?.length)
	);
}

/** Types, names that are only exported, fields of instances. */
function isNotRun(node: Node): boolean {
	switch (node.type) {
		case 'ExportSpecifier':
			return true;
		case 'ClassProperty':
			return !node.static && !node.computed && !node.decorators?.length;
		default:
			return /^TS(?:Interface|TypeAlias|TypeAnnotation|TypeParameter|TypeQuery)/.test(node.type);
	}
}
