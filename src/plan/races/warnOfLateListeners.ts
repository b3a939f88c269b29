import { functionAround } from '../functions/functionAround.ts';
import type { Session, WarningDraft } from '../session.ts';
import type { Unit } from '../unit.ts';
import { findLateListeners } from './findLateListeners.ts';
import { waitsByFunction } from './waitsByFunction.ts';

/**
 * Names the objects that somebody listened to as soon as they were made, and only after a wait now.
 *
 * @param migrated ids of the calls that are migrated
 */
export function warnOfLateListeners(
	units: readonly Unit[],
	migrated: ReadonlySet<string>,
	session: Session,
): WarningDraft[] {
	return [...waitsByFunction(units, migrated).values()].flatMap((waits) => {
		const { site } = waits[0]!;
		const tree = session.treeOf(site.file);
		if (tree === undefined) return [];
		const root = functionAround(site, session.treeOf)?.fn ?? tree.root.program;
		return findLateListeners(root, tree, waits, session).map(({ creation, attachment, wait }) => {
			const { start, end } = attachment.object;
			const line = session.lineOf(tree.path, creation.node.start!);
			const message = `\`${creation.name}\` is there since line ${line}, and is listened to only after the wait for \`${wait.unit.label}\`: events that come meanwhile are missed`;
			return { file: tree.path, start: start!, end: end!, code: 'late-listener', message } as const;
		});
	});
}
