import { expect, it } from 'vitest';
import { exitCodeOf } from '../src/cli/exit.ts';
import type { Refusal, RefusalCode } from '../src/plan/plan.ts';

function refusal(code: RefusalCode): Refusal {
	const place = { file: 'a.ts', start: 0, end: 1, line: 1 };
	return { ...place, code, message: 'm', suggestion: 's', rule: './a#f' };
}

it('fails on refusals, but not on what the run was not asked to change', () => {
	const strict = { strict: true };
	expect(exitCodeOf({ changes: 0, refusals: [] }, strict)).toBe(0);
	expect(exitCodeOf({ changes: 0, refusals: [refusal('constructor')] }, strict)).toBe(1);
	expect(exitCodeOf({ changes: 0, refusals: [refusal('outside-async')] }, strict)).toBe(0);
	expect(exitCodeOf({ changes: 0, refusals: [refusal('constructor')] }, {})).toBe(0);
});
