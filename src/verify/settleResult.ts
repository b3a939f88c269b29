import type { Phase } from '../plan/createPlan.ts';
import { type Owner, withhold } from '../plan/decide/owners.ts';
import { editTexts, findUnparsable, type PlannedOutput } from '../plan/editTexts.ts';
import type { Block } from '../plan/facts.ts';
import type { Proposal, Propose, Session, WarningDraft, Withdrawn } from '../plan/session.ts';
import type { Compiler } from '../resolve/compiler/compiler.ts';
import { filesToRecheck } from './filesToRecheck.ts';
import type { Trial } from './findGuilty.ts';
import { findTypeErrors } from './findTypeErrors.ts';
import { type Blame, describeFindings, type Finding, type NewError } from './newErrors.ts';
import { Suspects } from './suspects.ts';
import { giveUp, type Sightings, withdraw, withdrawAround } from './withdraw.ts';
import { isSameWrong, type Wrong } from './wrong.ts';

/** What a result is checked with. */
export interface ResultSources {
	readonly session: Session;
	readonly compiler: Compiler;
	readonly propose: Propose;
	/** Whether to compare what the compiler says before and after. */
	readonly verify: boolean;
	/** Does a piece of work and counts its time. */
	readonly time: <T>(phase: Phase, work: () => T) => T;
}

/** A proposal, and the texts that it makes. */
export interface Settled {
	readonly proposal: Proposal;
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
}

/** A proposal that nothing is wrong with any more. */
export interface Checked extends Settled {
	/** What was wrong with everything that the rules ask for, before anything was given up. */
	readonly newErrors: readonly NewError[];
	/** What was given up. */
	readonly withdrawn: Withdrawn;
}

/** A result is checked at most this often; what is still wrong then is given up file by file. */
const maximumRounds = 12;

/** How often it is tried whether something is behind an error, before the nearest to it is given up. */
const maximumTrials = 40;

/** Proposes, and gives up what turns out wrong, until what is left parses and compiles as well as before. */
export function settleResult(sources: ResultSources): Checked {
	return new Settler(sources).settle();
}

/** Keeps what was given up, so that a result can be settled again when more is withheld. */
export class Settler {
	readonly #sources: ResultSources;
	readonly #withdrawn: Withdrawn = { units: new Map(), sites: new Map() };
	/** By file. */
	readonly #unused = new Map<string, readonly Wrong[]>();
	readonly #sightings: Sightings = { blamed: [], unsolved: [] };
	readonly #findings: (Finding & { readonly blames: Blame[] })[] = [];
	#isCompiled = false;
	#isPostponed = false;
	#trials = 0;

	constructor(sources: ResultSources) {
		this.#sources = sources;
	}

	/** Owners that must not change, for a reason that no check found. */
	withhold(owners: readonly Owner[], block: Block): void {
		withhold(owners, block, this.#withdrawn);
	}

	/** What would be proposed without some owners; nothing is checked, and nothing withheld. */
	propose(without: readonly Owner[]): Proposal {
		const { units, sites } = this.#withdrawn;
		const withdrawn = { units: new Map(units), sites: new Map(sites) };
		withhold(without, { code: 'not-selected', message: '' }, withdrawn);
		return this.#sources.propose(withdrawn);
	}

	/** Until `check`, results are taken as they are: only what is chosen from them is to be judged. */
	postpone(): void {
		this.#isPostponed = true;
	}

	/** Judges what is left after `postpone`; without it, the result is the last one. */
	check(settled: Checked): Checked {
		if (!this.#isPostponed) return settled;
		this.#isPostponed = false;
		return this.settle();
	}

	/** May be called again, after more was withheld. */
	settle(): Checked {
		const { session, time } = this.#sources;
		let proposed = this.#propose(this.#withdrawn);
		/** Files whose diagnostics may differ from what the last check said. */
		let unchecked: ReadonlySet<string> = new Set(session.texts.keys());
		const watched = new Set<string>();
		for (let round = 1; !this.#isPostponed; round++) {
			const unparsable = time('check', () => findUnparsable(proposed.outputs));
			const wrong = unparsable.length > 0 ? unparsable : this.#findTypeErrors(proposed, unchecked);
			this.#note(wrong, proposed.proposal, unparsable.length === 0);
			if (wrong.length === 0) break;
			this.#blame(wrong, this.#withdraw(wrong, proposed.proposal, round));
			const previous = proposed;
			proposed = this.#propose(this.#withdrawn);
			for (const { file } of wrong) watched.add(file);
			for (const unit of this.#withdrawn.units.keys())
				for (const file of unit.files) watched.add(file);
			const touched = filesToRecheck(previous.outputs, proposed.outputs, watched);
			unchecked = unparsable.length === 0 ? touched : new Set([...unchecked, ...touched]);
		}
		const { proposal, outputs } = proposed;
		const warnings = [
			...proposal.warnings,
			...warnOfPackages(proposal.drafts),
			...this.#warnOfUnused(proposal.warnings),
		];
		const newErrors = describeFindings(this.#findings, this.#sources.session);
		return { proposal: { ...proposal, warnings }, outputs, newErrors, withdrawn: this.#withdrawn };
	}

	/** Errors of later rounds may come from what was given up: those say nothing about what was asked for. */
	#note(wrong: readonly Wrong[], proposal: Proposal, isCompiled: boolean): void {
		if (this.#isCompiled) return;
		this.#isCompiled = isCompiled;
		this.#findings.push(...wrong.map((one) => ({ proposal, wrong: one, blames: [] })));
	}

	#blame(wrong: readonly Wrong[], blames: readonly Blame[]): void {
		for (const finding of this.#findings) {
			if (wrong.some((one) => isSameWrong(one, finding.wrong))) finding.blames.push(...blames);
		}
	}

	#propose(withdrawn: Withdrawn): Settled {
		const { propose, session, time } = this.#sources;
		const proposal = time('propagate', () => propose(withdrawn));
		return { proposal, outputs: time('edit', () => editTexts(proposal, session.texts)) };
	}

	/** Each call withdraws something new, so repeating it ends. */
	#withdraw(wrong: readonly Wrong[], proposal: Proposal, round: number): Blame[] {
		const withdrawn = this.#withdrawn;
		const before = new Set<unknown>([...withdrawn.units.keys(), ...withdrawn.sites.keys()]);
		const suspects = new Suspects(proposal, withdrawn, this.#sources.session);
		const blames =
			round >= maximumRounds
				? withdrawAround(wrong, suspects, withdrawn)
				: withdraw(wrong, suspects, withdrawn, this.#sightings, (one) => this.#trialFor(one));
		if ([...withdrawn.units.keys(), ...withdrawn.sites.keys()].every((of) => before.has(of)))
			throw new Error(`no decision explains what is wrong with the result: ${wrong[0]!.message}`);
		return blames;
	}

	#trialFor(wrong: Wrong): Trial {
		return (suspects) => {
			if (this.#trials >= maximumTrials) return undefined;
			this.#trials++;
			const withdrawn = {
				units: new Map(this.#withdrawn.units),
				sites: new Map(this.#withdrawn.sites),
			};
			giveUp(suspects, withdrawn);
			const proposed = this.#propose(withdrawn);
			const unparsable = findUnparsable(proposed.outputs);
			if (unparsable.some(({ file }) => file === wrong.file)) return false;
			if (wrong.code === 'not-built') return true;
			return !this.#findTypeErrors(proposed, [wrong.file]).some((one) => isSameWrong(one, wrong));
		};
	}

	#findTypeErrors({ proposal, outputs }: Settled, files: Iterable<string>): readonly Wrong[] {
		const { verify, compiler, session, time } = this.#sources;
		if (!verify) return [];
		return time('verify', () => {
			const { wrong, unused } = findTypeErrors(
				compiler,
				outputs,
				proposal.drafts,
				files,
				session.root,
			);
			for (const file of files) this.#unused.delete(file);
			for (const one of unused)
				this.#unused.set(one.file, [...(this.#unused.get(one.file) ?? []), one]);
			return wrong;
		});
	}

	/** Names that nothing uses after the migration, and that the transform does not name itself. */
	#warnOfUnused(others: readonly WarningDraft[]): WarningDraft[] {
		return [...this.#unused.values()]
			.flat()
			.filter(
				({ file, offset = 0 }) =>
					!others.some(
						(other) =>
							/^(?:left-unused|pool-left)$/.test(other.code) &&
							other.file === file &&
							other.start === offset,
					),
			)
			.map(({ file, offset = 0, message }) => ({
				file,
				start: offset,
				end: offset,
				code: 'left-unused',
				message,
			}));
	}
}

/** Packages that the result imports and that are not there yet. */
function warnOfPackages(drafts: Proposal['drafts']): WarningDraft[] {
	return drafts.flatMap(({ file, start, end, needs }) => {
		if (needs === undefined) return [];
		const message = `\`${needs}\` has to be installed: no package.json above this file lists it`;
		return [{ file, start, end, code: 'needs-package' as const, message }];
	});
}
