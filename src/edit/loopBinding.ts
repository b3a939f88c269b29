import type { ArrowFunctionExpression, FunctionExpression, Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';
import { declaredNames } from '../syntax/declaredNames.ts';
import { type ElementCall, isElementCallback } from '../syntax/elementCall.ts';
import { isFunction } from '../syntax/functions.ts';
import { freshName, identifiersIn, referencesIn } from '../syntax/names.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../syntax/tree.ts';
import type { ElementMethod } from './elementMethods.ts';

export type Callback = FunctionExpression | ArrowFunctionExpression;

/** What the kind of collection changes: what its iterator gives, and what its callback is called with. */
export type CollectionKind = 'array' | 'typed-array' | 'map' | 'set' | 'iterable' | 'array-like';

/** The names that a loop gives to what the callback took as parameters. */
export interface LoopBinding {
	/** `const item`, `const [index, item]`. */
	readonly declaration: string;
	/** What follows the collection: `.entries()`. */
	readonly access: '' | '.entries()' | '.keys()' | '.values()';
	/** Written at the start of the body: `const { id } = item;`. */
	readonly inBody?: string;
	readonly element: string;
	readonly index: string;
	/** A name for the collection itself, to be declared before the loop. */
	readonly collection?: string;
	readonly accumulator?: { readonly name: string; readonly type: string };
	readonly edits: readonly TextEdit[];
}

/**
 * Turns the parameters of a callback into the names of a loop.
 *
 * @returns the reason why not, as a sentence.
 */
export function bindParameters(
	{ call, extra, source, method: name }: ElementCall,
	callback: Callback,
	method: ElementMethod,
	kind: CollectionKind,
	tree: SyntaxTree,
): LoopBinding | string {
	const parameters = callback.params.filter(
		(parameter) => !(parameter.type === 'Identifier' && parameter.name === 'this'),
	);
	if (parameters.some(({ type }) => type === 'AssignmentPattern' || type === 'RestElement'))
		return 'a parameter has a default or collects the rest';
	const accumulator = method.use === 'assign' ? parameters.shift() : undefined;
	const [item, index, array, ...others] = parameters as readonly (Node | undefined)[];
	if (others.length > 0) return 'the callback has more parameters than the method passes';
	if ((index ?? array) !== undefined && kind === 'set')
		return 'the callback of the set takes more than the element';
	if (name === 'from' && array !== undefined)
		return 'the callback has more parameters than the method passes';
	for (const plain of [accumulator, index, array]) {
		if (plain !== undefined && plain.type !== 'Identifier')
			return 'a parameter that is not the element is a pattern';
	}
	const edits: TextEdit[] = [];
	if (callback.type === 'FunctionExpression') {
		const own = replaceThis(
			callback,
			name === 'from' || method.use !== 'assign' ? extra : undefined,
		);
		if (typeof own === 'string') return own;
		edits.push(...own);
	} else if (method.use !== 'assign' && extra !== undefined && !isPlain(extra)) {
		return 'it passes a `this` argument that is computed';
	}
	const clash = clashingName(callback, source);
	if (clash !== undefined) return `\`${clash}\` would hide a name that is used around the loop`;
	if (accumulator !== undefined) {
		const problem = problemOfAccumulator(accumulator as Named, callback, tree.text);
		if (problem !== undefined) return problem;
	}

	let collection: string | undefined;
	if (array !== undefined) {
		const { name: inner } = array as Named;
		if (isReassigned(callback, [inner])) return 'the callback assigns to its array parameter';
		const canSubstitute =
			source.type === 'Identifier' &&
			!declaredNames(callback).has(source.name) &&
			!declaredNames(callback.body).has(inner) &&
			!isReassigned(callback, [source.name]);
		if (canSubstitute) {
			edits.push(...substitute(callback.body, inner, source.name));
		} else {
			collection = inner;
		}
	}
	const bound = bindElement(
		{ item, index: index as Named | undefined, callback, source, call },
		method,
		tree,
	);
	const usesIndex = bound.index !== '';
	const pattern =
		kind === 'map'
			? usesIndex
				? `[${bound.index}, ${bound.element}]`
				: bound.element
			: usesIndex && !bound.isIndexOnly
				? `[${bound.index}, ${bound.element}]`
				: usesIndex
					? bound.index
					: bound.element;
	return {
		declaration: `${bound.keyword} ${pattern}`,
		access:
			kind === 'map'
				? usesIndex
					? ''
					: '.values()'
				: !usesIndex
					? ''
					: bound.isIndexOnly
						? '.keys()'
						: '.entries()',
		...(bound.inBody === undefined ? {} : { inBody: bound.inBody }),
		element: bound.element,
		index: bound.index,
		...(collection === undefined ? {} : { collection }),
		...(accumulator === undefined
			? {}
			: {
					accumulator: {
						name: (accumulator as Named).name,
						type: textOf(tree, (accumulator as Named).typeAnnotation),
					},
				}),
		edits,
	};
}

type Named = Node & { readonly name: string; typeAnnotation?: Node | null };

interface BoundElement {
	readonly keyword: 'const' | 'let';
	readonly element: string;
	/** Empty when nothing needs it. */
	readonly index: string;
	readonly isIndexOnly: boolean;
	readonly inBody?: string;
}

/** Names for the element and its index; a pattern, or a parameter that changes, comes into the body where the element itself is needed. */
function bindElement(
	{
		item,
		index,
		callback,
		source,
		call,
	}: {
		readonly item: Node | undefined;
		readonly index: Named | undefined;
		readonly callback: Callback;
		readonly source: Node;
		readonly call: Node;
	},
	method: ElementMethod,
	tree: SyntaxTree,
): BoundElement {
	const needsElement = method.use === 'keep' || method.found === 'element';
	const needsIndex = method.found === 'index';
	const names = item === undefined ? [] : [...declaredNames(item)];
	const isAssigned = isReassigned(callback, [...names, ...(index ? [index.name] : [])]);
	const isHidden = (name: string): boolean => declaredNames(callback.body).has(name);
	const isStable =
		item?.type === 'Identifier' && !isReassigned(callback, names) && !isHidden(item.name);
	const isIndexStable =
		index !== undefined && !isReassigned(callback, [index.name]) && !isHidden(index.name);
	const indexName =
		index !== undefined && (!needsIndex || isIndexStable)
			? index.name
			: needsIndex
				? freshName(call, ['index', 'i', 'position'])
				: '';
	const indexInBody =
		index !== undefined && indexName !== index.name
			? `let ${index.name} = ${indexName};`
			: undefined;
	if (item === undefined) {
		const element = needsElement ? nameForElement(source, call) : '_';
		return {
			keyword: isAssigned ? 'let' : 'const',
			element:
				needsElement || !usesName(callback, source, '_') ? element : freshName(call, ['_item']),
			index: indexName,
			isIndexOnly: indexName !== '' && !needsElement,
		};
	}
	const isUnused =
		item.type === 'Identifier' && referencesIn(callback.body, item.name).length === 0;
	if (needsElement && !isStable) {
		const element = nameForElement(source, call);
		const keyword = isReassigned(callback, names) ? 'let' : 'const';
		const inBody = `${keyword} ${textOf(tree, item)} = ${element};`;
		return {
			keyword: 'const',
			element,
			index: indexName,
			isIndexOnly: false,
			inBody: indexInBody === undefined ? inBody : `${inBody} ${indexInBody}`,
		};
	}
	return {
		keyword: isAssigned && indexInBody === undefined ? 'let' : 'const',
		element: withoutType(item, tree.text),
		index: indexName,
		isIndexOnly: indexName !== '' && isUnused && !needsElement,
		...(indexInBody === undefined ? {} : { inBody: indexInBody }),
	};
}

function usesName(callback: Node, source: Node, name: string): boolean {
	return [callback, source].some((root) => identifiersIn(root).some((node) => node.name === name));
}

/** `item` for `items`, `entry` for `entries`: a name that the call does not use yet. */
export function nameForElement(source: Node, call: Node): string {
	const last =
		source.type === 'Identifier'
			? source.name
			: source.type === 'MemberExpression' && source.property.type === 'Identifier'
				? source.property.name
				: '';
	const single = /^[a-z]\w*[^s\W]s$/.test(last)
		? last.replace(/ies$/, 'y').replace(/s$/, '')
		: undefined;
	const proposals = [single, 'item', 'element'].filter((name) => name !== undefined);
	return freshName(call, reserved.has(proposals[0]!) ? ['item', 'element'] : proposals);
}

const reserved: ReadonlySet<string> = new Set([
	'case',
	'class',
	'default',
	'package',
	'private',
	'return',
	'this',
	'type',
]);

function textOf(tree: SyntaxTree, node: Node | null | undefined): string {
	return node ? tree.text.slice(node.start!, node.end!) : '';
}

function withoutType(parameter: Node, text: string): string {
	const annotation = 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined;
	const end = annotation ? annotation.start! : parameter.end!;
	return text.slice(parameter.start!, end).trimEnd().replace(/\?$/, '');
}

/** Edits that make the callback's own `this` mean the same in a loop. */
function replaceThis(
	callback: FunctionExpression,
	thisArgument: Node | undefined,
): TextEdit[] | string {
	if (callback.id != null && usesName(callback.body, callback.body, callback.id.name))
		return 'the callback calls itself';
	const uses: Node[] = [];
	let usesArguments = false;
	const visit = (node: Node): void => {
		if (node.type === 'ThisExpression') uses.push(node);
		if (node.type === 'Identifier' && node.name === 'arguments') usesArguments = true;
		if (node.type === 'MetaProperty' && node.meta.name === 'new') usesArguments = true;
		if (isFunction(node) && node.type !== 'ArrowFunctionExpression') return;
		if (/^Class(?:Body)?$/.test(node.type)) return;
		forEachChild(node, visit);
	};
	forEachChild(callback.body, visit);
	if (usesArguments) return 'the callback uses `arguments`';
	if (thisArgument !== undefined && !isPlain(thisArgument))
		return 'it passes a `this` argument that is computed';
	if (uses.length === 0) return [];
	if (thisArgument?.type === 'ThisExpression') return [];
	if (thisArgument?.type !== 'Identifier' || declaredNames(callback).has(thisArgument.name))
		return 'the callback uses a `this` of its own';
	return uses.map((use) => ({ start: use.start!, end: use.end!, text: thisArgument.name }));
}

/** Evaluating it again, or not at all, changes nothing. */
export function isPlain(node: Node): boolean {
	return /^(?:Identifier|ThisExpression|NullLiteral|StringLiteral|NumericLiteral|BooleanLiteral)$/.test(
		node.type,
	);
}

/** The accumulator becomes one variable for all elements: a closure that keeps it would see it change. */
function problemOfAccumulator(
	{ name }: Named,
	callback: Callback,
	text: string,
): string | undefined {
	if (declaredNames(callback.body).has(name))
		return `\`${name}\` is declared again inside of the callback`;
	for (const use of referencesIn(callback.body, name)) {
		for (let up = parentOf(use); up !== undefined && up !== callback; up = parentOf(up)) {
			// A function that visits elements is done with it when its call is.
			if (isFunction(up) && !isElementCallback(up, text)) return 'a closure keeps the accumulator';
		}
	}
	return undefined;
}

function substitute(root: Node, name: string, text: string): TextEdit[] {
	const edits = new Map<number, TextEdit>();
	for (const use of referencesIn(root, name)) {
		const property = parentOf(use);
		const isShorthand = property?.type === 'ObjectProperty' && property.shorthand;
		edits.set(use.start!, {
			start: use.start!,
			end: use.end!,
			text: isShorthand ? `${name}: ${text}` : text,
		});
	}
	return [...edits.values()];
}

/**
 * A name of the callback that means something else around the loop. A parameter shadows an outer
 * variable in both forms, except in the collection, which a `const` of the loop would hide, and for
 * `var`, which would move out to the enclosing function.
 */
function clashingName(callback: Callback, source: Node): string | undefined {
	const parameters = new Set(callback.params.flatMap((parameter) => [...declaredNames(parameter)]));
	const hidden = [...parameters].find((name) =>
		referencesIn(source, name).some((use) => !isDeclaredWithin(use, source)),
	);
	if (hidden !== undefined) return hidden;
	let clash: string | undefined;
	const visit = (node: Node): void => {
		if (node.type === 'VariableDeclaration' && node.kind === 'var') {
			clash = [...declaredNames(node)][0];
		}
		if (!isFunction(node)) forEachChild(node, visit);
	};
	forEachChild(callback.body, visit);
	return clash;
}

/** Whether a name belongs to a function that stands in the same piece of code. */
function isDeclaredWithin(use: Named, root: Node): boolean {
	for (let up = parentOf(use); up !== undefined && use !== root; up = parentOf(up)) {
		if (isFunction(up) && declaredNames(up).has(use.name)) return true;
		if (up === root) return false;
	}
	return false;
}

/** Whether the callback assigns to one of the names, wherever in it. */
export function isReassigned(callback: Callback, names: readonly string[]): boolean {
	if (names.length === 0) return false;
	let found = false;
	const visit = (node: Node): void => {
		const target =
			node.type === 'AssignmentExpression'
				? node.left
				: node.type === 'UpdateExpression'
					? node.argument
					: (node.type === 'ForOfStatement' || node.type === 'ForInStatement') &&
							node.left.type !== 'VariableDeclaration'
						? node.left
						: undefined;
		if (target !== undefined && !/MemberExpression$/.test(target.type)) {
			const assigned = declaredNames(target);
			found ||= names.some((name) => assigned.has(name));
		}
		forEachChild(node, visit);
	};
	visit(callback.body);
	return found;
}
