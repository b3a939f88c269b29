import { functionAround } from '../functions/functionAround.ts';
import { functionId } from '../functions/functionId.ts';
import type { Session, WarningDraft } from '../session.ts';
import type { Unit } from '../unit.ts';
import { type EarlyCallback, findEarlyCallbacks, type Knowledge } from './findEarlyCallbacks.ts';
import { PutOffs } from './putOffs.ts';
import { SharedUses, textOf } from './sharedUses.ts';
import { waitsByFunction } from './waitsByFunction.ts';

/**
 * Names the callbacks that were put off until a function and its callers were done, and run during a wait now, where
 * what comes behind that uses the same things.
 *
 * @param migrated ids of the calls that are migrated
 */
export function warnOfEarlyCallbacks(
	units: readonly Unit[],
	migrated: ReadonlySet<string>,
	session: Session,
): WarningDraft[] {
	const uses = new SharedUses(new Map(), session);
	const waits = waitsByFunction(units, migrated);
	const knowledge: Knowledge = {
		uses,
		putOffs: new PutOffs(uses, session),
		waitsOf: (fn, { path }) => waits.get(functionId(path, fn)) ?? [],
		session,
	};
	const warnings = new Map<string, WarningDraft>();
	for (const inCode of waits.values()) {
		const { site } = inCode[0]!;
		const tree = session.treeOf(site.file);
		if (tree === undefined) continue;
		const body = functionAround(site, session.treeOf)?.fn ?? tree.root.program;
		for (const found of findEarlyCallbacks(body, tree, inCode, knowledge)) {
			const { call, tree: home, at } = found.putOff;
			const key = `${home.path}:${call.start}`;
			// Where it stands itself, it is told best.
			if (warnings.has(key) && at !== call) continue;
			const message = describe(found, tree.path, session);
			const { start, end } = call;
			warnings.set(key, {
				file: home.path,
				start: start!,
				end: end!,
				code: 'early-callback',
				message,
			});
		}
	}
	return [...warnings.values()];
}

function describe(
	{ putOff, wait: { unit, site }, use, isChange }: EarlyCallback,
	file: string,
	session: Session,
): string {
	const place = (offset: number): string => {
		const line = session.lineOf(file, offset);
		return putOff.tree.path === file ? `line ${line}` : `${session.relative(file)}:${line}`;
	};
	const done = `\`${textOf(use)}\` is ${isChange ? 'changed' : 'read'} in ${place(use.node.start!)}`;
	return `the callback runs during the wait for \`${unit.label}\` in ${place(site.start)} now, before ${done}`;
}
