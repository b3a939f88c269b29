import type { Class, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import { enclosingFunction, isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { holdersOf } from '../objects/holdersOf.ts';

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

interface Step {
	readonly tree: SyntaxTree;
	readonly node: Node;
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
	const instances: Step[] = [];
	const classes: Step[] = [];
	const seen = new Set<Class>();
	const addClass = (home: SyntaxTree, each: Class): void => {
		if (seen.has(each)) return;
		seen.add(each);
		const uses = [
			...(each.type === 'ClassExpression' ? [{ tree: home, node: each as Node }] : []),
			...namesOf(each).flatMap((name) => referencesTo(home, name, sources)),
		];
		for (const use of uses) {
			const parent = parentOf(use.node);
			if (parent === undefined) continue;
			if (parent.type === 'NewExpression' && parent.callee === use.node)
				instances.push({ tree: use.tree, node: parent });
			else if ('superClass' in parent && parent.superClass === use.node) addClass(use.tree, parent);
			else classes.push(use);
		}
	};
	addClass(tree, made);
	return [
		...follow(instances, sources),
		...follow(classes, sources).map((opening) => ({ ...opening, isClass: true })),
	];
}

function namesOf(made: Class): Node[] {
	const parent = parentOf(made);
	const held = parent?.type === 'VariableDeclarator' && parent.init === made ? [parent.id] : [];
	return [...(made.id ? [made.id] : []), ...held];
}

function follow(start: readonly Step[], sources: ExploreSources): Opening[] {
	const openings: Opening[] = [];
	const steps = [...start];
	const seen = new Set<Node>();
	for (const { tree, node } of steps) {
		if (seen.has(node)) continue;
		seen.add(node);
		const value = unwrapOutward(node);
		const isAsserted = hasAssertion(node, value);
		const parent = parentOf(value);
		if (parent === undefined) continue;
		if (isAsserted || isGivenAway(parent, value))
			openings.push({ tree, node: value, isClass: false, isAsserted });
		steps.push(...namesFor(tree, value, parent, sources));
	}
	return openings;
}

/** What else gives the value: a name for it, a call of a function that returns it, the choice that it is part of. */
function namesFor(
	tree: SyntaxTree,
	value: Node,
	parent: Node,
	sources: ExploreSources,
): readonly Step[] {
	switch (parent.type) {
		case 'VariableDeclarator':
		case 'AssignmentExpression':
		case 'ClassProperty':
		case 'ClassPrivateProperty':
		case 'ObjectProperty':
			return holdersOf(value)
				.filter(({ isModule, isOuter }) => !isModule && !isOuter)
				.flatMap(({ offset }) => {
					const name = tree.nameAt(offset);
					return name ? referencesTo(tree, name, sources) : [];
				});
		case 'LogicalExpression':
		case 'ConditionalExpression':
		case 'AwaitExpression':
			return [{ tree, node: parent }];
		case 'ReturnStatement':
			return callsOf(tree, enclosingFunction(value).function, sources);
		default:
			return isFunction(parent) && parent.body === value ? callsOf(tree, parent, sources) : [];
	}
}

function callsOf(tree: SyntaxTree, fn: Node | undefined, sources: ExploreSources): Step[] {
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

/** Where a declared name is used: the name, or the member that it is the end of. */
function referencesTo(
	tree: SyntaxTree,
	name: Node,
	{ index, oracle, treeOf }: ExploreSources,
): Step[] {
	const text =
		name.type === 'Identifier' ? name.name : name.type === 'PrivateName' ? name.id.name : '';
	const keys = oracle.entitiesAt(tree.path, [name.start!])[0]?.keys ?? [];
	if (keys.length === 0 || text === '') return [];
	return index.named(text).flatMap(({ file, offset, entity }) => {
		if (!entity?.keys.some((key) => keys.includes(key))) return [];
		const home = treeOf(file);
		const node = home?.nameAt(offset);
		const parent = node && parentOf(node);
		if (home === undefined || node === undefined || parent === undefined) return [];
		if (/^(?:Import|Export)|^TS(?:TypeReference|TypeQuery|Expression)/.test(parent.type)) return [];
		if ('id' in parent && parent.id === node) return [];
		if ('key' in parent && parent.key === node && !('shorthand' in parent && parent.shorthand))
			return [];
		const isMember = /MemberExpression$/.test(parent.type) && 'property' in parent;
		return [{ tree: home, node: isMember && parent.property === node ? parent : node }];
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
