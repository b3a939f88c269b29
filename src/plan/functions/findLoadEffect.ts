import type { Node } from '@babel/types';
import { executorFacts } from '../../../presets/executors.ts';
import { findImported } from '../../project/findModule.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { isComputation } from './isComputation.ts';

/** Modules that mean something else on the main thread. */
const ofThreads = new Set([
	'worker_threads',
	'node:worker_threads',
	...executorFacts.map((fact) => fact.package),
]);

/**
 * What a module does when it is loaded besides declaring things, so that it had better not be loaded in another
 * place: a statement, a module that is about threads, something that its imports do.
 *
 * @param importer a file that is to load it, which it must not load in turn; undefined: another thread.
 * @returns the end of a sentence about the module, or undefined when loading it shows nowhere.
 */
export function findLoadEffect(
	file: string,
	importer: string | undefined,
	session: Session,
	seen: Set<string> = new Set(),
): string | undefined {
	if (file === importer) return 'imports the file that would import it';
	if (seen.has(file)) return undefined;
	seen.add(file);
	const tree = session.treeOf(file);
	if (tree === undefined) return 'cannot be read';
	const where = (node: Node): string =>
		`${session.relative(file)}:${session.lineOf(file, node.start!)}`;
	for (const statement of tree.root.program.body) {
		const source = sourceOf(statement);
		if (source === undefined) {
			if (!isQuiet(statement, tree))
				return `does something when it is loaded (${where(statement)})`;
			continue;
		}
		if (isTypeOnly(statement)) continue;
		if (ofThreads.has(source)) return `uses \`${source}\` (${where(statement)})`;
		if (statement.type === 'ImportDeclaration' && statement.specifiers.length === 0)
			return `imports \`${source}\` for what that does (${where(statement)})`;
		if (!source.startsWith('.') || source.endsWith('.json')) continue;
		const imported = findImported(file, source, session.texts);
		if (imported === undefined) return `imports \`${source}\`, which is not known`;
		const effect = findLoadEffect(imported, importer, session, seen);
		if (effect !== undefined) return `imports \`${source}\`, which ${effect}`;
	}
	return undefined;
}

/** The module that a statement loads. */
function sourceOf(statement: Node): string | undefined {
	if ('source' in statement && statement.source && typeof statement.source === 'object')
		return (statement.source as { value?: string }).value;
	if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1)
		return undefined;
	const { init } = statement.declarations[0]!;
	const [path] = init?.type === 'CallExpression' ? init.arguments : [];
	return init?.type === 'CallExpression' &&
		init.callee.type === 'Identifier' &&
		init.callee.name === 'require' &&
		path?.type === 'StringLiteral'
		? path.value
		: undefined;
}

function isTypeOnly(statement: Node): boolean {
	return (
		('importKind' in statement && statement.importKind === 'type') ||
		('exportKind' in statement && statement.exportKind === 'type')
	);
}

/** Whether a statement at the top of a module only declares something. */
function isQuiet(statement: Node, tree: SyntaxTree): boolean {
	switch (statement.type) {
		case 'FunctionDeclaration':
		case 'TSDeclareFunction':
		case 'TSInterfaceDeclaration':
		case 'TSTypeAliasDeclaration':
		case 'TSEnumDeclaration':
		case 'EmptyStatement':
			return true;
		// `declare global { … }`
		case 'TSModuleDeclaration':
			return statement.declare === true;
		case 'ClassDeclaration':
			return isQuietClass(statement, tree);
		case 'VariableDeclaration':
			return statement.declarations.every(
				({ id, init }) => id.type === 'Identifier' && (!init || isComputation(init, tree)),
			);
		case 'ExportNamedDeclaration':
			return statement.declaration == null || isQuiet(statement.declaration, tree);
		case 'ExportDefaultDeclaration':
			return isQuiet(statement.declaration, tree) || isComputation(statement.declaration, tree);
		case 'ExpressionStatement': {
			const { expression } = statement;
			return (
				expression.type === 'AssignmentExpression' &&
				isExports(expression.left) &&
				isComputation(expression.right, tree)
			);
		}
		default:
			return false;
	}
}

function isQuietClass(
	{ superClass, decorators, body }: Node & { type: 'ClassDeclaration' },
	tree: SyntaxTree,
): boolean {
	if (decorators?.length || (superClass && superClass.type !== 'Identifier')) return false;
	return body.body.every((member) => {
		if ('decorators' in member && member.decorators?.length) return false;
		if ('computed' in member && member.computed) return false;
		if (member.type === 'StaticBlock') return false;
		const isStatic = 'static' in member && member.static === true;
		const value = 'value' in member ? member.value : undefined;
		return !isStatic || !value || isComputation(value as Node, tree);
	});
}

/** `exports.add`, `module.exports`. */
function isExports(left: Node): boolean {
	if (left.type !== 'MemberExpression' || left.computed) return false;
	const { object, property } = left;
	const name = property.type === 'Identifier' ? property.name : '';
	if (object.type === 'MemberExpression') return isExports(object);
	return (
		object.type === 'Identifier' &&
		(object.name === 'exports' || (object.name === 'module' && name === 'exports'))
	);
}
