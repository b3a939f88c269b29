import type { Node } from '@babel/types';
import type { ImportChanges } from '../../edit/editImports.ts';
import { endOfStatement } from '../../edit/endOfStatement.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type ImportedName, importsOf, isTopLevel } from '../../syntax/imports.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import { findFreeName, namesIn } from '../../syntax/names.ts';
import { spellBuiltin } from '../../syntax/spellBuiltin.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { siteId } from '../unit.ts';
import type { PromisifiedAccess } from './promisifiedAccess.ts';

interface PromisifiedCall {
	readonly site: Parameters<typeof siteId>[0];
	readonly access: PromisifiedAccess;
}
type Names = ReadonlyMap<ImportedName, boolean>;

/** The constants that promisified calls of one file go through. */
export interface PromisifiedCallees extends ImportChanges {
	/** By site id. */
	readonly sites: ReadonlyMap<string, TextEdit>;
	/** Statements that declare the constants, in the order of their first calls. */
	readonly constants: readonly string[];
	/** Imports that the constants need above them. */
	readonly needs: readonly ImportedName[];
}

/**
 * Points calls at promisified functions, which are constants below the imports: those that the file has
 * already, or new ones.
 *
 * @param calls those of one file
 * @param unused whether nothing uses an import any more once the calls are gone, by import
 */
export function promisifyCallees(
	tree: SyntaxTree,
	calls: readonly PromisifiedCall[],
	unused: Names,
): PromisifiedCallees {
	const taken = new Set(namesIn(tree.root));
	const sites = new Map<string, TextEdit>();
	const removed = new Set<ImportedName>();
	const renamed = new Map<ImportedName, string>();
	const added: ImportChanges['added'][number][] = [];
	const constants: string[] = [];
	const needs = new Set<ImportedName>();
	const locals = new Map<string, string>();
	let promisify: string | undefined;
	const first = calls[0]?.access.old;
	const nameOfPromisify = (): string => {
		promisify ??= existingPromisify(tree, needs);
		if (promisify !== undefined) return promisify;
		promisify = freeName(['promisify', 'promisifyCallback'], taken);
		added.push({
			source: spellBuiltin('node:util', tree),
			name: 'promisify',
			local: promisify,
			beside: first!,
		});
		return promisify;
	};
	for (const { site, access } of calls) {
		const { old, source, name, called, member, callee, typeArguments, assertion = '' } = access;
		const id = member ?? importedAs(access)?.local ?? `${source}#${name}`;
		let local = locals.get(id) ?? findConstant(tree, access);
		if (local === undefined) {
			local = freeName([`${called}Async`, `${called}Promise`], taken);
			const from = member ?? importFunction(access);
			const [types, type] = isJavaScript(tree.path) ? ['', ''] : [typeArguments, assertion];
			const end = tree.text[endOfStatement(tree.text, old.declaration) - 1] === ';' ? ';' : '';
			constants.push(`const ${local} = ${nameOfPromisify()}${types}(${from})${type}${end}`);
			needs.add(old);
		}
		locals.set(id, local);
		sites.set(siteId(site), { ...callee, text: local });
	}
	for (const [old, isUnused] of unused) if (isUnused && !renamed.has(old)) removed.add(old);
	return { sites, removed, renamed, added, constants, needs: [...needs] };

	/** How the file imports a function that takes a callback. */
	function importedAs({ source, name }: PromisifiedAccess): ImportedName | undefined {
		return importsOf(tree).find(
			(known) =>
				known.source === source &&
				known.imported === name &&
				!known.isTypeOnly &&
				isTopLevel(tree, known.declaration),
		);
	}

	/** The local name of a function that takes a callback, imported where it is not yet. */
	function importFunction(access: PromisifiedAccess): string {
		const { old, source, name, called } = access;
		const existing = importedAs(access);
		if (existing !== undefined) {
			needs.add(existing);
			return existing.local;
		}
		const isAliased = old.local !== old.imported;
		const isRenamed = name === called && source === old.source && (isAliased || !taken.has(name));
		if (unused.get(old) && isRenamed) {
			renamed.set(old, name);
			taken.add(name);
			return isAliased ? old.local : name;
		}
		const local = freeName([called, `${called}WithCallback`], taken);
		added.push({ source, name, local, beside: old });
		return local;
	}
}

/** The first free name, which is taken from now on. */
function freeName(proposals: readonly string[], taken: Set<string>): string {
	const name =
		proposals.find((proposal) => !taken.has(proposal)) ?? findFreeName(proposals[0]!, taken, 2);
	taken.add(name);
	return name;
}

function existingPromisify(tree: SyntaxTree, needs: Set<ImportedName>): string | undefined {
	for (const known of importsOf(tree)) {
		if (!/^(?:node:)?util$/.test(known.source) || known.isTypeOnly) continue;
		const isModule = known.imported === '*' || known.imported === 'default';
		if (!isModule && known.imported !== 'promisify') continue;
		if (!isTopLevel(tree, known.declaration) || isShadowed(tree, known.local, known.declaration))
			continue;
		needs.add(known);
		return isModule ? `${known.local}.promisify` : known.local;
	}
	return undefined;
}

/** A constant of the file that holds the same promisified function. */
function findConstant(tree: SyntaxTree, access: PromisifiedAccess): string | undefined {
	for (const statement of tree.root.program.body) {
		const declaration =
			statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
		if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
		for (const { id, init } of declaration.declarations) {
			if (id.type !== 'Identifier' || init?.type !== 'CallExpression') continue;
			const [argument, ...rest] = init.arguments;
			if (argument === undefined || rest.length > 0 || !isPromisify(init.callee, tree)) continue;
			if (!isFunction(argument, access, tree)) continue;
			if (!isShadowed(tree, id.name, statement)) return id.name;
		}
	}
	return undefined;
}

function isPromisify(callee: Node, tree: SyntaxTree): boolean {
	const text = tree.textOf(callee);
	return importsOf(tree).some(
		({ source, imported, local }) =>
			/^(?:node:)?util$/.test(source) &&
			text === (imported === 'promisify' ? local : `${local}.promisify`),
	);
}

function isFunction(
	argument: Node,
	{ old, source, name, member }: PromisifiedAccess,
	tree: SyntaxTree,
): boolean {
	const text = tree.textOf(argument);
	return (
		text === member ||
		importsOf(tree).some(
			(known) =>
				plain(known.source) === plain(source) &&
				(known.imported === name
					? text === known.local
					: (known.imported === '*' || known.imported === 'default') &&
						known !== old &&
						text === `${known.local}.${name}`),
		)
	);
}

function plain(source: string): string {
	return source.replace(/^node:/, '');
}

/** Whether anything but one statement declares a name, in whatever scope. */
function isShadowed(tree: SyntaxTree, name: string, statement: Node): boolean {
	return tree.root.program.body.some(
		(other) => other !== statement && declaredNames(other).has(name),
	);
}
