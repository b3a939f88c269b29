import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { clonedTypes, computingGlobals } from '../../../presets/structuredClone.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { isFunction } from '../../syntax/functions.ts';
import { importOf } from '../../syntax/imports.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { isLazy } from './isLazy.ts';
import { isMemo } from './isMemo.ts';
import { isOfThread } from './isOfThread.ts';
import { isTable } from './isTable.ts';

export type Name = Node & { readonly name: string };

/** Whether what a name stands for is the same everywhere: a global, or what the module declares. */
export type IsSame = (use: Name, tree: SyntaxTree, declared: Node | undefined) => boolean;

/**
 * What a function uses besides its arguments, imports and constants of its module, so that it might do
 * something else in a thread that loads the module again.
 *
 * @param isSame what means the same everywhere, besides constants and globals that only compute
 * @returns the name, or undefined when there is no such thing
 */
export function findOutsideState(
	tree: SyntaxTree,
	root: Node,
	isSame: IsSame = () => false,
	seen: ReadonlySet<Node> = new Set(),
): string | undefined {
	const own = declaredNames(root);
	const within = new Set([...seen, root]);
	for (const identifier of identifiersIn(root)) {
		const { name } = identifier;
		if (own.has(name) || isPropertyName(identifier) || isInType(identifier)) continue;
		if (importOf(tree, name) !== undefined) continue;
		const declared = topLevelNamed(tree, name);
		const isHarmless = () =>
			isHarmlessGlobal(name) ||
			isSame(identifier, tree, undefined) ||
			isRequireOfLibrary(identifier);
		if (declared === undefined ? isHarmless() : seen.has(declared)) continue;
		if (declared === undefined) return name;
		const isFixed =
			isConstant(declared) ||
			isTable(declared, tree) ||
			isLibrary(declared) ||
			isSame(identifier, tree, declared);
		if (!isFixed && memoKind(declared, tree) === undefined) return name;
		if (isFunction(declared)) {
			const state = findOutsideState(tree, declared, isSame, within);
			if (state !== undefined) return state;
		}
	}
	return undefined;
}

export function isInType(node: Node): boolean {
	for (
		let up = parentOf(node);
		up !== undefined && !/Statement$/.test(up.type);
		up = parentOf(up)
	) {
		if (/^TS(?!AsExpression|Satisfies|NonNull)/.test(up.type)) return true;
	}
	return false;
}

/** How a variable of the module keeps what is made once: one value, or a map of them. */
function memoKind(declared: Node, tree: SyntaxTree): 'map' | 'value' | undefined {
	if (isMemo(declared, tree)) return 'map';
	return isLazy(declared, tree) ? 'value' : undefined;
}

/** The variables of a module that keep what its function made in earlier calls. */
export function memosIn(
	tree: SyntaxTree,
	fn: Node,
): { readonly name: string; readonly kind: 'map' | 'value' }[] {
	const names = new Set(identifiersIn(fn).map(({ name }) => name));
	return [...names].flatMap((name) => {
		const declared = topLevelNamed(tree, name);
		const kind = declared && memoKind(declared, tree);
		return kind === undefined ? [] : [{ name, kind }];
	});
}

/** The function or value that a name of the module stands for. */
function topLevelNamed({ root }: SyntaxTree, name: string): Node | undefined {
	for (const statement of root.program.body) {
		const declared =
			'declaration' in statement && statement.declaration ? statement.declaration : statement;
		if (declared.type === 'FunctionDeclaration' && declared.id?.name === name) return declared;
		if (declared.type === 'VariableDeclaration') {
			for (const declarator of declared.declarations) {
				if (!declaredNames(declarator.id).has(name)) continue;
				const isNamed = declared.kind === 'const' && declarator.id.type === 'Identifier';
				return isNamed && declarator.init ? declarator.init : declarator;
			}
		} else if ('id' in declared && (declared.id as { name?: string } | null)?.name === name)
			return declared;
	}
	return undefined;
}

export function isConstant(value: Node): boolean {
	if (isFunction(value) || value.type === 'TSEnumDeclaration') return true;
	if (value.type === 'UnaryExpression') return isConstant(value.argument);
	if (value.type === 'TemplateLiteral') return value.expressions.length === 0;
	if (value.type === 'RegExpLiteral') return !/[gy]/.test(value.flags);
	return /^(?:String|Numeric|Boolean|BigInt|Null)Literal$/.test(value.type);
}

/** A global that computes and keeps nothing. */
function isHarmlessGlobal(name: string): boolean {
	if (/^(?:undefined|NaN|Infinity)$/.test(name)) return true;
	if ((computingGlobals.names as readonly string[]).includes(name)) return true;
	if (clonedTypes.some(({ names }) => names.includes(name))) return true;
	return effectFree.some(({ library, owner, names }) =>
		library !== 'lib'
			? false
			: owner === undefined
				? names?.includes(name)
				: owner === name || owner === `${name}Constructor`,
	);
}

/** `require('prettier') as typeof import('prettier')`, which a constant of the module holds. */
function isLibrary(declared: Node): boolean {
	const isPattern = declared.type === 'VariableDeclarator';
	const list = isPattern ? parentOf(declared) : undefined;
	if (list?.type === 'VariableDeclaration' && list.kind !== 'const') return false;
	const value = unwrapInward(isPattern ? declared.init : declared);
	return (
		value?.type === 'CallExpression' &&
		value.callee.type === 'Identifier' &&
		isRequireOfLibrary(value.callee)
	);
}

/** `require('prettier')`, which gives in every thread what an import gives. */
function isRequireOfLibrary(name: Name): boolean {
	const call = parentOf(name);
	if (name.name !== 'require' || call?.type !== 'CallExpression' || call.callee !== name)
		return false;
	const [path] = call.arguments;
	return path?.type === 'StringLiteral' && !/^[./]/.test(path.value) && !isOfThread(path.value);
}
