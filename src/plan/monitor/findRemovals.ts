import type { Node } from '@babel/types';
import { removeImported } from '../../edit/removeImported.ts';
import type { ImportedName } from '../../syntax/imports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import { usesOfHelper } from '../runtime/helperNames.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { Session } from '../session.ts';
import { matches, siteId } from '../unit.ts';
import { referencesOf } from './findLogs.ts';
import type { Found } from './findMonitors.ts';
import { findTargets } from './findTargets.ts';
import { type HelperUse, helperUses } from './helperUses.ts';
import { callOfName } from './logCall.ts';
import { removeUse } from './removeUse.ts';

/** What is to be taken away: everything, or what the rules name. */
export interface Chosen {
	readonly function: readonly string[];
	readonly calls: readonly string[];
}

/** Finds where the helpers stand, and what takes them away. */
export function findRemovals(chosen: Chosen, session: Session, found: Found): void {
	const isChosen = choose(chosen, session);
	for (const [use, tree] of allUses(session)) {
		if (!isChosen(use)) continue;
		const place = { file: tree.path, start: use.node.start!, end: use.node.end! };
		const edits = session.isEditable(tree.path) ? removeUse(tree, use) : undefined;
		const helper = use.imported.imported;
		if (edits !== undefined) {
			found.note({ ...place, kind: 'remove-monitor', title: `remove \`${helper}\``, edits });
			continue;
		}
		const isSelected = session.isEditable(tree.path);
		found.note({
			...place,
			code: isSelected ? 'monitor-form' : 'not-editable',
			message: isSelected
				? `\`${use.imported.local}\` is used in a way of its own`
				: `\`${use.imported.local}\` is used in a file that is not selected`,
			rule: 'monitor-blocking',
		});
	}
}

/** Every place that uses a helper of this transform. */
function allUses(session: Session): [HelperUse, SyntaxTree][] {
	const uses: [HelperUse, SyntaxTree][] = [];
	for (const [file, text] of session.texts) {
		if (!/\b(?:monitorBlocking|logSlowOperation)\b/.test(text)) continue;
		const tree = session.treeOf(file);
		if (tree === undefined) continue;
		for (const helper of ['monitorBlocking', 'logSlowOperation'] as const)
			uses.push(
				...helperUses(tree, helper, session).map((use) => [use, tree] as [HelperUse, SyntaxTree]),
			);
	}
	return uses;
}

/** Whether a use is among the chosen ones. */
function choose(chosen: Chosen, session: Session): (use: HelperUse) => boolean {
	if (chosen.function.length === 0 && chosen.calls.length === 0) return () => true;
	const nodes = new Set<Node>();
	for (const rule of chosen.function) {
		for (const { target } of findTargets(ruleOption(rule, session), session)) {
			const node = target.kind === 'other' ? target.value : target.fn;
			if (node !== undefined) nodes.add(node);
		}
	}
	for (const rule of chosen.calls) {
		for (const unit of findSeeds(ruleOption(rule, session), session)) {
			for (const { file, offset, entity } of referencesOf(unit, session)) {
				const tree = session.treeOf(file);
				const name = tree?.nameAt(offset);
				if (!tree || !name) continue;
				const call = callOfName(tree, offset);
				if (matches(entity, unit)) nodes.add(call ?? name);
			}
		}
	}
	return (use) => {
		switch (use.form) {
			case 'decorator':
			case 'block':
				return nodes.has(use.method);
			case 'call':
				return nodes.has(use.inner);
			case 'wrapper':
				return nodes.has(use.outer) || nodes.has(use.inner);
			case 'other':
				return false;
		}
	};
}

/** Imports of the helpers that nothing uses any more once the kept changes are made. */
export function removeImports(
	tree: SyntaxTree,
	kept: readonly Change[],
	session: Session,
): Change[] {
	const gone = new Set(kept.map(siteId));
	const unused: ImportedName[] = [];
	for (const helper of ['monitorBlocking', 'logSlowOperation'] as const) {
		const uses = helperUses(tree, helper, session);
		for (const [imported, nodes] of usesOfHelper(tree, helper, session)) {
			const own = uses.filter((use) => use.imported.node === imported.node);
			const isLeft = own.some(
				({ node }) => !gone.has(siteId({ file: tree.path, start: node.start!, end: node.end! })),
			);
			if (nodes.length > 0 && !isLeft) unused.push(imported);
		}
	}
	return removeImported(tree, unused).map(({ start, end, edits, title }) => ({
		file: tree.path,
		start,
		end,
		kind: 'replace-import',
		title,
		edits,
	}));
}
