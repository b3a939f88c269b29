import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { reporter as github } from '../src/report/github.ts';
import { reporter as html } from '../src/report/html.ts';
import { reporter as junit } from '../src/report/junit.ts';
import { reporter as markdown } from '../src/report/markdown.ts';
import type { Outcome } from '../src/report/reporter.ts';
import { reporter as sarif } from '../src/report/sarif.ts';
import { createOutcome, decisionAt, placeOf, refusalAt, warningAt } from './support/outcome.ts';

const style = { colour: false, version: '1.2.3' };
const text = [
	'/* 😀 */ export const a = () => load();',
	'export class A {',
	'\tconstructor() { load(); }',
	'}',
	'',
].join('\n');
const file = 'src/a b#c.ts';
const after = text.replace('=> load', '=> await load');
const call = decisionAt(placeOf(file, text, 'load()'), 0, { rule: './src/store.ts#load' });
const refusal = refusalAt(
	placeOf(file, text, 'load(); }'),
	'`load` is called in a constructor: 100%, at\nonce',
);
const outOfScope = { ...refusal, code: 'outside-async' as const };
const warning = warningAt(placeOf(file, text, 'class A'), 'Look <here> ]]> & there: \u0000 \ud800');

function outcome(changes: Partial<Outcome> = {}): Outcome {
	const parts = { decisions: [call], refusals: [refusal, outOfScope], warnings: [warning] };
	return createOutcome({ [file]: { before: text, after } }, parts, changes);
}

describe('SARIF', () => {
	const schema = path.join(import.meta.dirname, 'support/sarif-schema-2.1.0.json');
	// The library knows draft 7; nothing in this schema differs from draft 4 but the name.
	const { $schema: _, id: __, ...rules } = JSON.parse(readFileSync(schema, 'utf8'));
	const isValid = new Ajv({ strict: false, validateFormats: false }).compile(rules);
	const read = (changes?: Partial<Outcome>) => {
		const log = JSON.parse(sarif.renderOutcome(outcome(changes), style));
		expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
		return log.runs[0];
	};

	it('is what its schema says, and places are those of an editor', () => {
		const run = read();
		const [first] = run.results;
		expect(first.locations[0].physicalLocation).toEqual({
			artifactLocation: { uri: 'src/a%20b%23c.ts', uriBaseId: '%SRCROOT%' },
			region: { startLine: 3, startColumn: 18, endLine: 3, endColumn: 27 },
		});
		const change = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'await-call');
		// Two code units for the character outside of the basic plane.
		expect(change.locations[0].physicalLocation.region).toMatchObject({ startColumn: 33 });
		expect(run.tool.driver.rules[run.results[0].ruleIndex]).toMatchObject({
			id: 'constructor',
			helpUri: 'https://unpkg.com/asyncshift@1.2.3/docs/refusals.md#constructor',
		});
		expect(isValid({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
	});

	it('makes errors of what makes the command fail, and leaves out what was not asked for', () => {
		const levels = (changes: Partial<Outcome>) =>
			read(changes).results.map(
				({ ruleId, level }: { ruleId: string; level: string }) => `${ruleId} ${level}`,
			);
		expect(levels({})).toEqual(['constructor warning', 'fan-out warning', 'await-call note']);
		expect(levels({ check: true, strict: true })).toEqual([
			'await-call error',
			'constructor error',
			'fan-out warning',
		]);
		expect(levels({ written: true })).toEqual(['constructor warning', 'fan-out warning']);
	});

	it('tells only the new errors where they kept everything from being written', () => {
		const [step] = outcome().steps;
		const because = { file, line: 1, title: 'await the call of `load`' };
		const causes = [{ ...because, because: [], rule: '' }];
		const error = { file, line: 3, code: 'type-error' as const, message: 'TS2345: no', causes };
		const { results } = read({ steps: [{ ...step!, newErrors: [error] }] });
		expect(results).toHaveLength(1);
		expect(results[0]).toMatchObject({ ruleId: 'type-error', level: 'error' });
		expect(results[0].message.text).toContain(
			'TS2345: no Caused by src/a b#c.ts:1: await the call',
		);
	});

	it('has fingerprints that stay when lines move, and tell alike lines apart', () => {
		const moved = `// moved\n\n${text.replace('\tconstructor', '\t\tconstructor')}`;
		const first = refusalAt(placeOf(file, moved, 'load(); }'), 'x');
		const parts = { refusals: [first, first] };
		const other = createOutcome({ [file]: { before: moved, after: moved } }, parts);
		const results = JSON.parse(sarif.renderOutcome(other, style)).runs[0].results;
		const prints = results.map(
			(result: { partialFingerprints: Record<string, string> }) =>
				result.partialFingerprints.primaryLocationLineHash,
		);
		expect(prints[0]).toBe(read().results[0].partialFingerprints.primaryLocationLineHash);
		expect(prints[1]).toBe(prints[0].replace(/1$/, '2'));
	});

	it('has no columns where the text is not the one that the plan was made from', () => {
		const other = createOutcome({}, { refusals: [refusal] });
		const { results } = JSON.parse(sarif.renderOutcome(other, style)).runs[0];
		expect(results[0].locations[0].physicalLocation.region).toEqual({ startLine: 3 });
	});

	it('leads places of a later step back to the text on disk', () => {
		const [step] = outcome().steps;
		const later = refusalAt(placeOf(file, after, 'load(); }'), 'later');
		const steps = [
			step!,
			{ ...step!, number: 2, plan: { ...step!.plan, decisions: [], refusals: [later] } },
		];
		const { results } = read({ command: 'migrate', steps });
		const [region] = results
			.filter(({ message }: { message: { text: string } }) => message.text.startsWith('later'))
			.map(
				(result: { locations: { physicalLocation: { region: object } }[] }) =>
					result.locations[0]!.physicalLocation.region,
			);
		expect(region).toMatchObject({ startLine: 3, startColumn: 18 });
	});
});

describe('GitHub annotations', () => {
	it('escapes what has a meaning in a workflow command', () => {
		const strange = { ...refusal, file: 'src/a:b,c%.ts' };
		const told = github.renderOutcome(createOutcome({}, { refusals: [strange] }), style);
		expect(told).toBe(
			'::warning file=src/a%3Ab%2Cc%25.ts,line=3,title=asyncshift%3A constructor::`load` is called in a constructor: 100%25, at%0Aonce%0AUse a factory.\n',
		);
	});

	it('has the columns', () => {
		const [first] = github.renderOutcome(outcome({ check: true }), style).split('\n');
		expect(first).toBe(
			'::error file=src/a b#c.ts,line=1,endLine=1,col=33,endColumn=39,title=asyncshift%3A await-call::Await the call of `load`.',
		);
	});

	it('shows ten of each level, the most important first, and says how many are left', () => {
		const refusals = Array.from({ length: 14 }, (_, index) => ({ ...refusal, line: index + 1 }));
		const decisions = Array.from({ length: 30 }, (_, id) => ({ ...call, id }));
		const told = github.renderOutcome(createOutcome({}, { refusals, decisions }), style);
		const lines = told.trimEnd().split('\n');
		expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
		expect(lines.filter((line) => line.startsWith('::notice'))).toHaveLength(10);
		expect(lines.at(-1)).toBe(
			'::notice title=asyncshift::25 findings more than GitHub shows (of 14 warnings, 30 notices): see the log, or take another --report.',
		);
	});
});

describe('JUnit', () => {
	it('fails where the command fails, and skips what is only left alone', () => {
		const passing = junit.renderOutcome(outcome(), style);
		expect(passing).toContain('tests="1" failures="0" errors="0" skipped="1"');
		expect(passing).toContain(
			'<skipped message="2 sites: constructor, fan-out">src/a b#c.ts:3:18 ',
		);
		const failing = junit.renderOutcome(outcome({ check: true, strict: true }), style);
		expect(failing).toContain('tests="1" failures="1" errors="0" skipped="0"');
		expect(failing.match(/<failure /g)).toHaveLength(1);
		expect(failing).toContain(
			'<failure message="2 sites: await-call, constructor" type="await-call">',
		);
	});

	it('has a case that passes for a file without findings', () => {
		const told = junit.renderOutcome(
			outcome({ written: true, steps: createOutcome({}).steps }),
			style,
		);
		expect(told).toContain('name="src/a b#c.ts"/>');
	});

	it('escapes markup, and replaces what XML cannot hold', () => {
		const told = junit.renderOutcome(outcome(), style);
		expect(told).toContain('Look &lt;here&gt; ]]&gt; &amp; there: \uFFFD \uFFFD');
		expect(told).toContain('\n    Use a factory.');
	});
});

describe('Markdown', () => {
	it('groups sites by code, with a link, and lets no markup of a message through', () => {
		const told = markdown.renderOutcome(outcome({ check: true }), style);
		expect(told).toContain('# asyncshift run await-calls\n\nWould change 1 file');
		expect(told).toContain('**The check failed.**');
		expect(told).toContain('| `src/a b#c.ts` | 0 | 0 | 1 |');
		expect(told).toContain(
			'## Left alone: 1 site\n\n[`constructor`](https://unpkg.com/asyncshift@1.2.3/docs/refusals.md#constructor) (1): A constructor cannot be async.',
		);
		expect(told).toContain('- `src/a b#c.ts:3` `load` is called in a constructor: 100%, at once');
		expect(told).toContain('Look \\<here\\>');
		expect(told).toContain('Not looked at: 1 site (`outside-async`).');
	});

	it('has a section per step of a pipeline', () => {
		const [step] = outcome().steps;
		const steps = [step!, { ...step!, number: 2 }];
		const told = markdown.renderOutcome(outcome({ command: 'migrate', steps }), style);
		expect(told).toContain('# asyncshift migrate: 2 steps\n\n## 1. await-calls');
		expect(told).toContain('## 2. await-calls');
		expect(told).toContain('All steps together would change 1 file.');
	});
});

it('Markdown and HTML say what a selection left out', () => {
	const tooLarge = [{ title: 'await the call of `big`', file: 'src/big.ts', line: 7, files: 9 }];
	const selection = {
		taken: 1,
		otherKinds: { 'await-call, make-async': 3 },
		waiting: { groups: 2, files: 4 },
		tooLarge,
		declined: 5,
	};
	const whole = outcome();
	const part = { ...whole, steps: whole.steps.map((step) => ({ ...step, selection })) };
	const shown = markdown.renderOutcome(part, style);
	for (const line of [
		'- Waits for a later run: 2 sets of changes in 4 more files. Run again to go on.\n',
		'- Never fits: await the call of `big` (src/big.ts:7) changes 9 files, all or none.',
		'- Of other kinds: 3 sets of changes. They consist of await-call, make-async (3).\n',
		'- Turned down: 5 sets of changes.\n',
	])
		expect(shown).toContain(line);
	expect(markdown.renderOutcome(whole, style)).not.toContain('sets of changes');
	const page = html.renderOutcome(part, style);
	expect(page).toContain('Waits for a later run: 2 sets of changes in 4 more files.');
	expect(page).toContain('Turned down: 5 sets of changes.');
	expect(html.renderOutcome(whole, style)).not.toContain('Turned down');
});
