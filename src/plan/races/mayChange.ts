import type { Node } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { parentOf } from '../../syntax/tree.ts';
import { covers } from '../concurrency/coversFact.ts';
import { keepsItsPlace } from '../concurrency/keepsItsPlace.ts';
import type { Session } from '../session.ts';
import type { SharedUse } from './sharedUse.ts';

/** Whether it changes one of several things that are told apart by a key. */
export function changesByKey({ method, isByKey, file }: SharedUse, session: Session): boolean {
	if (method === undefined) return isByKey === true;
	const declared = session.oracle.declaredAt(file, method.start!);
	return effectFree.some(
		(it) => it.byKey && declared.some((declaration) => covers(it, declaration)),
	);
}

/** No method is called, or one that changes what it is called on. */
export function mayChange({ method, changedAt, file }: SharedUse, session: Session): boolean {
	if (method === undefined) return changedAt !== undefined;
	const declared = session.oracle.declaredAt(file, method.start!);
	const fact = effectFree.find(
		(it) => it.changesReceiver && declared.some((declaration) => covers(it, declaration)),
	);
	if (fact?.movesPlace === undefined) return fact !== undefined;
	const tree = session.treeOf(file)!;
	const access = parentOf(method)!;
	return !('object' in access && keepsItsPlace(access.object as Node, tree, session));
}
