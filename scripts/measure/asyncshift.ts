import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision, Plan, Refusal } from '../../src/plan/plan.ts';

/** The built command. */
export const executable = join(import.meta.dirname, '../../dist/bin/asyncshift.js');

/** What `--json` prints, as far as it is used here. */
export interface Report {
	readonly changed: readonly string[];
	readonly decisions: readonly Omit<Decision, 'edits'>[];
	readonly refusals: readonly Refusal[];
	readonly summary: Plan['summary'];
	readonly timings: Readonly<Record<string, number>>;
}

/** Refusals by code, the most frequent first. */
export function countCodes(
	refusals: readonly Pick<Refusal, 'code'>[],
): Readonly<Record<string, number>> {
	const counts = new Map<string, number>();
	for (const { code } of refusals) counts.set(code, (counts.get(code) ?? 0) + 1);
	return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

/**
 * The refusals that stand at a call of a seed: the text there is a call of the rule's function.
 *
 * @param directory the repository before the migration
 */
export function ofSeedCalls(refusals: readonly Refusal[], directory: string): Refusal[] {
	const texts = new Map<string, string>();
	return refusals.filter(({ file, start, end, rule }) => {
		const [path] = rule.split('=', 1);
		const name = path?.split(/[#.]/).at(-1);
		if (name === undefined || name === '') return false;
		const text = texts.get(file) ?? readFileSync(join(directory, file), 'utf8');
		texts.set(file, text);
		const callee = name === '*' ? '[\\w$]+' : name.replaceAll('$', '\\$');
		return new RegExp(`^(?:[\\w$]+\\s*\\??\\.\\s*)*${callee}\\s*(?:\\?\\.)?[(<]`).test(
			text.slice(start, end),
		);
	});
}
