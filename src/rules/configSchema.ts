import { z } from 'zod';
import { presets } from '../../presets/index.ts';

const rule = z.string().meta({
	description:
		'A function that is async now: <module>#<export path>[=<name> | =<module>#<export>].',
	examples: [
		'next/headers#cookies',
		'./src/services/tpa.ts#TpaService.*',
		'meteor/mongo#Mongo.Collection.findOne=findOneAsync',
		'node:fs#readFileSync=node:fs/promises#readFile',
	],
});

const preset = z.string().meta({
	description: 'Name of a bundled preset.',
	examples: presets.map(({ name }) => name),
});

const optionValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const glob = z.string().min(1);

/** What may be said for all runs, and for one step of a pipeline. */
const shared = {
	async: z
		.array(rule)
		.optional()
		.describe('The functions that are async now. Relative modules start from this file.'),
	preset: z
		.union([preset, z.array(preset)])
		.optional()
		.describe('Bundled sets of rules to add: one name or several.'),
	include: z
		.array(glob)
		.optional()
		.describe('Globs, relative to the repository root, of the files to edit.'),
	exclude: z
		.array(glob)
		.optional()
		.describe('Globs, relative to the repository root, of files to leave alone.'),
	tsconfig: z
		.union([z.string(), z.array(z.string())])
		.optional()
		.describe(
			'Tsconfig files to resolve calls with, instead of those found; relative to this file.',
		),
	onBlocked: z
		.enum(['refuse', 'twin'])
		.optional()
		.describe(
			'When a caller cannot become async: refuse the set, or keep a synchronous twin for it. Default: refuse.',
		),
	arrayMap: z
		.enum(['auto', 'concurrent', 'sequential'])
		.optional()
		.describe(
			'Await the calls of a `map` together or one after the other. Default: auto, together where nothing in it has an effect.',
		),
	concurrency: z
		.int()
		.positive()
		.optional()
		.describe('Await at most this many calls of a `map` at the same time, by means of p-map.'),
	byName: z
		.boolean()
		.optional()
		.describe('Also accept calls on untyped values when only the name matches. Default: false.'),
	public: z
		.enum(['allow', 'refuse', 'twin'])
		.optional()
		.describe(
			'When a function that a package exports would change: list it as breaking, keep it as it is, or keep it and add an async one. Default: allow.',
		),
	voidCallbacks: z
		.enum(['refuse', 'fix'])
		.optional()
		.describe(
			'When a callback is handed to a function of an unknown library that ignores its result: refuse it, or make it async and warn. Default: refuse.',
		),
	verify: z
		.literal([true, false, 'strict'])
		.optional()
		.describe(
			'Compare the compiler diagnostics before and after: withdraw what causes new errors (true, the default), list them and write nothing (strict), or do not ask (false).',
		),
	markTodo: z
		.boolean()
		.optional()
		.describe(
			'Write a comment `TODO(asyncshift)` above what is left alone; not when only refusals are listed (`--only <code>`). Default: false.',
		),
};

const step = z
	.object({
		transform: z.string().describe('Name of the transform.'),
		paths: z
			.array(z.string().min(1))
			.optional()
			.describe('Files and folders to edit, relative to this file; all when not given.'),
		...shared,
	})
	.catchall(optionValue)
	.describe(
		'One step of `asyncshift migrate`: what is said here replaces what the rest of this file says. The options of the transform stand beside it; see its page in docs/transforms.',
	);

/** The shape of a config file. The committed JSON Schema is generated from it. */
export const configSchema = z
	.strictObject({
		$schema: z
			.string()
			.optional()
			.describe('Where an editor finds the JSON Schema of this file. Otherwise ignored.'),
		...shared,
		format: z
			.boolean()
			.optional()
			.describe(
				'Format the changed files with the formatter that the repository uses. Default: false.',
			),
		verifyCommand: z
			.string()
			.optional()
			.describe(
				'A command to run after writing, in the folder of this file, by a shell; when it fails, everything is taken back.',
			),
		verifyTimeout: z
			.number()
			.positive()
			.optional()
			.describe('Seconds that `verifyCommand` may take. Default: as long as it likes.'),
		transforms: z
			.record(z.string(), z.record(z.string(), optionValue))
			.optional()
			.describe(
				'Options of single transforms, by the name of the transform; see its page in docs/transforms.',
			),
		migrate: z
			.array(step)
			.min(1)
			.optional()
			.describe('The steps of `asyncshift migrate`, each of which sees the result of the others.'),
	})
	.meta({ title: 'asyncshift config' });

/** What a config file says. */
export type UserConfig = z.input<typeof configSchema>;

/** One step of a pipeline, as a config file has it. */
export type UserStep = z.output<typeof step>;
