import { receivers } from '../../../presets/receivers/index.ts';
import type { Fact, Receiver } from '../../../presets/receivers/receiver.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import { majorVersionOf } from '../../project/libraryVersion.ts';
import type { DeclaredName } from '../../resolve/oracle.ts';

/** Where a callback stands in a call. */
export interface ArgumentPlace {
	readonly index: number;
	readonly count: number;
	/** The first argument, when it is a string. */
	readonly event?: string;
}

type FactKind = Exclude<keyof Receiver, 'package' | 'declaredBy' | 'sends'>;

const byPackage = new Map<string, Receiver[]>();
for (const receiver of receivers) {
	for (const name of [receiver.package, ...(receiver.declaredBy ?? [])]) {
		const list = byPackage.get(name);
		if (list === undefined) byPackage.set(name, [receiver]);
		else list.push(receiver);
	}
}

/** Fates from the one that allows least to the one that allows most. */
const strictness = ['cut-off', 'misread', 'needed', 'uncaught', 'ordered'];

/**
 * What is known of a function of a library: the fact about the nearest of its names.
 *
 * @param file where it is used, for the version of the library that is installed there.
 * @param place of the callback in the call that it is an argument of.
 */
export function findFact(
	kind: FactKind,
	names: readonly DeclaredName[],
	file: string,
	place?: ArgumentPlace,
): Fact | undefined {
	for (const named of names) {
		for (const receiver of byPackage.get(named.package) ?? []) {
			const fitting = (receiver[kind] ?? []).filter(
				(fact) => isAbout(fact, named.name, place) && isBeside(fact, file),
			);
			const fact = ofVersion(fitting, receiver.package, file);
			if (fact !== undefined) return fact;
		}
	}
	return undefined;
}

/** Whether a call of this `emit` sends the event to somebody else, whose listeners are not those here. */
export function isSentElsewhere(names: readonly DeclaredName[]): boolean {
	return names.some(({ package: library, name }) =>
		(byPackage.get(library) ?? []).some(({ sends = [] }) =>
			sends.some((sending) => sending.names.includes(name)),
		),
	);
}

function isAbout(
	{ names, events, position }: Fact,
	name: string,
	place: ArgumentPlace | undefined,
): boolean {
	if (events !== undefined && !events.includes(place?.event ?? '')) return false;
	if (position !== undefined && place !== undefined) {
		if (position !== place.index && position !== place.index - place.count) return false;
	}
	return names.some((pattern) => pattern === name || fits(pattern, name));
}

function isBeside({ beside }: Fact, file: string): boolean {
	return beside === undefined || beside.some((name) => dependenciesOf(file).has(name));
}

/** Whether a name fits a pattern with `*` for any part of it and `[A-Z]` for a letter. */
export function fits(pattern: string, name: string): boolean {
	if (!pattern.includes('*')) return false;
	const source = pattern.replaceAll(/[.$]/g, '\\$&').replaceAll('*', '[^.]*');
	return new RegExp(`^${source}$`).test(name);
}

/** The first fact that holds for the installed version; the strictest one where that is unknown. */
function ofVersion(facts: readonly Fact[], library: string, file: string): Fact | undefined {
	const isVersioned = facts.some(({ from, until }) => from !== undefined || until !== undefined);
	if (!isVersioned) return facts[0];
	const version = majorVersionOf(library, file);
	if (version !== undefined)
		return facts.find(({ from = 0, until = Infinity }) => version >= from && version <= until);
	const rank = ({ fate }: Fact) =>
		strictness.includes(fate) ? strictness.indexOf(fate) : Infinity;
	return facts.toSorted((a, b) => rank(a) - rank(b))[0];
}
