/** What a test command told at its end. */
export interface TestResult {
	readonly exitCode: number;
	/** Undefined when the command printed no summary that is known. */
	readonly passed?: number;
	readonly failed?: number;
	readonly pending?: number;
	/** The end of what it printed. */
	readonly tail: string;
}

/** Reads the summary of mocha, jest, vitest, jasmine or node:test. */
export function readTestResult(exitCode: number, output: string): TestResult {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
	const text = output.replace(/\u001B\[[\d;]*m/g, '');
	const tail = text.trimEnd().split('\n').slice(-60).join('\n');
	const count = (pattern: RegExp): number => Number(last(text, pattern) ?? 0);
	const jest = last(text, /^\s*Tests:?\s+(.*\b(?:passed|failed|skipped|total)\b.*)$/gm);
	if (jest !== undefined) {
		const of = (word: string) => Number(last(jest, new RegExp(`(\\d+) ${word}`, 'g')) ?? 0);
		return {
			exitCode,
			passed: of('passed'),
			failed: of('failed'),
			pending: of('skipped') + of('todo'),
			tail,
		};
	}
	if (/^\d+ specs?, \d+ failures?/m.test(text)) {
		const failed = count(/^\d+ specs?, (\d+) failures?/gm);
		const pending = count(/^\d+ specs?, .*?(\d+) pending/gm);
		return {
			exitCode,
			passed: count(/^(\d+) specs?, /gm) - failed - pending,
			failed,
			pending,
			tail,
		};
	}
	const executed = last(text, /^(Executed \d+ of \d+ specs?.*)$/gm);
	if (executed !== undefined) {
		const of = (pattern: RegExp) => Number(pattern.exec(executed)?.[1] ?? 0);
		const failed = of(/(\d+) FAILED/);
		const pending = of(/(\d+) PENDING/);
		return { exitCode, passed: of(/Executed (\d+)/) - failed - pending, failed, pending, tail };
	}
	if (/^\s*\d+ passing\b/m.test(text)) {
		return {
			exitCode,
			passed: count(/^\s*(\d+) passing\b/gm),
			failed: count(/^\s*(\d+) failing\b/gm),
			pending: count(/^\s*(\d+) pending\b/gm),
			tail,
		};
	}
	if (/^# pass \d+/m.test(text)) {
		return {
			exitCode,
			passed: count(/^# pass (\d+)/gm),
			failed: count(/^# fail (\d+)/gm),
			pending: count(/^# (?:skipped|todo) (\d+)/gm),
			tail,
		};
	}
	return { exitCode, tail };
}

/** Whether a run ended as the one before, or with fewer failures, as far as their summaries tell. */
export function isAsGood(after: TestResult, before: TestResult): boolean {
	if (after.passed === undefined || before.passed === undefined)
		return after.exitCode === before.exitCode;
	const total = (one: TestResult): number => one.passed! + (one.failed ?? 0) + (one.pending ?? 0);
	return total(after) === total(before) && after.passed >= before.passed;
}

function last(text: string, pattern: RegExp): string | undefined {
	return [...text.matchAll(pattern)].at(-1)?.[1];
}
