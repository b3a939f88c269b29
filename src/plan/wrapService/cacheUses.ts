import type { CallExpression, Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { sourcesOf } from '../explore/exploreSources.ts';
import type { CallSite, FunctionId } from '../facts.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import { functionId } from '../functions/functionId.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';

/** A place where the results of a function are kept, as a call that gets another callee. */
export interface CacheUse {
	/** The rule that it is known by. */
	readonly unit: Unit;
	readonly site: CallSite;
	readonly tree: SyntaxTree;
	readonly fn: FunctionId;
	/** What the cache is given besides the function; undefined when it is a decorator without a call. */
	readonly options: readonly Node[] | undefined;
	readonly form:
		| { readonly kind: 'decorator'; readonly expression: Node }
		/** `cached((id) => …)`, `cached({ … })(load)`: the call that gives the function back. */
		| { readonly kind: 'wrapper'; readonly call: Node; readonly given: Node };
}

/** The decorators and calls by which the function of a rule keeps results. */
export function* findCacheUses(unit: Unit, session: Session): Generator<CacheUse> {
	for (const { reference } of aliasedReferences(unit, sourcesOf(session))) {
		const tree = session.treeOf(reference.file);
		const name = tree?.nameAt(reference.offset);
		if (tree === undefined || name === undefined) continue;
		const use = readDecorator(name, tree) ?? readWrapper(name, tree, session);
		if (use !== undefined) yield { unit, tree, ...use };
	}
}

type Found = Omit<CacheUse, 'unit' | 'tree'>;

/** `@cached`, `@cached({ … })`, `@cache.cached({ … })`. */
function readDecorator(name: Node, tree: SyntaxTree): Found | undefined {
	const callee = calleeOf(name);
	const call = callOf(callee);
	const decorator = parentOf(call ?? callee);
	const owner = decorator && parentOf(decorator);
	if (decorator?.type !== 'Decorator' || owner === undefined) return undefined;
	const fn = 'value' in owner ? owner.value : owner;
	if (typeof fn !== 'object' || fn === null || !isFunction(fn as Node)) return undefined;
	const { expression } = decorator;
	return {
		fn: functionId(tree.path, fn as Node),
		options: call?.arguments,
		form: { kind: 'decorator', expression },
		site: siteOf(tree, name, expression),
	};
}

/** `cached((id) => …, { … })`, `cached(load)`, `cache.cached({ … })((id) => …)`. */
function readWrapper(name: Node, tree: SyntaxTree, session: Session): Found | undefined {
	const call = callOf(calleeOf(name));
	const outer = call && callOf(call);
	if (call === undefined) return undefined;
	const whole = outer ?? call;
	const [given, ...others] = whole.arguments;
	const fn = given && functionGiven(tree, given, session);
	if (given === undefined || fn === undefined) return undefined;
	return {
		fn,
		options: outer === undefined ? others : [...call.arguments, ...others],
		form: { kind: 'wrapper', call: whole, given },
		site: siteOf(tree, name, call),
	};
}

/** The function in a call, or the one whose name stands there. */
function functionGiven(
	tree: SyntaxTree,
	given: Node,
	{ oracle, treeOf }: Session,
): FunctionId | undefined {
	if (isFunction(given)) return functionId(tree.path, given);
	const offset = nameGiven(given);
	if (offset === undefined) return undefined;
	for (const place of oracle.declarationsAt(tree.path, offset)) {
		const found = functionAtPlace(place, { treeOf });
		if (found !== undefined) return functionId(place.file, found.fn);
	}
	return undefined;
}

/** Where the name of a function stands that is handed over; undefined for anything else. */
export function nameGiven(given: Node): number | undefined {
	if (given.type === 'Identifier') return given.start!;
	return given.type === 'MemberExpression' && !given.computed
		? nameOffsetOf(given.property)
		: undefined;
}

function calleeOf(name: Node): Node {
	const member = parentOf(name);
	return member?.type === 'MemberExpression' && member.property === name ? member : name;
}

function callOf(callee: Node): CallExpression | undefined {
	const call = parentOf(callee);
	return call?.type === 'CallExpression' && call.callee === callee ? call : undefined;
}

function siteOf({ path: file }: SyntaxTree, name: Node, { start, end }: Node): CallSite {
	const member = parentOf(name);
	const object =
		member?.type === 'MemberExpression' && member.property === name ? member.object : undefined;
	return {
		file,
		start: start!,
		end: end!,
		name: { start: name.start!, end: name.end! },
		callee: object === undefined ? 'binding' : 'member',
		...(object && { object: { start: object.start!, end: object.end! } }),
		handled: false,
		returned: false,
		container: functionId(file, undefined),
		containerIsAsync: true,
		edits: [],
	};
}
