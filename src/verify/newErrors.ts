import type { Draft } from '../plan/decide/decide.ts';
import type { RefusalCode } from '../plan/plan.ts';
import type { Proposal } from '../plan/session.ts';
import { siteId } from '../plan/unit.ts';
import type { Suspect } from './suspects.ts';
import { isSameWrong, type Wrong } from './wrong.ts';

/** A decision on the way to an error, for people. */
export interface Reason {
	/** Path relative to the root. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** What it changes: "await the call of `load`". */
	readonly title: string;
}

/** What led to an error: the decision, and what it follows from. */
export interface Cause extends Reason {
	/** The decisions that it follows from, nearest first. */
	readonly because: readonly Reason[];
	/** The rule at the start. */
	readonly rule: string;
}

/** Something that the compiler, or the parser, says about the result and does not say about the original. */
export interface NewError {
	/** Path relative to the root. */
	readonly file: string;
	/** 1-based, before the migration. */
	readonly line: number;
	readonly code: RefusalCode;
	/** `TS2345: Argument of type …` */
	readonly message: string;
	/** Empty where no decision could be told to be behind it. */
	readonly causes: readonly Cause[];
}

/** What was given up because of one error. */
export interface Blame {
	readonly wrong: Wrong;
	readonly suspects: readonly Suspect[];
}

/** What is wrong with one proposal, and what was given up for it then and later. */
export interface Finding {
	readonly proposal: Proposal;
	readonly wrong: Wrong;
	/** What was given up while it was there: everything, in the order it happened. */
	readonly blames: readonly Blame[];
}

/** How a place is told to people. */
export interface Naming {
	relative(file: string): string;
	lineOf(file: string, offset: number): number;
}

/** Tells the errors of a proposal with the decisions behind them. */
export function describeFindings(findings: readonly Finding[], naming: Naming): NewError[] {
	return findings.map(({ proposal, wrong, blames }) => {
		const own = blames.filter((blame) => isSameWrong(blame.wrong, wrong));
		// An error that went away with another one has the same cause.
		const [last] = (own.length > 0 ? own : blames).slice(-1);
		const drafts = (last?.suspects ?? []).flatMap(
			(suspect) => draftOf(proposal.drafts, suspect, wrong) ?? [],
		);
		return describeError(wrong, [...new Set(drafts)], proposal.drafts, naming);
	});
}

/**
 * One error with what is behind it.
 *
 * @param guilty the decisions behind it
 * @param drafts all decisions, by their index
 */
export function describeError(
	{ file, offset = 0, code, message }: Wrong,
	guilty: readonly Told[],
	drafts: readonly Told[],
	naming: Naming,
): NewError {
	return {
		file: naming.relative(file),
		line: naming.lineOf(file, offset),
		code,
		message,
		causes: guilty.map((draft) => describeCause(draft, drafts, naming)),
	};
}

/** What is told of a decision. */
export type Told = Pick<Draft, 'file' | 'start' | 'title' | 'because'>;

function describeCause(first: Told, drafts: readonly Told[], naming: Naming): Cause {
	const tell = ({ file, start, title }: Told): Reason => ({
		file: naming.relative(file),
		line: naming.lineOf(file, start),
		title,
	});
	const chain: Told[] = [];
	let { because } = first;
	while ('decision' in because) {
		const next = drafts[because.decision];
		// A plan file is data from outside: a circle in it must not hang us.
		if (next === undefined || next === first || chain.includes(next)) break;
		chain.push(next);
		because = next.because;
	}
	const rule = 'rule' in because ? because.rule : '';
	return { ...tell(first), because: chain.map(tell), rule };
}

/** The decision about a suspect that is nearest to the error: on its place, in its file, anywhere. */
function draftOf(drafts: readonly Draft[], { of }: Suspect, wrong: Wrong): Draft | undefined {
	const own = drafts.filter(({ owner }) =>
		typeof of === 'string'
			? owner.site !== undefined && siteId(owner.site) === of
			: owner.unit === of,
	);
	const { offset = 0 } = wrong;
	const here = own.filter(({ file }) => file === wrong.file);
	const around = here
		.filter(({ start, end }) => start <= offset && offset <= end)
		.sort((a, b) => a.end - a.start - (b.end - b.start));
	return around[0] ?? here[0] ?? own[0];
}
