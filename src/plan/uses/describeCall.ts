import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { describeHandedOn } from './describeHandedOn.ts';
import { type AnyCall, describeSite } from './describeSite.ts';
import { hidesPromise } from './hidesPromise.ts';
import { isHandled } from './isHandled.ts';

/**
 * Describes a call that has to be awaited.
 *
 * @param name the callee's name, where a renamed twin is written; undefined for an inline function.
 */
export function describeCall(
	tree: SyntaxTree,
	call: AnyCall,
	name: Node | undefined,
	oracle: Oracle,
): CallSite {
	const isAsync = enclosingFunction(call).function?.async === true;
	const handled = isHandled(call, isAsync);
	const site = describeSite(tree, call, name, handled, oracle);
	if (!handled) return site;
	const own = describeHandedOn(tree, call, site, () =>
		describeSite(tree, call, name, false, oracle),
	);
	const isPassedOn = own === undefined || own.unlessSync?.passesOn === true;
	return isPassedOn && hidesPromise(tree, call, oracle)
		? { ...site, unlessSync: { ...site, handled: false, isHidden: true, edits: [] } }
		: (own ?? site);
}
