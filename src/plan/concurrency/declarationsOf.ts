import { builtinModules } from 'node:module';
import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { type ImportedName, importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { calledName } from './calledName.ts';

/**
 * What declares the name of a function: behind constants that only give it another name, or what
 * `promisify` makes of it, and without the signatures above a body. Where its module does not resolve, what the file imports it as.
 */
export function declarationsOf(
	name: Node,
	tree: SyntaxTree,
	session: Session,
	seen: ReadonlySet<Node> = new Set(),
): readonly Declaration[] {
	const declarations = session.oracle.declaredAt(tree.path, name.start!);
	if (declarations.length === 0) return importedAs(name, tree, session);
	const nodeOf = ({ library, file, offset }: Declaration) =>
		library === undefined ? session.treeOf(file)?.nameAt(offset) : undefined;
	const isSignature = (declaration: Declaration) => {
		const holder = nodeOf(declaration);
		const type = holder && parentOf(holder)?.type;
		return type === 'TSDeclareFunction' || (type === 'TSDeclareMethod' && !isAbstract(holder!));
	};
	const bodies = declarations.filter((declaration) => !isSignature(declaration));
	return (bodies.length > 0 ? bodies : declarations).flatMap((declaration) => {
		const declared = nodeOf(declaration);
		const home = declared && !seen.has(declared) ? session.treeOf(declaration.file) : undefined;
		if (declared === undefined || home === undefined) return [declaration];
		const meant = aliasedName(declared) ?? promisifiedName(declared, home, session);
		const behind = meant && declarationsOf(meant, home, session, new Set([...seen, declared]));
		return behind !== undefined && behind.length > 0 ? behind : [declaration];
	});
}

/** The `load` in `const read = load;`. */
function aliasedName(declared: Node): Node | undefined {
	const value = constantValue(declared);
	return value?.type === 'Identifier' || value?.type === 'MemberExpression'
		? calledName(value)
		: undefined;
}

/** The `stat` in `const read = promisify(fs.stat);`: what is made of it calls it, and gives a promise. */
export function promisifiedName(
	declared: Node,
	tree: SyntaxTree,
	session: Session,
): Node | undefined {
	const value = constantValue(declared);
	if (value?.type !== 'CallExpression' || value.arguments.length !== 1) return undefined;
	const maker = calledName(value.callee);
	const makers = maker === undefined ? [] : declarationsOf(maker, tree, session);
	const isPromisify = ({ library, name }: Declaration) =>
		library === 'util' && name === 'promisify';
	return makers.length > 0 && makers.every(isPromisify)
		? calledName(value.arguments[0]!)
		: undefined;
}

function isAbstract(name: Node): boolean {
	const member = parentOf(name);
	return member !== undefined && 'abstract' in member && member.abstract === true;
}

/** What a name stands for in a module that does not resolve, as the file imports it. */
function importedAs(name: Node, tree: SyntaxTree, session: Session): readonly Declaration[] {
	if (name.type !== 'Identifier') return [];
	const member = parentOf(name);
	const holder =
		member?.type === 'MemberExpression' && member.property === name ? member : undefined;
	if (holder !== undefined) {
		const home = holder.computed ? undefined : moduleOf(holder.object, tree, session);
		return home === undefined ? [] : [{ file: tree.path, name: name.name, ...home }];
	}
	const imported = unresolvedImport(name, tree, session);
	if (imported === undefined || isWhole(imported)) return [];
	const { localOffset: offset, source } = imported;
	return [{ file: tree.path, offset, name: imported.imported, library: libraryOf(source) }];
}

/** The module that an expression stands for: `fs`, and `fs.promises`, which Node.js offers as `fs/promises` too. */
function moduleOf(
	node: Node,
	tree: SyntaxTree,
	session: Session,
): Pick<Declaration, 'offset' | 'library'> | undefined {
	if (node.type === 'MemberExpression') {
		const home = node.computed ? undefined : moduleOf(node.object, tree, session);
		const part =
			home && node.property.type === 'Identifier' && `${home.library}/${node.property.name}`;
		return part && builtinModules.includes(part) ? { ...home, library: part } : undefined;
	}
	const imported = unresolvedImport(node, tree, session);
	if (imported === undefined) return undefined;
	const { localOffset: offset } = imported;
	const library = libraryOf(imported.source);
	if (isWhole(imported)) return { offset, library };
	const part = `${library}/${imported.imported}`;
	return builtinModules.includes(part) ? { offset, library: part } : undefined;
}

function unresolvedImport(
	local: Node,
	tree: SyntaxTree,
	{ oracle }: Session,
): ImportedName | undefined {
	if (local.type !== 'Identifier') return undefined;
	if (!oracle.entitiesAt(tree.path, [local.start!])[0]?.unresolvedImport) return undefined;
	const imported = importOf(tree, local.name);
	return imported?.isTypeOnly || /^[./]/.test(imported?.source ?? '.') ? undefined : imported;
}

function isWhole({ imported }: ImportedName): boolean {
	return imported === '*' || imported === 'default';
}

function libraryOf(source: string): string {
	return source.replace(/^node:/, '');
}
