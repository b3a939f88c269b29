import type { Node } from '@babel/types';
import { constantValue } from '../../syntax/constantValue.ts';
import { enclosingFunction, type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { Unit } from '../unit.ts';
import type { CacheUse } from './cacheUses.ts';

/** A place where something else than a cache gets at what it keeps. */
export interface StoreAccess {
	/** The function that gets at it; undefined: code in none. */
	readonly label: string | undefined;
	readonly file: string;
	readonly offset: number;
}

/**
 * Where results that a cache keeps are read or forgotten by others: through a variable of its module, or a
 * field of its object. What works on the old cache does nothing to another one.
 *
 * @param caches all uses of caches: those of one store may share it
 */
export function findStoreAccess(
	use: CacheUse,
	caches: Iterable<CacheUse>,
	session: Session,
): StoreAccess | undefined {
	const functions = functionsOf(use, session);
	const own = new Set([...caches].flatMap((other) => functionsOf(other, session)));
	const isOwn = (node: Node): boolean => isWithin(node, own);
	const tree = treeAround(use, session);
	if (tree === undefined) return undefined;
	for (const fn of functions) {
		const found = accessToFields(tree, fn, isOwn) ?? accessToVariables(tree, fn, isOwn, session);
		if (found !== undefined) return found;
	}
	return undefined;
}

function treeAround({ unit }: CacheUse, { treeOf }: Session): SyntaxTree | undefined {
	const [place] = unit.seedDeclarations;
	return place && treeOf(place.file);
}

/** The function of the rule, and those of its module that it calls. */
function functionsOf(use: CacheUse, session: Session): FunctionNode[] {
	const tree = treeAround(use, session);
	const name = tree?.nameAt(use.unit.seedDeclarations[0]!.offset);
	const declared = name && declaredFunction(name);
	if (tree === undefined || !isFunction(declared)) return [];
	const found = [declared];
	for (const fn of found)
		for (const identifier of variablesIn(fn)) {
			const called = topLevel(tree, identifier.name)?.value;
			if (isFunction(called) && !found.includes(called)) found.push(called);
		}
	return found;
}

/** `this.kept`, in other methods than those of the cache. */
function accessToFields(
	tree: SyntaxTree,
	fn: FunctionNode,
	isOwn: (node: Node) => boolean,
): StoreAccess | undefined {
	const body = parentOf(fn);
	if (body?.type !== 'ClassBody') return undefined;
	const fields = new Set([...tree.walk(fn)].flatMap((node) => fieldOf(node) ?? []));
	for (const node of tree.walk(body)) {
		const field = fieldOf(node);
		if (field === undefined || !fields.has(field) || isOwn(node)) continue;
		const { function: other } = enclosingFunction(node);
		if (other?.type === 'ClassMethod' && other.kind === 'constructor') continue;
		return accessAt(tree, node);
	}
	return undefined;
}

function fieldOf(node: Node): string | undefined {
	if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return undefined;
	const call = parentOf(node);
	const isCalled = call?.type === 'CallExpression' && call.callee === node;
	return isCalled ? undefined : plainName(node.property as Node);
}

function accessToVariables(
	tree: SyntaxTree,
	fn: FunctionNode,
	isOwn: (node: Node) => boolean,
	session: Session,
): StoreAccess | undefined {
	for (const identifier of variablesIn(fn)) {
		const place = storeNamed(tree, identifier, session);
		if (place === undefined) continue;
		const unit = new Unit();
		unit.addName({ text: place.name, isMember: true });
		for (const key of session.oracle.entitiesAt(place.file, [place.offset])[0]?.keys ?? [])
			unit.keys.add(key);
		for (const { reference } of aliasedReferences(unit, sourcesOf(session))) {
			const from = session.treeOf(reference.file);
			const name = from?.nameAt(reference.offset);
			const parent = name && parentOf(name);
			if (from === undefined || name === undefined || isOwn(name)) continue;
			if (/Specifier$/.test(parent?.type ?? '')) continue;
			if (parent?.type === 'VariableDeclarator' && parent.id === name) continue;
			return accessAt(from, name);
		}
	}
	return undefined;
}

/** A variable of a module of the workspace that keeps something. */
function storeNamed(
	tree: SyntaxTree,
	identifier: Node & { name: string },
	{ oracle, treeOf }: Session,
): { readonly name: string; readonly file: string; readonly offset: number } | undefined {
	for (const { file, offset } of oracle.declarationsAt(tree.path, identifier.start!)) {
		const home = treeOf(file);
		const name = home?.nameAt(offset);
		if (home === undefined || name?.type !== 'Identifier') continue;
		const declared = topLevel(home, name.name);
		if (declared?.id !== name || isFixed(declared.value)) continue;
		return { name: name.name, file, offset };
	}
	return undefined;
}

function isFixed(value: Node | undefined): boolean {
	return (
		isFunction(value) ||
		/^(?:(?:String|Numeric|Boolean|BigInt|Null|RegExp)Literal|Class.*)$/.test(value?.type ?? '')
	);
}

function topLevel({ root }: SyntaxTree, name: string) {
	for (const statement of root.program.body) {
		const declared =
			'declaration' in statement && statement.declaration ? statement.declaration : statement;
		if (declared.type === 'FunctionDeclaration' && declared.id?.name === name)
			return { id: declared.id, value: declared as Node };
		if (declared.type !== 'VariableDeclaration') continue;
		for (const { id } of declared.declarations)
			if (id.type === 'Identifier' && id.name === name) return { id, value: constantValue(id) };
	}
	return undefined;
}

function variablesIn(fn: FunctionNode) {
	return identifiersIn(fn).filter((node) => !isPropertyName(node));
}

function isWithin(node: Node, functions: ReadonlySet<Node>): boolean {
	for (let up: Node | undefined = node; up !== undefined; up = parentOf(up))
		if (functions.has(up)) return true;
	return false;
}

/** By the name of the outermost function around it. */
function accessAt(tree: SyntaxTree, node: Node): StoreAccess {
	let label: string | undefined;
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		if (!isFunction(up)) continue;
		const holder = parentOf(up);
		const key = 'key' in up ? up.key : 'id' in up ? up.id : undefined;
		const name = (key as Node | null) ?? (holder && 'id' in holder ? holder.id : undefined);
		label = (name ? plainName(name as Node) : undefined) ?? label;
	}
	return { label, file: tree.path, offset: node.start! };
}
