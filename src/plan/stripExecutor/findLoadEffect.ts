import type { Node } from '@babel/types';
import { executorFacts } from '../../../presets/executors.ts';
import { findImported } from '../../project/findModule.ts';
import type { Session } from '../session.ts';
import { isSafe } from './describeValue.ts';

/** Modules that mean something else on the main thread. */
const ofThreads = new Set([
	'worker_threads',
	'node:worker_threads',
	...executorFacts.map((fact) => fact.package),
]);

/**
 * What a module does when it is loaded besides declaring things, so that another file had better not load
 * it: a statement, a module that is about threads, something that its imports do.
 *
 * @param importer a file that is to load it, which it must not load in turn.
 * @returns the end of a sentence about the module, or undefined when loading it shows nowhere.
 */
export function findLoadEffect(
	file: string,
	importer: string,
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
			if (!isQuiet(statement)) return `does something when it is loaded (${where(statement)})`;
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
function isQuiet(statement: Node): boolean {
	switch (statement.type) {
		case 'FunctionDeclaration':
		case 'TSDeclareFunction':
		case 'TSInterfaceDeclaration':
		case 'TSTypeAliasDeclaration':
		case 'TSEnumDeclaration':
		case 'EmptyStatement':
			return true;
		case 'ClassDeclaration':
			return isQuietClass(statement);
		case 'VariableDeclaration':
			return statement.declarations.every(
				({ id, init }) => id.type === 'Identifier' && (!init || isQuietValue(init)),
			);
		case 'ExportNamedDeclaration':
			return statement.declaration == null || isQuiet(statement.declaration);
		case 'ExportDefaultDeclaration':
			return isQuiet(statement.declaration) || isQuietValue(statement.declaration);
		case 'ExpressionStatement': {
			const { expression } = statement;
			return (
				expression.type === 'AssignmentExpression' &&
				isExports(expression.left) &&
				isQuietValue(expression.right)
			);
		}
		default:
			return false;
	}
}

function isQuietClass({ superClass, decorators, body }: Node & { type: 'ClassDeclaration' }) {
	if (decorators?.length || (superClass && superClass.type !== 'Identifier')) return false;
	return body.body.every((member) => {
		if ('decorators' in member && member.decorators?.length) return false;
		if ('computed' in member && member.computed) return false;
		if (member.type === 'StaticBlock') return false;
		const isStatic = 'static' in member && member.static === true;
		const value = 'value' in member ? member.value : undefined;
		return !isStatic || !value || isQuietValue(value as Node);
	});
}

function isQuietValue(value: Node): boolean {
	if (value.type === 'NewExpression')
		return (
			value.callee.type === 'Identifier' &&
			/^(?:Weak)?(?:Map|Set)$/.test(value.callee.name) &&
			value.arguments.length === 0
		);
	if (value.type === 'ObjectExpression')
		return value.properties.every((property) =>
			property.type === 'ObjectMethod'
				? !property.computed
				: property.type === 'ObjectProperty' && !property.computed && isQuietValue(property.value),
		);
	return isSafe(value);
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
