import { changeKinds } from '../plan/decisionKinds.ts';
import type { Plan } from '../plan/plan.ts';
import type { NewError } from '../verify/newErrors.ts';
import { isReplacedAlone } from './isReplacedAlone.ts';
import { plural } from './plural.ts';

/** What a run did, in one sentence: how many files, then how much of what. */
export function describeOutcome({
	plan,
	changed,
	written,
	newErrors = [],
}: {
	readonly plan: Plan;
	readonly changed: readonly string[];
	readonly written: boolean;
	readonly newErrors?: readonly NewError[];
}): string {
	if (newErrors.length > 0)
		return `Nothing was written: the result would have ${plural(newErrors.length, 'new error')}.`;
	if (changed.length === 0) return 'Nothing to change.';
	const verb = written ? 'Changed' : 'Would change';
	const changes = [...describeOwnChanges(plan), ...describeAwaits(plan)];
	return `${verb} ${plural(changed.length, 'file')}: ${changes.join(', ')}.`;
}

function describeOwnChanges({ decisions }: Plan): string[] {
	return Object.entries<readonly [string, string]>(changeKinds).flatMap(([kind, [noun, done]]) => {
		const count = decisions.filter((decision) => decision.kind === kind).length;
		return count === 0 ? [] : [`${plural(count, noun)} ${done}`];
	});
}

const imports: ReadonlySet<string> = new Set(['add-import', 'replace-import']);

function describeAwaits({ summary, decisions }: Plan): string[] {
	const awaits = Object.values(summary.awaitsByFile).reduce((sum, count) => sum + count, 0);
	const made = summary.functionsMadeAsync;
	const kinds = new Set(decisions.map(({ kind }) => kind));
	const hasOwnChanges = [...kinds].some((kind) => kind in changeKinds);
	// What a change of its own awaits, or makes async, is told with that change.
	const isEngineAtWork = [...kinds].some((kind) => !(kind in changeKinds) && !imports.has(kind));
	if (hasOwnChanges && !isEngineAtWork) return [];
	const replaced = decisions.filter(isReplacedAlone).length;
	return [
		...(replaced === 0 ? [] : [`${plural(replaced, 'call')} replaced without an await`]),
		`${plural(awaits, 'await')} inserted`,
		`${plural(made, 'function')} made async`,
	];
}
