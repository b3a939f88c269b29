import { z } from 'zod';
import { told } from '../apply/planSchema.ts';
import type { Remedy, Urgency } from '../scan/scanResult.ts';

/** These become definitions of their own. */
const file = told.file.meta({ id: 'file' });
const created = told.created.meta({ id: 'created' });
const decision = told.decision.meta({ id: 'decision' });
const refusal = told.refusal.meta({ id: 'refusal' });
const warning = told.warning.meta({ id: 'warning' });
const breaking = told.breaking.meta({ id: 'breaking' });
const untracedEntry = told.untracedEntry.meta({ id: 'untracedEntry' });
const summary = told.summary.meta({ id: 'summary' });

const milliseconds = z.int().nonnegative();
const timings = z.record(z.string(), milliseconds).describe('Milliseconds per phase.');
const changed = z
	.array(z.string())
	.describe('Paths of the files that change, are created or deleted.');
const written = z.boolean().describe('Whether the changes were written to disk.');
const head = { $schema: z.string(), version: z.literal(1) };

const reason = z.object({ file: z.string(), line: z.int().positive(), title: z.string() });
const newError = z
	.object({
		file: z.string(),
		line: z.int().positive(),
		code: z.string(),
		message: z.string(),
		causes: z.array(reason.extend({ because: z.array(reason), rule: z.string() })),
	})
	.meta({ id: 'newError' });

const selection = z
	.object({
		taken: z.int().nonnegative().describe('Sets of changes that are made.'),
		otherKinds: z
			.record(z.string(), z.int().positive())
			.describe('Sets that --only left out, by the kinds they consist of.'),
		waiting: z
			.object({ groups: z.int().nonnegative(), files: z.int().nonnegative() })
			.describe('What --max-files leaves for a later run.'),
		tooLarge: z
			.array(reason.extend({ files: z.int().positive() }))
			.describe('Sets that change more files than --max-files by themselves.'),
		declined: z.int().nonnegative().describe('Sets that were turned down when asked about.'),
	})
	.meta({ id: 'selection' });

const step = {
	transform: z.string(),
	rules: z.array(z.string()),
	changed,
	newErrors: z.array(newError).describe('Why nothing was written: what the compiler would say.'),
	created: z.array(created).describe('Files that did not exist.'),
	deleted: z.array(file).describe('Copies of helpers that nothing uses any more, and that go.'),
	decisions: z.array(decision).describe('What changes and why; offsets are in UTF-16 units.'),
	refusals: z.array(refusal).describe('What is left alone and why.'),
	warnings: z.array(warning).describe('What the reviewer should know.'),
	breaking: z.array(breaking).describe('Exported functions that give something else now.'),
	untracedEntries: z.array(untracedEntry),
	summary,
	selection: selection.optional(),
	timings,
};

const files = z.array(file).describe('The files that change, as they were read from disk.');
const total = milliseconds.describe('Milliseconds of the whole command.');

const finish = {
	format: z
		.object({
			formatted: z
				.record(z.string(), z.array(z.string()))
				.describe('Paths that were formatted, by the name of the formatter.'),
			left: z
				.array(z.object({ path: z.string(), reason: z.string() }))
				.describe('Files that are written as they were edited, and why.'),
		})
		.optional()
		.describe('What the formatter of the repository did, with --format.'),
	verifyCommand: z
		.object({
			command: z.string(),
			status: z.enum(['passed', 'failed', 'timed-out', 'interrupted']),
			exitCode: z.int().optional(),
			signal: z.string().optional().describe('The signal that ended it.'),
			time: milliseconds.describe('Milliseconds that it took.'),
		})
		.optional()
		.describe(
			'How --verify-command ended; unless it passed, the files have their old content again.',
		),
};

const single = z.object({
	...head,
	command: z.enum(['run', 'plan', 'apply']),
	written,
	files,
	...step,
	...finish,
	total,
});

const pipeline = z.object({
	...head,
	command: z.literal('migrate'),
	written,
	changed,
	files,
	created: z.array(created).describe('Files that did not exist before the first step.'),
	deleted: z
		.array(file)
		.describe('Copies of helpers that were there before the first step, and go.'),
	steps: z.array(z.object({ number: z.int().positive(), ...step })),
	...finish,
	total,
});

const count = z.int().nonnegative();
const place = { file: z.string(), line: z.int().positive(), column: z.int().positive() };
const measured = z.object({
	longest: z.number().describe('Milliseconds of the longest run.'),
	total: z.number().describe('Milliseconds of all runs.'),
	runs: count,
	urgency: z.enum(['leave', 'consider', 'should', 'must'] satisfies Urgency[]),
});

const scan = z.object({
	...head,
	command: z.literal('scan'),
	filesSeen: count,
	unreached: count.describe(
		'Blocking calls that neither async code nor a callback of the event loop is seen to reach.',
	),
	ignored: count.describe('Blocking calls that a comment says to leave out.'),
	calls: z.array(
		z.object({
			...place,
			name: z.string(),
			rule: z.string(),
			remedy: z.enum(['async-form', 'offload', 'fast'] satisfies Remedy[]),
			advice: z.string(),
			path: z.array(z.object({ ...place, label: z.string() })),
			measured: measured.optional(),
		}),
	),
	hot: z.array(z.object({ ...place, label: z.string(), measured })),
});

/** What `--report json` prints. */
export const reportSchema = z.discriminatedUnion('command', [single, pipeline, scan]);

/** The published form of it. */
export function renderReportSchema(): string {
	const schema = z.toJSONSchema(reportSchema, { target: 'draft-7' });
	return `${JSON.stringify(schema, null, '\t')}\n`;
}
