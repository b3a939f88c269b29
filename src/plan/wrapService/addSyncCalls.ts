import { parentOf } from '../../syntax/tree.ts';
import type { Draft } from '../decide/decide.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { RuntimeChoice } from '../runtime/runtimeOptions.ts';
import type { Proposal, Session, WarningDraft } from '../session.ts';
import { twinNameOf } from '../twins/twinName.ts';
import type { Unit } from '../unit.ts';
import { memberNamed } from './memberNamed.ts';
import { importOffload } from './offloading.ts';
import type { Splits } from './splits.ts';
import { type CauseOf, stillBlocks } from './warnOfBlocking.ts';

/** Points the calls in synchronous bodies at the synchronous halves, and says what still blocks. */
export function addSyncCalls(
	proposal: Proposal,
	names: ReadonlyMap<Unit, string>,
	splits: Splits,
	causeOf: CauseOf,
	choice: RuntimeChoice,
	session: Session,
): Proposal {
	const drafts: Draft[] = [...proposal.drafts];
	const warnings: WarningDraft[] = [...proposal.warnings];
	const importing = new Set<string>();
	for (const unit of proposal.units) {
		const syncName = names.get(unit);
		if (syncName === undefined) continue;
		const decision = drafts.findIndex(
			({ owner, kind }) => owner.unit === unit && kind === 'wrap-sync-function',
		);
		if (decision === -1) continue;
		for (const site of unit.keptBody === 'named' ? [] : unit.keptSites.values()) {
			drafts.push({
				file: site.file,
				start: site.start,
				end: site.end,
				kind: 'call-sync-body',
				title: `${site.isValue ? 'use' : 'call'} the synchronous body of \`${unit.label}\``,
				because: { decision },
				edits: [rename(site, syncName, isBodyOfModule(unit), session)],
				owner: { unit },
			});
		}
		for (const { id, label, file, start, end } of unit.facts.values()) {
			const split = splits.functions.get(id);
			if (split?.service === undefined) continue;
			if (split.isOffloaded) {
				const imported = importOffload(session.treeOf(file)!, choice, session);
				const title = 'import what runs functions in worker threads';
				const because = { decision };
				if (imported !== undefined) {
					// One that is given up takes its import with it, so each has its own; they need the package once.
					const { needs, ...rest } = imported;
					const isFirst = !importing.has(file);
					importing.add(file);
					drafts.push({
						file,
						start,
						end,
						kind: 'add-import',
						title,
						because,
						...rest,
						...(isFirst && needs !== undefined ? { needs } : {}),
						owner: { unit },
					});
				}
				continue;
			}
			const async = unit.keptBody === 'named' ? twinNameOf(syncName, 'async') : label;
			warnings.push(stillBlocks({ file, start, end }, async, causeOf({ file, start }), split));
		}
	}
	return { ...proposal, drafts, warnings };
}

/** Whether the body is a function of its module, also where others get at the async one by an object. */
function isBodyOfModule({ keptBody, facts }: Unit): boolean {
	return (
		keptBody === 'private' &&
		[...facts.values()].every(({ member }) => member?.owner?.kind !== 'class')
	);
}

function rename(
	site: CallSite,
	syncName: string,
	isBodyOfModule: boolean,
	{ treeOf }: Session,
): TextEdit {
	const tree = treeOf(site.file);
	const member = isBodyOfModule ? memberNamed(site, tree) : undefined;
	if (member !== undefined) return { start: member.start!, end: member.end!, text: syncName };
	const { name } = site;
	const node = tree?.nameAt(name.start);
	const property = node && parentOf(node);
	const isShorthand = property?.type === 'ObjectProperty' && property.shorthand;
	const text = isShorthand && node?.type === 'Identifier' ? `${node.name}: ${syncName}` : syncName;
	return { start: name.start, end: name.end, text };
}
