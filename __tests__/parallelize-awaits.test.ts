import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { describeFixtures } from './support/describeFixtures.ts';
import { layOut, planFixtures } from './support/fixtures.ts';
import { type Runs, runOverlapping, type Step } from './support/runOverlapping.ts';

describeFixtures('parallelize-awaits');

describe('without --apply-safe', () => {
	const root = layOut('parallelize-awaits', 'before');
	afterAll(() => rmSync(root, { recursive: true }));

	it('lists what it would edit, and why the rest stays', () => {
		const editing = planFixtures('parallelize-awaits', root).plan;
		const rules = {
			pure: ['./support/remote.ts#convert'],
			independent: ['./support/remote.ts#record'],
		};
		const listing = planFixtures('parallelize-awaits', root, { transformOptions: rules }).plan;
		const placesOf = (items: readonly { file: string; start: number }[]) =>
			items.map(({ file, start }) => `${file}:${start}`).sort();
		const findings = listing.warnings.filter(({ code }) => code === 'could-run-together');
		const edits = editing.decisions.filter(({ kind }) => kind !== 'add-import');
		expect(listing.decisions).toEqual([]);
		expect(placesOf(findings)).toEqual(placesOf(edits));
		expect(placesOf(listing.refusals)).toEqual(placesOf(editing.refusals));
	});
});

describe('when nobody knows what calls do', () => {
	const root = layOut('parallelize-awaits', 'before');
	afterAll(() => rmSync(root, { recursive: true }));
	const file = 'skip-calls-that-nobody-knows.input.ts';
	const reasonFor = (pure: readonly string[]) =>
		planFixtures('parallelize-awaits', root, { transformOptions: { pure } }).plan.refusals.find(
			(refusal) => refusal.file === file,
		)?.message;

	it('names the cause, its place, and a rule that makes an end of it', () => {
		const reason = reasonFor([]);
		expect(reason).toBe(
			"the arguments of `loadUser` and `ask` do not depend on each other's results, " +
				'but what they do besides is not known: ' +
				'`client.call` is called (support/remote.ts:5); ' +
				'if you know that they have no effects, or none that concern others (--independent then): --pure ./support/remote.ts#ask',
		);
		expect(reasonFor([reason!.split(' ').at(-1)!])).toBeUndefined();
	});
});

const ids = ['a', 'bb', 'ccc', 'dddd', 'eeeee'];

const steps: readonly Step[] = [
	['awaits-two-reads-together.input.js', 'summary', ['a']],
	['awaits-more-than-two-up-to-the-first-that-needs-one.input.js', 'overview', ['a']],
	['keeps-patterns-and-let.input.js', 'first', ['a']],
	['stands-below-a-statement-that-it-needs.input.js', 'summary', ['a']],
	['stands-above-a-statement-that-needs-a-result.input.js', 'summary', ['a']],
	['keeps-comments-with-their-calls.input.js', 'overview', ['a']],
	['keeps-declared-types.input.js', 'summary', ['a']],
	['calls-methods-together.input.js', 'Book.describe', []],
	['believes-the-rules.input.js', 'twice', []],
	['joins-in-a-file-without-semicolons.input.js', 'summary', ['a']],
	['collects-in-an-array.input.js', 'users', [ids]],
	['collects-in-an-array.input.js', 'orders', [ids.map((id) => ({ id }))]],
	['fills-maps-and-objects-in-order.input.js', 'byId', [ids]],
	['fills-maps-and-objects-in-order.input.js', 'byName', [ids]],
	['fills-maps-and-objects-in-order.input.js', 'teams', [ids]],
	['fills-maps-and-objects-in-order.input.js', 'total', [ids]],
	['repeats-independent-calls.input.js', 'recordAll', [ids]],
	['asks-patterns-that-begin-at-the-start.input.js', 'both', []],
	['joins-methods-that-unrelated-classes-have-too.input.js', 'both', []],
	['makes-objects-of-classes-together.input.js', 'both', []],
	['waits-for-callbacks-together.input.js', 'both', []],
];

describe('when it runs', () => {
	it('gives the same results and errors, and its calls overlap', { timeout: 60_000 }, () => {
		const before = runOverlapping('parallelize-awaits', 'before', steps);
		const after = runOverlapping('parallelize-awaits', 'after', steps);
		expect([before.unhandled, after.unhandled]).toEqual([[], []]);
		for (const [index, [file, name]] of steps.entries()) {
			const label = `${file} ${name}`;
			const [old, own] = [before.runs[index]!, after.runs[index]!];
			expect(own.healthy.calls.toSorted(), label).toEqual(old.healthy.calls.toSorted());
			expect(outcomesOf(own), label).toEqual(outcomesOf(old));
			expect(old.healthy.peak, label).toBe(1);
			expect(own.healthy.peak, label).toBeGreaterThan(1);
		}
	});

	it('never runs more calls of a loop than --concurrency allows', { timeout: 60_000 }, () => {
		const bounded: readonly Step[] = [
			['bounds-loops-and-groups.input.js', 'users', [ids]],
			['bounds-loops-and-groups.input.js', 'sizes', [ids]],
			['bounds-loops-and-groups.input.js', 'overview', ['a']],
		];
		const before = runOverlapping('parallelize-awaits.concurrency', 'before', bounded);
		const after = runOverlapping('parallelize-awaits.concurrency', 'after', bounded);
		expect(after.runs.map(outcomesOf)).toEqual(before.runs.map(outcomesOf));
		expect(after.runs.map(({ healthy }) => healthy.peak)).toEqual([3, 3, 3]);
		expect(after.unhandled).toEqual([]);
	});

	it('with --settled keeps what succeeded and prints the errors', { timeout: 60_000 }, () => {
		const settled: readonly Step[] = [
			['keeps-what-succeeds.input.js', 'byId', [ids]],
			['prints-the-failures-of-what-gives-nothing.input.js', 'recordAll', [ids]],
		];
		const { runs, unhandled } = runOverlapping('parallelize-awaits.settled', 'after', settled);
		expect(unhandled).toEqual([]);
		const [collecting, giving] = runs as [Runs, Runs];
		expect(JSON.parse(collecting.healthy.outcome.result!)).toHaveLength(5);
		for (const { outcome } of collecting.failures)
			expect(JSON.parse(outcome.result!)).toHaveLength(4);
		for (const { failing, outcome, printed } of [...collecting.failures, ...giving.failures]) {
			expect(outcome.error).toBeUndefined();
			expect(printed).toEqual([`Error: ${failing} fails`]);
		}
	});
});

/** What comes of a step, also when one of its calls fails. */
function outcomesOf({ healthy, failures }: Runs): unknown {
	const failed = failures.map(({ failing, outcome }) => [failing, outcome]);
	return [healthy.outcome, Object.fromEntries(failed)];
}
