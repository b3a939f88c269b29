import type { Node } from '@babel/types';
import { executorFacts } from '../../../presets/executors.ts';
import { findImported } from '../../project/findModule.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Session } from '../session.ts';
import { isQuiet } from './isQuiet.ts';

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
 * @param harmless a statement of the module of which that is known
 * @returns the end of a sentence about the module, or undefined when loading it shows nowhere.
 */
export function findLoadEffect(
	file: string,
	importer: string | undefined,
	session: Session,
	harmless?: Node,
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
			if (statement !== harmless && !isQuiet(statement, tree))
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
		const effect = findLoadEffect(imported, importer, session, harmless, seen);
		if (effect !== undefined) return `imports \`${source}\`, which ${effect}`;
	}
	return undefined;
}

/** The module that a statement loads. */
function sourceOf(statement: Node): string | undefined {
	if ('source' in statement && statement.source && typeof statement.source === 'object')
		return (statement.source as { value?: string }).value;
	if (statement.type === 'TSImportEqualsDeclaration') {
		const { moduleReference } = statement;
		return moduleReference.type === 'TSExternalModuleReference'
			? moduleReference.expression.value
			: undefined;
	}
	if (statement.type !== 'VariableDeclaration' || statement.declarations.length !== 1)
		return undefined;
	const init = unwrapInward(statement.declarations[0]!.init);
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
