import { z } from 'zod';
import { decisionKinds } from '../plan/decisionKinds.ts';
import type { Plan, RefusalCode, WarningCode } from '../plan/plan.ts';
import { refusalCodes } from '../plan/refusalCodes.ts';
import { warningCodes } from '../plan/warningCodes.ts';

const count = z.int().nonnegative();
const range = { start: count, end: count };

const edit = z
	.object({
		...range,
		text: z.string(),
		side: z.enum(['open', 'close']).exactOptional(),
		span: count.exactOptional(),
		to: count.exactOptional(),
	})
	.refine((value) => value.start <= value.end, 'an edit ends before it starts');

const created = z.object({
	path: z.string(),
	text: z.string(),
	dependencies: z.record(z.string(), z.string()),
});

const decision = z.object({
	id: count,
	file: z.string(),
	...range,
	line: count,
	kind: z.enum(decisionKinds),
	title: z.string(),
	because: z.union([z.object({ decision: count }), z.object({ rule: z.string() })]),
	edits: z.array(edit),
});

/** A decision without what only `apply` needs. */
const toldDecision = decision.omit({ edits: true });

const refusal = z.object({
	file: z.string(),
	...range,
	line: count,
	code: z.enum(Object.keys(refusalCodes) as RefusalCode[]),
	obstacle: z.enum(Object.keys(refusalCodes) as RefusalCode[]).optional(),
	chain: z
		.array(z.object({ file: z.string().optional(), line: count.optional(), title: z.string() }))
		.optional(),
	isOutside: z.literal(true).optional(),
	message: z.string(),
	suggestion: z.string(),
	rule: z.string(),
});

const warning = z.object({
	file: z.string(),
	...range,
	line: count,
	code: z.enum(Object.keys(warningCodes) as WarningCode[]),
	message: z.string(),
	suggestion: z.string(),
});

const breaking = z.object({
	package: z.string(),
	name: z.string(),
	file: z.string(),
	...range,
	line: count,
	decision: count,
	changelog: z.string(),
});

const untracedEntry = z.object({ package: z.string(), specifier: z.string(), target: z.string() });

const summary = z.object({
	filesSeen: count,
	filesChanged: count,
	filesUnchanged: count,
	filesRefused: count,
	filesFailed: count,
	seedCalls: count,
	seedCallsMigrated: count,
	seedCallsHandled: count,
	seedCallsByFile: z.record(
		z.string(),
		z.object({ found: count, migrated: count, handled: count }),
	),
	awaitsByFile: z.record(z.string(), count),
	functionsMadeAsync: count,
	identifiedByBinding: count,
	identifiedByName: count,
});

const file = z.object({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The parts of a plan that reports repeat. */
export const told = {
	file,
	created: created.omit({ text: true }),
	decision: toldDecision,
	refusal,
	warning,
	breaking,
	untracedEntry,
	summary,
};

const split = z.object({
	by: z.enum(['package', 'codeowners', 'directory']),
	name: z.string(),
	part: count,
	of: count,
	after: z.array(z.string()),
	waiting: z.array(
		z.object({ name: z.string(), file: z.string(), ...range, line: count, reason: z.string() }),
	),
});

/** The plan file. `apply` trusts nothing that this schema and the path checks have not seen. */
export const planSchema: z.ZodType<Plan> = z.object({
	version: z.literal(1),
	transform: z.string(),
	rules: z.array(z.string()),
	files: z.array(file),
	created: z.array(created),
	// Plans of earlier versions have none.
	deleted: z.array(file).default([]),
	decisions: z.array(decision),
	refusals: z.array(refusal),
	warnings: z.array(warning),
	breaking: z.array(breaking),
	untracedEntries: z.array(untracedEntry),
	unmatchedRules: z.array(z.string()).optional(),
	summary,
	split: split.optional(),
});
