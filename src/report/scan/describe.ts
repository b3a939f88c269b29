import type { BlockingCall, Remedy, ScanPlace, Urgency } from '../../scan/scanResult.ts';

const remedies: Readonly<Record<Remedy, string>> = {
	'async-form': 'Calls with an asynchronous form',
	offload: 'Calls without an asynchronous form that does the same',
	fast: 'Short calls',
};

const urgencies: Readonly<Record<Urgency, string>> = {
	leave: 'leave it',
	consider: 'consider changing it',
	should: 'should be changed',
	must: 'must be changed',
};

export function describeRemedy(remedy: Remedy): string {
	return remedies[remedy];
}

export function describeUrgency(urgency: Urgency): string {
	return urgencies[urgency];
}

export function placeOf({ file, line, column }: ScanPlace): string {
	return `${file}:${line}:${column}`;
}

/** The calls of each remedy that has some, the most rewarding first. */
export function groupByRemedy(
	calls: readonly BlockingCall[],
): (readonly [Remedy, readonly BlockingCall[]])[] {
	return (Object.keys(remedies) as Remedy[])
		.map((remedy) => [remedy, calls.filter((call) => call.remedy === remedy)] as const)
		.filter(([, group]) => group.length > 0);
}
