import type { CallExpression, ExpressionStatement, Node } from '@babel/types';
import { findImported } from '../../project/findModule.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ImportedName, importOf, importsOf } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { isCommonJs } from '../stripExecutor/commonJsExport.ts';
import { exportedBy } from '../stripExecutor/findTarget.ts';
import type { Target } from '../stripExecutor/wrapper.ts';
import { findOwn } from './findOwn.ts';

/** The call that hands a function over, with its statement: `runAsWorker(format);` */
export interface Handing {
	readonly statement: ExpressionStatement;
	readonly call: CallExpression;
}

/** A function that a file hands over to a bridge. */
export interface HandedOver {
	readonly target: Target;
	/** The function stands in that file itself, which becomes its module. */
	readonly own?: Handing & { readonly isExported: boolean };
}

/**
 * The function that a file hands over to a bridge: `runAsWorker(format)`.
 *
 * @returns the end of a sentence about the file where there is no such function
 */
export function findHandedOver(file: string, rule: Rule, session: Session): HandedOver | string {
	const { module: library, handOver } = rule;
	const by = handOver?.by ?? '';
	const tree = session.treeOf(file);
	if (tree === undefined) return 'cannot be read';
	const { body } = tree.root.program;
	const calls = body.flatMap((statement) => handingIn(statement, by, library, tree) ?? []);
	const [handing, ...more] = calls;
	const [passed, ...others] = handing?.call.arguments ?? [];
	const given = unwrapInward(passed);
	if (handing === undefined || given === undefined || others.length > 0 || more.length > 0)
		return `does not hand one function over`;
	const imported = given.type === 'Identifier' ? importOf(tree, given.name) : undefined;
	if (imported === undefined) return findOwn(handing, given, tree, rule, session);
	const label = `\`${imported.local}\``;
	const module = imported.source.startsWith('.')
		? findImported(file, imported.source, session.texts)
		: undefined;
	if (module === undefined) return `hands over ${label}, which is no function of the repository`;
	const odd = body.find(
		(statement) => statement !== handing.statement && !isIdle(statement, imported, library, tree),
	);
	if (odd !== undefined)
		return `does more than to hand a function over (line ${session.lineOf(file, odd.start!)})`;
	const home = session.treeOf(module);
	const isWhole = imported.imported === '*' && imported.isRequire && home && isCommonJs(home);
	const name = isWhole ? 'default' : imported.imported;
	const target = name === '*' ? undefined : exportedBy(module, name, session);
	return target === undefined ? `does not say what ${label} is` : { target };
}

/** `runAsWorker(format);` */
function handingIn(
	statement: Node,
	by: string,
	library: string,
	tree: SyntaxTree,
): Handing | undefined {
	if (statement.type !== 'ExpressionStatement') return undefined;
	const call = statement.expression;
	if (call.type !== 'CallExpression') return undefined;
	const { callee } = call;
	const base = callee.type === 'MemberExpression' ? callee.object : callee;
	const imported = base.type === 'Identifier' ? importOf(tree, base.name) : undefined;
	const called =
		callee.type === 'MemberExpression' ? plainName(callee.property as Node) : imported?.imported;
	return imported?.source === library && called === by ? { statement, call } : undefined;
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
