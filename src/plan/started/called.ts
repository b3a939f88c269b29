import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Run } from '../concurrency/step.ts';
import type { Parameter } from './handedParameter.ts';
import type { PlainCall } from './invocation.ts';

/** The call of a function that made another one, or bound it: what it was given holds there for good. */
export interface Maker {
	/** The function that is called, with where it stands. */
	readonly code: Run['code'];
	readonly home: SyntaxTree;
	readonly call: PlainCall;
	readonly tree: SyntaxTree;
	/** What is made has these as its first arguments. */
	readonly isBinding: boolean;
}

/** A function that a call runs. */
export interface CalledRun extends Run {
	/** What made it, the nearest first: `once(load)`, where that is what is called. */
	readonly makers?: readonly Maker[];
}

/** The code of the workspace that a call may run at once. */
export interface Called {
	readonly runs: readonly CalledRun[];
	/** It may run something else, too, that nobody knows. */
	readonly isOpen: boolean;
	/** What it may run, too, for which the calls of other functions have to be asked. */
	readonly parameters: readonly Parameter[];
	/** A member of a type is called: what the workspace gives it is known, and others may give it something else. */
	readonly isMember?: boolean;
}

export const nothing: Called = { runs: [], isOpen: false, parameters: [] };
export const anything: Called = { ...nothing, isOpen: true };
export const anyMember: Called = { ...nothing, isMember: true };

/** Nothing else than what is known. */
export function closed(runs: readonly CalledRun[]): Called {
	return { ...nothing, runs };
}

/** One of several. */
export function merge(all: readonly Called[]): Called {
	const runs: CalledRun[] = [];
	for (const run of all.flatMap((each) => each.runs))
		if (!runs.some((other) => isSame(run, other))) runs.push(run);
	return {
		runs,
		isOpen: all.some(({ isOpen }) => isOpen),
		parameters: [
			...new Map(
				all.flatMap(({ parameters }) => parameters).map((each) => [each.name, each]),
			).values(),
		],
		isMember: all.some(({ isMember }) => isMember),
	};
}

/** Notes on what a call gives that this call made it. */
export function madeBy(made: Called, makers: readonly Maker[]): Called {
	return {
		...made,
		runs: made.runs.map((run) => ({ ...run, makers: [...(run.makers ?? []), ...makers] })),
	};
}

/** Whether something besides the known functions may run. */
export function isMoreThanKnown({ isOpen, isMember, parameters }: Called): boolean {
	return isOpen || isMember === true || parameters.length > 0;
}

function isSame(one: CalledRun, other: CalledRun): boolean {
	const { makers = [] } = one;
	const others = other.makers ?? [];
	return (
		one.code === other.code &&
		makers.length === others.length &&
		makers.every(({ call }, index) => call === others[index]!.call)
	);
}
