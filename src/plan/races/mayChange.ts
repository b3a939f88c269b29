import { effectFree } from '../../../presets/effectFree.ts';
import { covers } from '../concurrency/coversFact.ts';
import type { Session } from '../session.ts';
import type { SharedUse } from './sharedUse.ts';

/** No method is called, or one that changes what it is called on. */
export function mayChange({ method, changedAt, file }: SharedUse, session: Session): boolean {
	if (method === undefined) return changedAt !== undefined;
	return session.oracle
		.declaredAt(file, method.start!)
		.some((it) => effectFree.some((fact) => fact.changesReceiver && covers(fact, it)));
}
