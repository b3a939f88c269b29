import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { RefusalCode } from '../plan.ts';
import { runtimeName } from '../runtime/runtimeImport.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { RefusalDraft, Session } from '../session.ts';
import { siteId } from '../unit.ts';
import type { Target } from './findTarget.ts';
import { findTargets } from './findTargets.ts';
import { helperUses } from './helperUses.ts';
import { monitorFunction } from './monitorFunction.ts';
import { blockingOptions, type Thresholds } from './monitorOptions.ts';

/** Changes and refusals, each place once. */
export class Found {
	readonly changes = new Map<string, Change>();
	readonly refusals = new Map<string, RefusalDraft>();
	/** Rules that lead to no place. */
	readonly unmatched = new Set<string>();

	note(outcome: Change | RefusalDraft | undefined): void {
		if (outcome === undefined) return;
		if ('code' in outcome) this.refusals.set(siteId(outcome), outcome);
		else this.changes.set(siteId(outcome), outcome);
	}
}

/** Finds the functions that the rules name, and how each is monitored. */
export function findMonitors(
	rules: readonly string[],
	choice: Thresholds,
	session: Session,
	found: Found,
): void {
	for (const text of rules) {
		const rule = ruleOption(text, session);
		const isList = rule.exportPath.at(-1) === '*';
		const named = findTargets(rule, session).filter(({ target }) => !isList || isFunction(target));
		if (named.length === 0) found.unmatched.add(text);
		const async = named.filter(({ target }) => isAsync(target));
		// Of a list, those that can be; each says why it cannot where none can.
		const targets = isList && async.length > 0 ? async : named;
		for (const { tree, target, label } of targets) {
			found.note(monitor(tree, target, { label, rule: text }, choice, session));
		}
	}
}

function isFunction(target: Target): boolean {
	return target.kind !== 'other';
}

function isAsync(target: Target): boolean {
	return target.kind !== 'other' && target.fn.async === true;
}

function monitor(
	tree: SyntaxTree,
	target: Target,
	{ label, rule }: { readonly label: string; readonly rule: string },
	choice: Thresholds,
	session: Session,
): Change | RefusalDraft | undefined {
	const file = tree.path;
	const node = target.kind === 'other' ? target.value : target.fn;
	if (node === undefined || isMonitored(tree, node, session)) return undefined;
	const place = { file, start: node.start!, end: node.end! };
	const refuse = (code: RefusalCode, message: string) => ({ ...place, code, message, rule });
	if (target.kind === 'other') return refuse('not-async', `\`${label}\` is no async function`);
	if (!session.isEditable(file))
		return refuse('not-editable', `\`${label}\` is declared in a file that is not selected`);
	const local = runtimeName(tree, 'monitorBlocking', session);
	if (local === undefined)
		return refuse('replaced-import', 'the file has another `monitorBlocking`');
	const done = monitorFunction(tree, target, label, {
		helper: (name) => `${local}(${blockingOptions(choice, name)})`,
		...session,
	});
	if ('code' in done) return refuse(done.code, done.message);
	return {
		...place,
		kind: 'monitor-function',
		title: `monitor what \`${label}\` blocks`,
		edits: done.edits,
	};
}

/** Whether the helper stands on the function, around it, or around the method in a static block. */
function isMonitored(tree: SyntaxTree, node: Node, session: Session): boolean {
	return helperUses(tree, 'monitorBlocking', session).some(
		(use) =>
			(use.form === 'wrapper' && (use.outer === node || use.inner === node)) ||
			((use.form === 'decorator' || use.form === 'block') && use.method === node),
	);
}
