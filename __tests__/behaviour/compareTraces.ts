/** What may differ between two traces of the same program. */
export type Order =
	/** Nothing. */
	| 'same'
	/** Calls that only read overlap; what the outside world sees does not, unless a call fails. */
	| 'overlapping reads'
	/** Calls overlap, so events come in another order, and more of them before an error. */
	| 'concurrent';

/** The first difference as a sentence; undefined when the traces mean the same. */
export function compareTraces(
	before: readonly string[],
	after: readonly string[],
	order: Order,
): string | undefined {
	if (order === 'same') return compareInOrder(before, after);
	const isFailing = before.some((event) => /^(?:fail|threw) /.test(event));
	const difference =
		order === 'concurrent' || isFailing
			? undefined
			: compareInOrder(before.filter(isVisible), after.filter(isVisible));
	return difference ?? compareAsSets(before, after);
}

/** Whether an event is more than a call that reads. */
function isVisible(event: string): boolean {
	return !/^(call|done) (?!saveSync\b)/.test(event);
}

function compareInOrder(before: readonly string[], after: readonly string[]): string | undefined {
	const length = Math.max(before.length, after.length);
	for (let index = 0; index < length; index += 1) {
		if (before[index] !== after[index]) {
			return `event ${index + 1} was \`${before[index] ?? 'nothing'}\`, is \`${after[index] ?? 'nothing'}\``;
		}
	}
	return undefined;
}

/**
 * Steps one by one, since each waits for the one before. In a step the same events have to happen in any
 * order; where one failed, the calls beside it may have gone on, and another of them may fail first.
 */
function compareAsSets(before: readonly string[], after: readonly string[]): string | undefined {
	const [left, right] = [splitSteps(before), splitSteps(after)];
	if (left.length !== right.length) return `${left.length} steps became ${right.length}`;
	for (const [index, events] of left.entries()) {
		const others = [...right[index]!];
		const hasFailed = events.some((event) => event.startsWith('fail '));
		// One callback threw by itself: beside it, reads had begun, and one of them may have failed before.
		const hasThrown = events.some((event) => event.startsWith('threw '));
		for (const event of events) {
			const at = others.indexOf(event);
			if (at !== -1) others.splice(at, 1);
			else if (!(hasFailed && /^(?:fail|threw|done|effect) /.test(event)) && !/^threw /.test(event))
				return `\`${event}\` is missing`;
		}
		const extra = others.find(
			(event) =>
				!(hasFailed && /^(?:call|done|fail|threw|effect) /.test(event)) &&
				!(hasThrown && (!isVisible(event) || /^(?:fail|threw) /.test(event))),
		);
		if (extra !== undefined) return `\`${extra}\` is new`;
	}
	return undefined;
}

function splitSteps(trace: readonly string[]): string[][] {
	const steps: string[][] = [];
	for (const event of trace) {
		if (event.startsWith('step ')) steps.push([]);
		steps.at(-1)?.push(event);
	}
	return steps;
}
