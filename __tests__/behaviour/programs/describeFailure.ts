import type { CheckedProgram } from './checkPrograms.ts';

/** A failing program with its migration and what both did, for people. */
export function describeFailure(result: CheckedProgram, repeat: string): string {
	const { problem, before, after, traces, refusals } = result;
	const sections = [
		`${problem}\nRepeat with: ${repeat}`,
		`Before:\n${before}`,
		after === before ? 'The migration changes nothing.' : `After:\n${after}`,
		...(refusals.length > 0 ? [`Refused: ${[...new Set(refusals)].join(', ')}`] : []),
		...(traces === undefined ? [] : [`Trace before:\n${traces.before.join('\n')}`]),
		...(traces === undefined ? [] : [`Trace after:\n${traces.after.join('\n')}`]),
	];
	return sections.join('\n\n');
}
