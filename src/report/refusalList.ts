import type { Refusal } from '../plan/plan.ts';
import { isOutOfScope, type RefusalCode, reasonOf, refusalCodes } from '../plan/refusalCodes.ts';
import { renderCodeGroups } from './codeGroups.ts';
import { plural } from './plural.ts';
import type { Colours } from './reporter.ts';

/** What is left alone, by code; what the run was not asked to change is only counted. */
export function renderRefusals(refusals: readonly Refusal[], colours: Colours): string {
	const listed = refusals.filter((refusal) => !isOutOfScope(refusal));
	const others = new Map<RefusalCode, number>();
	for (const refusal of refusals) {
		if (!isOutOfScope(refusal)) continue;
		const reason = reasonOf(refusal);
		others.set(reason, (others.get(reason) ?? 0) + 1);
	}
	return [
		renderCodeGroups('Left alone', listed, refusalCodes, colours),
		...[...others].map(([code, count]) => renderCount(code, count, colours)),
	]
		.filter((block) => block !== '')
		.join('\n\n');
}

function renderCount(code: RefusalCode, count: number, colours: Colours): string {
	const { summary, suggestion } = refusalCodes[code];
	return `${colours.bold(`Not looked at: ${plural(count, 'site')}`)}\n\n${colours.yellow(code)} (${count}) ${summary}\n  ${colours.dim(suggestion)}`;
}
