import { changeKinds, decisionKinds } from '../../plan/decisionKinds.ts';
import { refusalCodes } from '../../plan/refusalCodes.ts';
import { warningCodes } from '../../plan/warningCodes.ts';
import type { FindingCode } from './finding.ts';

const explained: Readonly<Record<string, { summary: string; suggestion: string }>> = {
	...refusalCodes,
	...warningCodes,
};

const others: Readonly<Record<string, FindingCode>> = {
	'breaking-change': {
		summary: 'A function that a package exports gives its callers something else.',
		suggestion: 'Say so in the changelog of the package, and release a major version.',
		page: 'cli.md',
	},
	'blocking-call': {
		summary:
			'A call that blocks the event loop is reached from async code or a callback that the event loop runs.',
		suggestion: 'Run `asyncshift run unblock-io --propagate`, or move the work to another thread.',
		page: 'transforms/unblock-io.md',
	},
	'long-computation': {
		summary: 'A function was measured to block the event loop.',
		suggestion: 'Move the work to another thread, or divide it.',
		page: 'transforms/wrap-sync-service.md',
	},
};

/** What a code of a finding stands for. */
export function describeCode(code: string): FindingCode {
	const own = explained[code];
	if (own !== undefined) {
		const { summary, suggestion } = own;
		return { summary, suggestion, page: 'refusals.md', anchor: code };
	}
	const other = others[code];
	if (other !== undefined) return other;
	return { summary: describeChange(code), page: 'transforms/README.md' };
}

/** A decision is a finding where it is not carried out: what the command was to check. */
function describeChange(kind: string): string {
	const own: readonly [string, string] | undefined = changeKinds[kind as keyof typeof changeKinds];
	if (own !== undefined) return `A ${own[0]} would be ${own[1]}.`;
	if (!(decisionKinds as readonly string[]).includes(kind)) throw new Error(`no code ${kind}`);
	return `The migration changes this place (${kind}).`;
}
