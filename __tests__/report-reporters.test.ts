import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Decision, Plan, Refusal } from '../src/plan/plan.ts';
import { reporter as jsonReporter } from '../src/report/json.ts';
import type { Outcome, Step } from '../src/report/reporter.ts';
import { reporter as textReporter } from '../src/report/text.ts';

function tell(outcome: Outcome, colour = false): string {
	return textReporter.renderOutcome(outcome, { colour, version: '1.2.3' });
}

function refusal(code: Refusal['code'], line: number): Refusal {
	const message = `site ${line}`;
	return {
		file: 'src/r.ts',
		start: 0,
		end: 1,
		line,
		code,
		message,
		suggestion: 's',
		rule: './a#f',
	};
}

function decision(id: number, kind: Decision['kind'], file: string): Decision {
	const because = id === 0 ? { rule: './a#f' } : { decision: id - 1 };
	const edits = [{ start: 0, end: 0, text: 'await ' }];
	return { id, file, start: 0, end: 1, line: 1, kind, title: 't', because, edits };
}

function createOutcome(changes: Partial<Outcome> = {}, parts: Partial<Plan> = {}): Outcome {
	const plan: Plan = {
		version: 1,
		transform: 'await-calls',
		rules: ['./a#f'],
		files: [
			{ path: 'src/a.ts', sha256: 'a'.repeat(64) },
			{ path: 'src/longer/b.ts', sha256: 'b'.repeat(64) },
		],
		decisions: [
			decision(0, 'await-call', 'src/a.ts'),
			decision(1, 'make-async', 'src/a.ts'),
			decision(2, 'await-call', 'src/longer/b.ts'),
		],
		refusals: [],
		warnings: [],
		breaking: [],
		untracedEntries: [],
		created: [],
		deleted: [],
		summary: createSummary(),
		...parts,
	};
	const changed = changes.changed ?? ['src/a.ts', 'src/longer/b.ts'];
	const timings = { resolve: 1234.56, edit: 3.21 };
	const step: Step = { number: 1, plan, outputs: new Map(), changed, newErrors: [], timings };
	return {
		command: 'run',
		root: '/nowhere',
		steps: [step],
		files: plan.files,
		created: [],
		deleted: [],
		outputs: new Map(),
		changed,
		written: false,
		check: false,
		strict: false,
		total: 2345.67,
		...changes,
	};
}

function createSummary(): Plan['summary'] {
	return {
		filesSeen: 1300,
		filesChanged: 2,
		filesUnchanged: 1297,
		filesRefused: 1,
		filesFailed: 0,
		seedCalls: 4,
		seedCallsMigrated: 2,
		seedCallsHandled: 1,
		seedCallsByFile: {
			'src/a.ts': { found: 2, migrated: 1, handled: 0 },
			'src/longer/b.ts': { found: 2, migrated: 1, handled: 1 },
		},
		awaitsByFile: { 'src/a.ts': 1, 'src/longer/b.ts': 12 },
		functionsMadeAsync: 1,
		identifiedByBinding: 0,
		identifiedByName: 0,
	};
}

describe('the text reporter', () => {
	it('shows files, totals and time', () => {
		expect(tell(createOutcome())).toBe(
			[
				'file             awaits  made async',
				'src/a.ts              1           1',
				'src/longer/b.ts      12           0',
				'',
				'Would change 2 files: 13 awaits inserted, 1 function made async.',
				'4 calls of the given functions found in 1,300 files: 2 migrated, 1 already handled, 1 left alone.',
				'Files: 1,300 seen = 2 changed + 1,297 unchanged + 1 refused + 0 failed.',
				'Took 2.3 s (resolve 1.2 s).',
				'',
			].join('\n'),
		);
		expect(tell(createOutcome({ written: true }))).toContain('Changed 2 files:');
	});

	it('counts what a transform without rules does in its own words alone', () => {
		const decisions = [
			decision(0, 'join-awaits', 'src/a.ts'),
			decision(1, 'add-import', 'src/a.ts'),
		];
		const told = tell(createOutcome({}, { rules: [], decisions }));
		expect(told).toContain('Would change 2 files: 1 await group joined.\nFiles: ');
	});

	it('counts functions that are split as async, and files that only get at twins', () => {
		const decisions = [
			decision(0, 'wrap-sync-function', 'src/a.ts'),
			decision(1, 'keep-sync-twin', 'src/longer/b.ts'),
		];
		expect(tell(createOutcome({}, { decisions }))).toContain(
			[
				'file             changes  awaits  made async  twins',
				'src/a.ts               1       1           1      0',
				'src/longer/b.ts        0      12           0      1',
			].join('\n'),
		);
	});

	it('doubts the rules of whoever runs it, and not those of a preset', () => {
		const summary = { ...createSummary(), seedCalls: 0 };
		const told = (rule: string) => tell(createOutcome({}, { rules: [rule], summary }));
		expect(told('./a#f')).toContain('was found in 1,300 files; check the module path');
		expect(told('next/headers#cookies')).toContain('was found in 1,300 files.\n');
	});

	it('shows at most 40 files', () => {
		const changed = Array.from({ length: 43 }, (_, index) => `src/${index}.ts`);
		const text = tell(createOutcome({ changed }));
		expect(text).toContain('src/39.ts');
		expect(text).not.toContain('src/40.ts');
		expect(text).toContain('\n… and 3 more files (--json shows all)\n');
	});

	it('groups refusals by code and shows at most 5 messages of each', () => {
		const refusals = [
			refusal('comparator', 1),
			...[10, 11, 12, 13, 14, 15].map((line) => refusal('constructor', line)),
		];
		const text = tell(createOutcome({}, { refusals }));
		expect(text).toContain('Left alone: 7 sites\n\nconstructor (6) A constructor cannot be async.');
		expect(text).toContain('  src/r.ts:14 site 14\n  … and 1 more\n\ncomparator (1) ');
		expect(text).not.toContain('src/r.ts:15');
		expect(text).toContain('\nEvery site is listed by --report html=<file>, or by --json.\n');
		expect(tell(createOutcome({}, { refusals: refusals.slice(0, 6) }))).not.toContain('--json');
	});

	it('only counts what the run was not asked to change', () => {
		const outside = [1, 2].map((line) => refusal('outside-async', line));
		const text = tell(createOutcome({}, { refusals: outside }));
		expect(text).toContain('Not looked at: 2 sites\n\noutside-async (2) The call stands');
		expect(text).toContain('--propagate');
		expect(text).not.toMatch(/src\/r\.ts|Left alone:/);
		const refusals = [...outside, refusal('constructor', 3)];
		const both = tell(createOutcome({}, { refusals }));
		expect(both).toContain('Left alone: 1 site\n');
		expect(both).toContain('Not looked at: 2 sites\n');
	});

	it('shows a message that several sites share once', () => {
		const alike = [1, 2, 3, 4, 5, 6, 7].map((line) => ({
			...refusal('caller-blocked', line),
			message: 'blocked',
		}));
		const refusals = [refusal('caller-blocked', 9), ...alike, refusal('caller-blocked', 11)];
		const text = tell(createOutcome({}, { refusals }));
		expect(text).toContain(
			[
				'  src/r.ts:1 blocked',
				'    also src/r.ts:2, src/r.ts:3, src/r.ts:4, src/r.ts:5 and 2 more',
				'  src/r.ts:9 site 9',
				'  src/r.ts:11 site 11',
			].join('\n'),
		);
	});

	it('says how many calls were not identified by the compiler', () => {
		const summary = { ...createSummary(), identifiedByBinding: 1, identifiedByName: 2 };
		const text = tell(createOutcome({}, { summary }));
		expect(text).toContain('Identified by import binding, without types: 1 call.\n');
		expect(text).toContain('Identified by name only (--by-name): 2 calls.\n');
	});

	it('hints at the rules when no call was found', () => {
		const summary = { ...createSummary(), seedCalls: 0 };
		const text = tell(createOutcome({ changed: [] }, { summary }));
		expect(text).toContain('Nothing to change.\nNo call of the given functions was found');
	});

	it('says the same with colours', () => {
		const input = createOutcome({}, { refusals: [refusal('constructor', 3)] });
		const coloured = tell(input, true);
		expect(coloured).not.toBe(tell(input));
		expect(stripVTControlCharacters(coloured)).toBe(tell(input));
	});
});

describe('the JSON reporter', () => {
	it('is one document: the plan without edits, what was done, the time', () => {
		const document = JSON.parse(
			jsonReporter.renderOutcome(createOutcome(), { colour: false, version: '1.2.3' }),
		);
		expect(Object.keys(document)).toEqual([
			'$schema',
			'version',
			'command',
			'written',
			'changed',
			'files',
			'transform',
			'rules',
			'newErrors',
			'created',
			'deleted',
			'decisions',
			'refusals',
			'warnings',
			'breaking',
			'untracedEntries',
			'summary',
			'timings',
			'total',
		]);
		expect(document.timings).toEqual({ resolve: 1235, edit: 3 });
		expect(document.decisions[1]).toEqual({
			id: 1,
			file: 'src/a.ts',
			start: 0,
			end: 1,
			line: 1,
			kind: 'make-async',
			title: 't',
			because: { decision: 0 },
		});
	});
});
