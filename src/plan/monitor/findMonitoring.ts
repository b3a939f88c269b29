import { UserError } from '../../errors.ts';
import type { RuntimeHelper } from '../../runtime/vendorRuntime.ts';
import type { Change, Findings } from '../changes/proposeChanges.ts';
import { runtimeImport } from '../runtime/runtimeImport.ts';
import type { RuntimeChoice } from '../runtime/runtimeOptions.ts';
import type { Session } from '../session.ts';
import { findLeftovers } from './findLeftovers.ts';
import { findLogs } from './findLogs.ts';
import { Found, findMonitors } from './findMonitors.ts';
import { type Chosen, findRemovals, removeImports } from './findRemovals.ts';
import { checkThresholds, type Thresholds } from './monitorOptions.ts';

type Options = Chosen & Thresholds & RuntimeChoice & { readonly remove: boolean };

/** Which helper a change writes calls of. */
const helperOf: Readonly<Partial<Record<Change['kind'], RuntimeHelper>>> = {
	'monitor-function': 'monitorBlocking',
	'log-call': 'logSlowOperation',
};

/**
 * What it takes to monitor the chosen functions and calls, or to stop that.
 *
 * @throws {UserError} when nothing is chosen, or a threshold makes no sense.
 */
export function findMonitoring(options: Options, session: Session): Findings {
	const found = new Found();
	if (options.remove) findRemovals(options, session, found);
	else {
		checkThresholds(options);
		if (options.function.length === 0 && options.calls.length === 0) {
			throw new UserError(
				'nothing says what to monitor: neither --function nor --calls, nor `function` or `calls` in the config',
				"Name functions with --function './src/store.ts#load', or functions whose calls are logged with --calls 'node:fs#readFileSync'.",
			);
		}
		findMonitors(options.function, options, session, found);
		findLogs(options.calls, options, session, found);
	}
	return {
		rule: 'monitor-blocking',
		changes: [...found.changes.values()],
		refusals: [...found.refusals.values()],
		unmatched: [...found.unmatched],
		finish: (file, kept) => editImportsOf(file, kept, options, session),
		...(options.remove && { leave: (drafts) => findLeftovers(drafts, session) }),
	};
}

/** What the kept changes of a file need imported, or leave imported for nothing. */
function editImportsOf(
	file: string,
	kept: readonly Change[],
	options: Options,
	session: Session,
): readonly Change[] {
	const tree = session.treeOf(file);
	if (tree === undefined) return [];
	if (options.remove) return removeImports(tree, kept, session);
	const helpers = new Set(kept.flatMap(({ kind }) => helperOf[kind] ?? []));
	return runtimeImport(tree, [...helpers].sort().reverse(), options, session);
}
