import type { Node } from '@babel/types';
import { elementLoop } from '../../edit/loops/elementLoop.ts';
import type { CollectionKind } from '../../edit/loops/loopRequest.ts';
import { isInPromiseAll, mapConcurrently, mapLimited } from '../../edit/mapToPromiseAll.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { type ElementCall, readElementCall } from '../../syntax/elementCall.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite, Mapping } from '../facts.ts';
import { type RoleFacts, refuse } from '../functions/roleFacts.ts';
import type { RefusalCode } from '../plan.ts';
import { type AnyCall, describeSite } from '../uses/describeSite.ts';
import { describeCollection } from './describeCollection.ts';
import { findCollectionHazard } from './findCollectionHazard.ts';

/** A function that stands in a call of an array method. */
export function describeArrayCallback(
	tree: SyntaxTree,
	call: AnyCall,
	fn: FunctionNode,
	label: string,
	oracle: Oracle,
): RoleFacts | undefined {
	if (isComparator(tree, call, fn, oracle))
		return refuse(label, 'comparator', 'the call is in a comparator');
	const element = readElementCall(call, tree.text);
	if (element?.callback !== fn) return undefined;
	if (fn.type !== 'ArrowFunctionExpression' && fn.type !== 'FunctionExpression') return undefined;
	const kind = describeCollection(element, tree, oracle);
	if (kind === undefined) return undefined;
	const site = describeElementCall(tree, element, kind, undefined, oracle);
	if ('code' in site) return refuse(label, site.code, site.message);
	return {
		label,
		role: { kind: 'inline', form: site.mapping === undefined ? 'loop' : 'map', site },
	};
}

/** `sort` and its siblings compare in an order of their own, and need each answer at once. */
export function isComparator(
	tree: SyntaxTree,
	{ callee, arguments: passed }: AnyCall,
	value: Node,
	oracle: Oracle,
): boolean {
	if (callee.type !== 'MemberExpression' && callee.type !== 'OptionalMemberExpression')
		return false;
	const { property } = callee;
	if (property.type !== 'Identifier' || !/^(?:sort|toSorted)$/.test(property.name)) return false;
	const declarations = oracle.declaredAt(tree.path, property.start!);
	return (
		passed[0] === value &&
		declarations.length > 0 &&
		declarations.every(({ library }) => library === 'lib')
	);
}

/** Methods whose result is an array, whatever the compiler is told about `null`. */
const givesArray = /^(?:map|flatMap|filter)$/;

/**
 * `store?.list().forEach(save)`: a loop over nothing where `store` is missing would also be one where
 * `list` gives nothing, which throws.
 */
function hidesMissing({ call, source }: ElementCall, tree: SyntaxTree, oracle: Oracle): boolean {
	const { callee } = call;
	if (callee.type !== 'OptionalMemberExpression' || callee.optional) return false;
	if (source.type !== 'OptionalCallExpression') return false;
	const before = readElementCall(source, tree.text);
	if (
		before !== undefined &&
		givesArray.test(before.method) &&
		describeCollection(before, tree, oracle) !== undefined
	)
		return false;
	return oracle.mayReturnNullish(tree.path, source.callee.start!, source.callee.end!);
}

/** An optional chain goes on after an array, which is never missing. */
function settleChain(site: CallSite, method: string): CallSite {
	if (site.block?.code !== 'optional-chain' || !givesArray.test(method)) return site;
	const { block: _, ...rest } = site;
	return rest;
}

/** Names the code for a call that cannot become a loop. */
const shapeCodes: Readonly<Record<string, RefusalCode>> = {
	forEach: 'for-each-shape',
	map: 'map-shape',
	flatMap: 'map-shape',
	from: 'map-shape',
};

/**
 * Describes a call of an array method whose callback becomes async.
 *
 * @param name the name of a function that is passed by reference.
 * @returns the call, or why it has to stay as it is.
 */
export function describeElementCall(
	tree: SyntaxTree,
	element: ElementCall,
	kind: CollectionKind,
	name: Node | undefined,
	oracle: Oracle,
): CallSite | { readonly code: RefusalCode; readonly message: string } {
	const { call, method, callback } = element;
	const code = shapeCodes[method] ?? 'array-callback';
	const hazard = findCollectionHazard(element, kind, tree);
	if (hazard !== undefined) return { code, message: hazard };
	const parameters =
		name === undefined
			? undefined
			: Math.min(3, oracle.parameterCount(tree.path, callback.start!, callback.end!));
	const loop = elementLoop({
		tree,
		element,
		kind,
		...(parameters === undefined ? {} : { parameters }),
	});
	if (hidesMissing(element, tree, oracle))
		return { code: 'optional-chain', message: 'the optional chain goes on after a call' };
	// What an array method returned was no promise before: nobody took care of one.
	const site = settleChain(describeSite(tree, call, name, false, oracle), method);
	if (code !== 'map-shape') {
		if (typeof loop === 'string')
			return { code, message: `\`${method}\` cannot become a loop: ${loop}` };
		const change = {
			kind: method === 'forEach' ? 'for-each-to-for-of' : 'array-method-to-loop',
			title: `turn \`${method}\` into a loop that awaits`,
		} as const;
		return { ...site, edits: loop, change };
	}
	const isCollected = isInPromiseAll(call) && method !== 'flatMap';
	const request = { element, kind, tree, parameters };
	const mapping: Mapping = {
		concurrent: mapConcurrently(request),
		limited: mapLimited(request),
		sequential: loop,
		isCollected,
	};
	return { ...site, handled: isCollected, edits: [], mapping };
}
