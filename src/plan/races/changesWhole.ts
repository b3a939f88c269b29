import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';
import type { SharedUse } from './sharedUse.ts';

/**
 * What changes an object as a whole is a change of that: `rows.length = 0`, where the language declares the member,
 * and `Object.assign(settings, …)`, where it changes what it is given.
 */
export function changesWhole(use: SharedUse, session: Session): SharedUse {
	const { path, node, member, method, by, changedAt, file } = use;
	if (method !== undefined || by !== undefined) return use;
	const declared = (name: Node) => session.oracle.declaredAt(file, name.start!);
	if (changedAt !== undefined) {
		const isOfLanguage = member && declared(member).some(({ library }) => library === 'lib');
		return isOfLanguage ? { ...use, path: path.slice(0, -1) } : use;
	}
	const call = parentOf(node);
	if (call?.type !== 'CallExpression' || call.arguments[0] !== node) return use;
	const name = calledName(call.callee);
	const changesIt =
		name !== undefined &&
		declared(name).some((it) => isEffectFree(it, (fact) => fact.changesFirst));
	return changesIt ? { ...use, changedAt: call.end! } : use;
}
