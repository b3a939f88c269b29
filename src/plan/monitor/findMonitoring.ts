import { basename } from 'node:path';
import { UserError } from '../../errors.ts';
import type { RuntimeHelper } from '../../runtime/vendorRuntime.ts';
import type { Change, Findings } from '../changes/proposeChanges.ts';
import { isCopiedHelper } from '../runtime/helperNames.ts';
import { runtimeImport } from '../runtime/runtimeImport.ts';
import type { RuntimeChoice } from '../runtime/runtimeOptions.ts';
import type { Session, WarningDraft } from '../session.ts';
import { siteId } from '../unit.ts';
import { findLogs } from './findLogs.ts';
import { Found, findMonitors } from './findMonitors.ts';
import { allUses, type Chosen, findRemovals, removeImports } from './findRemovals.ts';
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
				'nothing says what to monitor',
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
		warnings: options.remove ? warnOfCopies([...found.changes.values()], session) : [],
		finish: (file, kept) => editImportsOf(file, kept, options, session),
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

/** Copies of helpers that nothing uses once the changes are made. */
function warnOfCopies(changes: readonly Change[], session: Session): WarningDraft[] {
	const gone = new Set(changes.map(siteId));
	const left = new Set(
		allUses(session).flatMap(([{ node, imported }, tree]) =>
			gone.has(siteId({ file: tree.path, start: node.start!, end: node.end! }))
				? []
				: imported.imported,
		),
	);
	return [...session.texts].flatMap(([file, text]) => {
		const name = basename(file).replace(/\.[jt]s$/, '');
		if (!isCopiedHelper(text) || !isHelperOfMonitoring(name) || left.has(name)) return [];
		const message = `nothing uses this copy of \`${name}\` any more: delete the file`;
		return [{ file, start: 0, end: 0, code: 'left-unused' as const, message }];
	});
}

function isHelperOfMonitoring(name: string): boolean {
	return Object.values(helperOf).includes(name as RuntimeHelper);
}
