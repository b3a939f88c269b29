import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { isDirective } from '../../syntax/isForTools.ts';
import { isModuleExports } from '../../syntax/moduleExports.ts';
import { siblingsOf } from '../../syntax/siblings.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionFacts } from '../facts.ts';
import type { Unit } from '../unit.ts';

/** What a declaration is one of, which decides what stands between it and its copy. */
export type TwinForm = 'statement' | 'class-member' | 'type-member' | 'property';

/** A declaration that is copied as one: a function or member, with the overloads before it. */
export interface TwinSource {
	readonly tree: SyntaxTree;
	readonly file: string;
	/** Statement or member, without its leading comments. */
	readonly node: Node;
	readonly form: TwinForm;
	/** What is copied: the declaration with its documentation. */
	readonly start: number;
	readonly end: number;
	/** Where the function's name stands in it. */
	readonly nameOffsets: readonly number[];
	/** Declares a name of the surrounding scope. */
	readonly isBinding: boolean;
	/** A function expression that calls itself by its own name. */
	readonly hasSelfName: boolean;
	/** Declares an export: `export function`, `exports.load =`. */
	readonly isExported: boolean;
	/** It leaves its body behind as the twin, so that nothing is copied. */
	readonly isSplit: boolean;
	readonly facts: readonly FunctionFacts[];
}

interface Declared {
	readonly node: Node;
	readonly form: TwinForm;
	readonly isBinding: boolean;
	readonly isExported: boolean;
	readonly fn?: Node;
}

/** The declarations of a unit that would be copied, or why they cannot be. */
export function findTwinSources(
	unit: Unit,
	name: string,
	treeOf: (file: string) => SyntaxTree | undefined,
): TwinSource[] | string {
	const sources: TwinSource[] = [];
	for (const facts of [...unit.facts.values()].sort(byPlace)) {
		const tree = treeOf(facts.file);
		const key = facts.nameOffset === undefined ? undefined : tree?.nameAt(facts.nameOffset);
		const declared = key && declarationOf(key);
		if (tree === undefined || declared === undefined)
			return `\`${facts.label}\` is not declared in a form that can be copied`;
		const self = declared.fn?.type === 'FunctionExpression' ? declared.fn.id : undefined;
		if (self != null && self.name !== name)
			return `\`${name}\` is called \`${self.name}\` in its own body`;
		const nameOffsets = [facts.nameOffset!, ...(self == null ? [] : [self.start!])];
		const { node, form, isBinding, isExported } = declared;
		const before = sources.at(-1);
		const source: TwinSource = {
			tree,
			file: facts.file,
			node,
			form,
			start: startWithComments(node),
			end: node.end!,
			nameOffsets,
			isBinding,
			hasSelfName: self != null,
			isExported,
			isSplit: facts.change?.kind === 'wrap-sync-function',
			facts: [facts],
		};
		// Overloads have to stay next to each other, so they are copied together.
		if (before !== undefined && before.file === facts.file && isNext(before, node)) {
			sources[sources.length - 1] = {
				...source,
				start: before.start,
				nameOffsets: [...before.nameOffsets, ...nameOffsets],
				facts: [...before.facts, facts],
			};
		} else sources.push(source);
	}
	return sources;
}

function byPlace(a: FunctionFacts, b: FunctionFacts): number {
	return a.file === b.file ? (a.nameOffset ?? 0) - (b.nameOffset ?? 0) : a.file < b.file ? -1 : 1;
}

function declarationOf(key: Node): Declared | undefined {
	const parent = parentOf(key);
	switch (parent?.type) {
		case 'FunctionDeclaration':
		case 'TSDeclareFunction':
			return inList(parent, { isBinding: true, fn: parent });
		case 'VariableDeclarator': {
			const declaration = parentOf(parent);
			if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1)
				return undefined;
			return parent.init && isFunction(parent.init)
				? inList(declaration, { isBinding: true, fn: parent.init })
				: undefined;
		}
		case 'ClassMethod':
		case 'ClassPrivateMethod':
		case 'TSDeclareMethod':
			return { node: parent, form: 'class-member', isBinding: false, isExported: false };
		case 'ClassProperty':
		case 'ClassPrivateProperty':
			return {
				node: parent,
				form: 'class-member',
				isBinding: false,
				isExported: false,
				...initialOf(parent.value),
			};
		case 'TSMethodSignature':
		case 'TSPropertySignature':
			return { node: parent, form: 'type-member', isBinding: false, isExported: false };
		case 'ObjectMethod':
			return { node: parent, form: 'property', isBinding: false, isExported: false };
		case 'ObjectProperty':
			return {
				node: parent,
				form: 'property',
				isBinding: false,
				isExported: false,
				...initialOf(parent.value),
			};
		case 'MemberExpression': {
			const assignment = parentOf(parent);
			const statement = assignment && parentOf(assignment);
			if (assignment?.type !== 'AssignmentExpression' || assignment.left !== parent)
				return undefined;
			if (statement?.type !== 'ExpressionStatement' || !isFunction(assignment.right))
				return undefined;
			return inList(statement, {
				isBinding: false,
				isExported: isExports(parent.object),
				fn: assignment.right,
			});
		}
		default:
			return undefined;
	}
}

function initialOf(value: Node | null | undefined): { readonly fn?: Node } {
	return value == null ? {} : { fn: value };
}

function inList(
	declaration: Node,
	rest: { readonly isBinding: boolean; readonly isExported?: boolean; readonly fn: Node },
): Declared | undefined {
	const parent = parentOf(declaration);
	const isExport = parent?.type === 'ExportNamedDeclaration';
	const node = isExport ? parent : declaration;
	const list = parentOf(node);
	if (list?.type !== 'Program' && list?.type !== 'BlockStatement' && list?.type !== 'TSModuleBlock')
		return undefined;
	return { isExported: isExport, ...rest, node, form: 'statement' };
}

/** `exports`, `module.exports`. */
export function isExports(node: Node): boolean {
	return node.type === 'Identifier' ? node.name === 'exports' : isModuleExports(node);
}

function isNext(before: TwinSource, node: Node): boolean {
	const siblings = siblingsOf(node);
	return siblings[siblings.indexOf(node) - 1] === before.node;
}

const fileComment =
	/@(?:licen[cs]e|copyright|preserve|file|fileoverview|module|packageDocumentation)\b/;

/** Documentation and directives right above a declaration also apply to its copy. */
function startWithComments(node: Node): number {
	let start = node.start!;
	for (const comment of (node.leadingComments ?? []).toReversed()) {
		const isDocumentation =
			comment.type === 'CommentBlock' &&
			comment.value.startsWith('*') &&
			!fileComment.test(comment.value);
		if (!isDocumentation && !isDirective(comment.value)) break;
		start = comment.start ?? start;
		if (isDocumentation) break;
	}
	return start;
}
