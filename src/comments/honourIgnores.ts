import { ownersOf, withhold } from '../plan/decide/owners.ts';
import type { Proposal, Propose, RefusalDraft, Session, Withdrawn } from '../plan/session.ts';
import { Ignores } from './ignores.ts';

/**
 * Makes what proposes keep its hands off the code that a comment covers. Whatever is proposed there is
 * withdrawn, as if a check of the result had ruled it out, so that callers and callees follow.
 */
export function honourIgnores(propose: Propose, session: Session): Propose {
	const ignores = new Ignores(session);
	if (ignores.isEmpty && ignores.warnings.length === 0) return propose;
	const kept: Withdrawn = { units: new Map(), sites: new Map() };
	const join = ({ units, sites }: Withdrawn): Withdrawn => ({
		units: new Map([...units, ...kept.units]),
		sites: new Map([...sites, ...kept.sites]),
	});
	const honour = (inner: Propose): Propose => {
		const outer: Propose = (withdrawn) => {
			for (;;) {
				const proposal = inner(join(withdrawn));
				if (!withholdCovered(proposal, ignores, kept)) return annotate(proposal, ignores);
			}
		};
		return inner.within === undefined
			? outer
			: Object.assign(outer, {
					within: (...[whole, contains]: Parameters<Required<Propose>['within']>) =>
						honour(inner.within!(join(whole), contains)),
				});
	};
	return honour(propose);
}

/** Whether something is covered that was proposed; it will not be again. */
function withholdCovered(proposal: Proposal, ignores: Ignores, kept: Withdrawn): boolean {
	const size = () => kept.units.size + kept.sites.size;
	const before = size();
	let covered: Proposal['drafts'][number] | undefined;
	for (const draft of proposal.drafts) {
		const block = ignores.of(draft);
		if (block === undefined) continue;
		covered = draft;
		const { file, start, end } = draft;
		withhold(ownersOf(draft), { ...block, at: { file, start, end } }, kept);
	}
	if (covered === undefined) return false;
	if (size() > before) return true;
	// What follows from others, such as an import, stays away with everything that may need it.
	const { file, start, end } = covered;
	const block = { ...ignores.of(covered)!, at: { file, start, end } };
	for (const draft of proposal.drafts)
		if (draft.file === file) withhold(ownersOf(draft), block, kept);
	if (size() === before)
		throw new Error(`a comment covers what cannot be withdrawn: ${covered.title}`);
	return true;
}

function annotate(proposal: Proposal, ignores: Ignores): Proposal {
	return {
		...proposal,
		refusals: proposal.refusals.map((refusal): RefusalDraft => {
			const block = ignores.at(refusal);
			if (block === undefined) return refusal;
			const { file, start, end, rule } = refusal;
			return { file, start, end, rule, code: block.code, message: block.message };
		}),
		warnings: [
			...proposal.warnings.filter((warning) => ignores.at(warning) === undefined),
			...ignores.warnings,
		],
	};
}
