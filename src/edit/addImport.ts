import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { packageTypeOf } from '../project/packageType.ts';
import { importsOf } from '../syntax/imports.ts';
import { isJavaScript } from '../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { endOfLine, endOfStatement } from './endOfStatement.ts';

/**
 * Imports from a module: below the last import of the file and in its style, or above the first statement
 * where there is none.
 *
 * @param what as it is written after `import`, or as the pattern of a `require`: `limit`, `{ load }`; a function of
 * which of the two it is
 */
export function addImport(
	tree: SyntaxTree,
	module: string,
	what: string | ((style: { readonly isRequire: boolean }) => string),
): TextEdit {
	const { text } = tree;
	const { program } = tree.root;
	const newline = text.includes('\r\n') ? '\r\n' : '\n';
	const last = lastImport(tree);
	const model = last === undefined ? '' : text.slice(last.start!, endOfStatement(text, last));
	const quote = /["'](?=[^"']*["'][^"']*$)/.exec(model)?.[0] ?? "'";
	const semicolon = last === undefined || model.endsWith(';') ? ';' : '';
	const isRequire = !isModule(tree, last !== undefined);
	const names = typeof what === 'string' ? what : what({ isRequire });
	const statement = !isRequire
		? `import ${names} from ${quote}${module}${quote}${semicolon}`
		: `const ${names} = require(${quote}${module}${quote})${semicolon}`;
	if (last !== undefined) {
		const at = endOfLine(text, last);
		return { start: at, end: at, text: `${newline}${statement}`, side: 'close', span: 0 };
	}
	const [first] = program.body;
	const directive = program.directives.at(-1);
	if (directive !== undefined) {
		const at = directive.end!;
		return { start: at, end: at, text: `${newline}${statement}`, side: 'close', span: 0 };
	}
	const at = first === undefined ? text.length : startWithDocumentation(text, first);
	return {
		start: at,
		end: at,
		text: `${statement}${newline}`,
		side: 'open',
		span: text.length,
	};
}

/** Whether a file imports with `import`: TypeScript knows nothing of what a `require` beside it gives. */
function isModule({ path, root }: SyntaxTree, hasImports: boolean): boolean {
	const { body } = root.program;
	if (body.some(({ type }) => type === 'ImportDeclaration')) return true;
	const hasExports = body.some(({ type }) => type.startsWith('Export'));
	if (hasImports) return hasExports && !isJavaScript(path);
	if (hasExports || !isJavaScript(path)) return true;
	if (/\.[cm]jsx?$/.test(path)) return /\.mjsx?$/.test(path);
	return packageTypeOf(path) === 'module';
}

/** What is said at the top of a file about the whole of it. */
const aboutFile =
	/@(?:\w+-environment|jsx|license|licence|copyright|file|ts-|flow|format|prettier|module)/;

/** Where a statement begins, with the comment that documents it. */
function startWithDocumentation(text: string, statement: Node): number {
	const comment = statement.leadingComments?.at(-1);
	const isDocumentation =
		comment?.type === 'CommentBlock' &&
		comment.value.startsWith('*') &&
		!aboutFile.test(comment.value) &&
		/^[ \t]*\r?\n[ \t]*$/.test(text.slice(comment.end!, statement.start!));
	return isDocumentation ? comment.start! : statement.start!;
}

/** The last statement at the top level that imports something. */
function lastImport(tree: SyntaxTree): Node | undefined {
	const statements: readonly Node[] = tree.root.program.body;
	return importsOf(tree)
		.map(({ declaration }) => declaration)
		.filter((declaration) => statements.includes(declaration))
		.sort((a, b) => a.start! - b.start!)
		.at(-1);
}
