import { isFunction } from '../../syntax/functions.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block, FunctionFacts, Hazard } from '../facts.ts';
import type { Session } from '../session.ts';
import { findRead, findShared } from './findShared.ts';
import { type Hook, hooksAt } from './hook.ts';
import { listedWith } from './listedWith.ts';
import { objectUsesOf } from './objectUses.ts';
import { peersOf } from './peersOf.ts';

/**
 * Methods that a library begins together with others and waits for only then: they stay as they are where another one
 * has to do with the same part of the object, and are named where nobody knows.
 */
export function settleSideBySide({ units }: Exploration, session: Session): void {
	for (const unit of units)
		for (const [id, facts] of unit.facts) {
			if (facts.isAsync || facts.returnsPromise || facts.block !== undefined) continue;
			if (facts.member?.owner?.kind !== 'class') continue;
			const { block, hazards } = judge(facts, session);
			if (block !== undefined) unit.facts.set(id, { ...facts, block });
			else if (hazards.length > 0)
				unit.facts.set(id, { ...facts, hazards: [...(facts.hazards ?? []), ...hazards] });
		}
}

function judge(
	{ file, start, label }: FunctionFacts,
	session: Session,
): { readonly block?: Block; readonly hazards: readonly Hazard[] } {
	const tree = session.treeOf(file);
	const fn = tree?.functionAt(start);
	if (tree === undefined || !isFunction(fn)) return { hazards: [] };
	const hazards: Hazard[] = [];
	for (const hook of hooksAt(tree, fn, session)) {
		if (hook.how.among === 'object') {
			const block = findConflict(hook, label, session);
			if (block !== undefined) return { block, hazards };
			continue;
		}
		const others = listedWith(hook, session);
		const block = findReader(hook, others, label, session);
		if (block !== undefined) return { block, hazards };
		if (others.length > 0)
			hazards.push({
				code: 'runs-overlap',
				message: `\`${hook.library}\` begins ${namesOf(others, session)} without waiting for \`${label}\`, which was done before`,
			});
	}
	return { hazards };
}

/** One of them reads what the hook sets. */
function findReader(
	hook: Hook,
	others: readonly Hook[],
	label: string,
	session: Session,
): Block | undefined {
	const own = objectUsesOf(hook, session);
	for (const other of others) {
		const read = findRead(own, objectUsesOf(other, session));
		if (read !== undefined) return blockOf(hook, other, label, `reads \`${read}\``, session);
	}
	return undefined;
}

function findConflict(hook: Hook, label: string, session: Session): Block | undefined {
	const peers = peersOf(hook, session);
	if (peers.length === 0) return undefined;
	const own = objectUsesOf(hook, session);
	for (const peer of peers) {
		const shared = findShared(own, objectUsesOf(peer, session));
		if (shared === undefined) continue;
		const what = shared === true ? 'may use what it changes' : `has to do with \`${shared}\`, too`;
		return blockOf(hook, peer, label, what, session);
	}
	return undefined;
}

function blockOf(
	{ library }: Hook,
	other: Hook,
	label: string,
	what: string,
	session: Session,
): Block {
	return {
		code: 'started-together',
		message: `\`${library}\` begins ${nameOf(other, session)} without waiting for \`${label}\`, and it ${what}`,
	};
}

const mostNames = 3;

function namesOf(hooks: readonly Hook[], session: Session): string {
	const names = hooks.slice(0, mostNames).map((hook) => nameOf(hook, session));
	const more = hooks.length - names.length;
	return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** `Article.setUrl` (article.ts:12) */
function nameOf({ tree, fn, owner }: Hook, session: Session): string {
	const { id } = owner.node;
	const method = tree.textOf('key' in fn ? fn.key : fn).split('\n')[0];
	const place = `${session.relative(tree.path)}:${session.lineOf(tree.path, fn.start!)}`;
	return `\`${id ? `${id.name}.` : ''}${method}\` (${place})`;
}
