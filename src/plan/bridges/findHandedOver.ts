import type { CallExpression, Node } from '@babel/types';
import { findImported } from '../../project/findModule.ts';
import { isFunction } from '../../syntax/functions.ts';
import { type ImportedName, importOf, importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { isCommonJs } from '../stripExecutor/commonJsExport.ts';
import { exportedBy } from '../stripExecutor/findTarget.ts';
import type { Target } from '../stripExecutor/wrapper.ts';

/**
 * The function that a file hands over to a bridge, and does nothing else: `runAsWorker(format)`.
 *
 * @param by the function that the file calls with it
 * @param library the package of that function
 * @returns the end of a sentence about the file where there is no such function
 */
export function findHandedOver(
	file: string,
	by: string,
	library: string,
	session: Session,
): Target | string {
	const tree = session.treeOf(file);
	if (tree === undefined) return 'cannot be read';
	const { body } = tree.root.program;
	const calls = body.filter((statement) => callIn(statement, by, library, tree) !== undefined);
	const [given, ...others] = calls.flatMap((statement) => {
		return callIn(statement, by, library, tree)!.arguments;
	});
	if (given === undefined || others.length > 0) return `does not hand one function over`;
	const label = tree.text.slice(given.start!, given.end!);
	if (isFunction(given))
		return 'hands over a function that is written in it, which cannot be imported without running it: move the function to a module of its own';
	const imported = given.type === 'Identifier' ? importOf(tree, given.name) : undefined;
	if (given.type === 'Identifier' && imported === undefined)
		return `hands over \`${label}\`, which cannot be imported without running the file: move it to a module of its own`;
	const module = imported?.source.startsWith('.')
		? findImported(file, imported.source, session.texts)
		: undefined;
	if (imported === undefined || module === undefined)
		return `hands over \`${label}\`, which is no function of the repository`;
	const odd = body.find(
		(statement) => !calls.includes(statement) && !isIdle(statement, imported, library, tree),
	);
	if (odd !== undefined)
		return `does more than to hand a function over (line ${session.lineOf(file, odd.start!)})`;
	const home = session.treeOf(module);
	const isWhole = imported.imported === '*' && imported.isRequire && home && isCommonJs(home);
	const name = isWhole ? 'default' : imported.imported;
	return (
		(name === '*' ? undefined : exportedBy(module, name, session)) ??
		`does not say what \`${label}\` is`
	);
}

/** `runAsWorker(format);` */
function callIn(
	statement: Node,
	by: string,
	library: string,
	tree: SyntaxTree,
): CallExpression | undefined {
	const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
	if (call?.type !== 'CallExpression') return undefined;
	const { callee } = call;
	const base = callee.type === 'MemberExpression' ? callee.object : callee;
	const imported = base.type === 'Identifier' ? importOf(tree, base.name) : undefined;
	const called =
		callee.type === 'MemberExpression' ? plainName(callee.property as Node) : imported?.imported;
	return imported?.source === library && called === by ? call : undefined;
}

/** Whether a statement at the top of the file only gets the function here, or is about types. */
function isIdle(statement: Node, handed: ImportedName, library: string, tree: SyntaxTree): boolean {
	switch (statement.type) {
		case 'EmptyStatement':
		case 'TSInterfaceDeclaration':
		case 'TSTypeAliasDeclaration':
			return true;
		case 'ExportNamedDeclaration':
			return (
				statement.exportKind === 'type' ||
				(!statement.source && !statement.declaration && statement.specifiers.length === 0)
			);
		case 'ImportDeclaration':
			return (
				statement.importKind === 'type' ||
				statement.source.value === library ||
				statement === handed.declaration
			);
		default:
			return importsOf(tree).some(
				({ declaration, source }) =>
					declaration === statement &&
					'declarations' in declaration &&
					declaration.declarations.length === 1 &&
					(declaration === handed.declaration || source === library),
			);
	}
}
