import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { importOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { calledName } from './calledName.ts';

/**
 * What declares the name of a function: behind constants that only give it another name, and without the
 * signatures above a body. Where its module does not resolve, what the file imports it as.
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
		const meant = declared && !seen.has(declared) ? aliasedName(declared) : undefined;
		const home = meant && session.treeOf(declaration.file);
		const behind = home && declarationsOf(meant, home, session, new Set([...seen, declared!]));
		return behind !== undefined && behind.length > 0 ? behind : [declaration];
	});
}

/** The `load` in `const read = load;`. */
function aliasedName(declared: Node): Node | undefined {
	const holder = parentOf(declared);
	if (holder?.type !== 'VariableDeclarator' || holder.id !== declared || !holder.init)
		return undefined;
	const declaration = parentOf(holder);
	const isConstant = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
	const { init } = holder;
	return isConstant && (init.type === 'Identifier' || init.type === 'MemberExpression')
		? calledName(init)
		: undefined;
}

function isAbstract(name: Node): boolean {
	const member = parentOf(name);
	return member !== undefined && 'abstract' in member && member.abstract === true;
}

function importedAs(name: Node, tree: SyntaxTree, { oracle }: Session): readonly Declaration[] {
	if (name.type !== 'Identifier') return [];
	const member = parentOf(name);
	const isMember = member?.type === 'MemberExpression' && member.property === name;
	const local = isMember && !member.computed ? member.object : name;
	if (local.type !== 'Identifier' || (isMember && member.computed)) return [];
	if (!oracle.entitiesAt(tree.path, [local.start!])[0]?.unresolvedImport) return [];
	const imported = importOf(tree, local.name);
	if (imported === undefined || imported.isTypeOnly || /^[./]/.test(imported.source)) return [];
	const isWhole = imported.imported === '*' || imported.imported === 'default';
	if (isWhole !== isMember) return [];
	return [
		{
			file: tree.path,
			offset: imported.localOffset,
			name: isMember ? name.name : imported.imported,
			library: imported.source.replace(/^node:/, ''),
		},
	];
}
