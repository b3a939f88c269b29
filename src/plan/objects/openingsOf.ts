import type { Class, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { holdersOf } from '../objects/holdersOf.ts';
import { referencesTo, type Step } from './referencesTo.ts';
import { usesOfClass } from './usesOfClass.ts';

/** A place where a value may become something else than its own type says. */
export interface Opening {
	readonly tree: SyntaxTree;
	/** The value with the assertions around it. */
	readonly node: Node;
	/** What the place says is the type of the value's class, not of the value. */
	readonly isClass: boolean;
	/** An assertion says so, and not the place that gets it. */
	readonly isAsserted: boolean;
}

/** A value on its way, which a call may have brought into the function that it is in. */
interface Visit extends Step {
	readonly entry?: { readonly fn: Node; readonly call: Step };
}

const known = new WeakMap<ExploreSources, Map<Node, readonly Opening[]>>();

/** Where an object, or what a class makes, is asserted to be something else or given away, under all its names. */
export function openingsOf(
	tree: SyntaxTree,
	value: Node,
	sources: ExploreSources,
): readonly Opening[] {
	const openings = getOrAdd(known, sources, () => new Map<Node, readonly Opening[]>());
	return getOrAdd(openings, value, () =>
		value.type === 'ClassDeclaration' || value.type === 'ClassExpression'
			? openingsOfClass(tree, value, sources)
			: follow([{ tree, node: value }], sources),
	);
}

function openingsOfClass(tree: SyntaxTree, made: Class, sources: ExploreSources): Opening[] {
	const { instances, classes } = usesOfClass(tree, made, sources);
	return [
		...follow(instances, sources),
		...follow(classes, sources).map((opening) => ({ ...opening, isClass: true })),
	];
}

function follow(start: readonly Step[], sources: ExploreSources): Opening[] {
	const openings: Opening[] = [];
	const steps: Visit[] = [...start];
	const seen = new Map<Node, Set<Node | undefined>>();
	for (const visit of steps) {
		const { tree, node, entry } = visit;
		const entries = getOrAdd(seen, node, () => new Set<Node | undefined>());
		if (entries.has(entry?.call.node)) continue;
		entries.add(entry?.call.node);
		const value = unwrapOutward(node);
		const isAsserted = hasAssertion(node, value);
		const parent = parentOf(value);
		if (parent === undefined) continue;
		if (isAsserted || isGivenAway(parent, value))
			openings.push({ tree, node: value, isClass: false, isAsserted });
		steps.push(...namesFor({ ...visit, node: value }, parent, sources));
	}
	return openings;
}

/**
 * What else gives the value: a name for it, a parameter that it is handed to, a call of a function that returns it, the
 * choice that it is part of.
 */
function namesFor(visit: Visit, parent: Node, sources: ExploreSources): readonly Visit[] {
	const { tree, node: value, entry } = visit;
	switch (parent.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			return parent.callee === value ? [] : namesInside(visit, parent, sources);
		case 'VariableDeclarator':
		case 'AssignmentExpression':
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ObjectProperty':
			return holdersOf(value)
				.filter(({ isModule, isOuter }) => !isModule && !isOuter)
				.flatMap(({ offset }) => {
					const name = tree.nameAt(offset);
					return name ? withEntry(referencesTo(tree, name, sources), entry) : [];
				});
		case 'LogicalExpression':
		case 'ConditionalExpression':
		case 'AwaitExpression':
			return [{ ...visit, node: parent }];
		case 'ReturnStatement':
			return callsOf(visit, enclosingFunction(value).function, sources);
		default:
			return isFunction(parent) && parent.body === value ? callsOf(visit, parent, sources) : [];
	}
}

/** The parameter of a function of the workspace that gets an argument, where it is used. */
function namesInside({ tree, node }: Step, call: Node, sources: ExploreSources): readonly Visit[] {
	const place = sources.oracle.parameterOf(tree.path, node.start!, node.end!);
	const home = place && !place.isRest ? sources.treeOf(place.file) : undefined;
	const name = home && place && home.nameAt(place.offset);
	const { function: fn } = name === undefined ? {} : enclosingFunction(name);
	if (home === undefined || name === undefined || fn === undefined) return [];
	const uses = referencesTo(home, name, sources, true).filter((use) => use.node !== name);
	return withEntry(uses, { fn, call: { tree, node: call } });
}

function withEntry(uses: readonly Step[], entry: Visit['entry']): readonly Visit[] {
	return entry === undefined ? uses : uses.map((use) => ({ ...use, entry }));
}

function callsOf(
	{ tree, entry }: Visit,
	fn: Node | undefined,
	sources: ExploreSources,
): readonly Step[] {
	if (entry !== undefined && entry.fn === fn) return [entry.call];
	const offset = isFunction(fn) ? describeBinding(tree, fn)?.nameOffset : undefined;
	const name = offset === undefined ? undefined : tree.nameAt(offset);
	if (name === undefined) return [];
	return referencesTo(tree, name, sources).flatMap((use) => {
		const call = parentOf(use.node);
		return call !== undefined && 'callee' in call && call.callee === use.node
			? [{ tree: use.tree, node: call }]
			: [];
	});
}

/** `fake as unknown as Store`, but not `names as const` and `names satisfies Names`. */
function hasAssertion(value: Node, outer: Node): boolean {
	for (let up = value; up !== outer; ) {
		up = parentOf(up)!;
		if (up.type === 'TSTypeAssertion') return true;
		if (up.type === 'TSAsExpression' && !isConst(up.typeAnnotation)) return true;
	}
	return false;
}

function isConst(type: Node): boolean {
	return (
		type.type === 'TSTypeReference' &&
		type.typeName.type === 'Identifier' &&
		type.typeName.name === 'const'
	);
}

function isGivenAway(parent: Node, value: Node): boolean {
	switch (parent.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			return parent.callee !== value;
		case 'VariableDeclarator':
			return parent.init === value;
		case 'AssignmentExpression':
			return parent.right === value;
		case 'ObjectProperty':
		case 'ClassProperty':
			return parent.value === value;
		case 'ReturnStatement':
		case 'ArrayExpression':
		case 'ArrowFunctionExpression':
		case 'AssignmentPattern':
			return true;
		default:
			return false;
	}
}
