import type { Node } from '@babel/types';
import type { EffectFree } from '../../../presets/effectFree.ts';
import { parentOf } from '../../syntax/tree.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { keepsItsPlace } from '../concurrency/keepsItsPlace.ts';
import type { Session } from '../session.ts';
import type { SharedUse } from './sharedUse.ts';

/** Whether it changes one of several things that are told apart by a key. */
export function changesByKey({ method, isByKey, file }: SharedUse, session: Session): boolean {
	if (method === undefined) return isByKey === true;
	const declared = session.oracle.declaredAt(file, method.start!);
	return declared.some((declaration) => isEffectFree(declaration, (it) => it.byKey));
}

/** No method is called, or one that changes what it is called on. */
export function mayChange({ method, changedAt, file }: SharedUse, session: Session): boolean {
	if (method === undefined) return changedAt !== undefined;
	const declared = session.oracle.declaredAt(file, method.start!);
	const changes = (holds: (fact: EffectFree) => unknown) =>
		declared.some((it) => isEffectFree(it, (fact) => fact.changesReceiver && holds(fact)));
	if (changes((fact) => !fact.movesPlace)) return true;
	if (!changes((fact) => fact.movesPlace)) return false;
	const tree = session.treeOf(file)!;
	const access = parentOf(method)!;
	return !('object' in access && keepsItsPlace(access.object as Node, tree, session));
}
