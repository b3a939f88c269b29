import path from 'node:path';
import { closest } from '../closest.ts';
import { UserError } from '../errors.ts';
import { fillOptions, toKebab } from '../plan/options.ts';
import type { Transform } from '../plan/transform.ts';
import { slash } from '../project/slash.ts';
import type { UserStep } from '../rules/configSchema.ts';
import type { Config } from '../rules/loadConfig.ts';
import { mergeSettings, type RuleArguments, type Settings } from './settings.ts';
import { requireTransform } from './transforms.ts';

/** One step of a pipeline, ready to run. */
export interface Step {
	/** From 1, as people count. */
	readonly number: number;
	/** Where it stands, for messages: `asyncshift.config.ts: migrate[0]`. */
	readonly source: string;
	readonly transform: Transform;
	/** What it edits, relative to the folder of the config; everything when empty. */
	readonly paths: readonly string[];
	readonly settings: Settings;
}

/** What a step has besides the options of its transform. */
const ownKeys = ['async', 'preset', 'include', 'exclude', 'tsconfig', 'onBlocked', 'arrayMap'];
const moreKeys = ['concurrency', 'byName', 'public', 'voidCallbacks', 'verify', 'markTodo'];
const stepKeys = new Set(['transform', 'paths', ...ownKeys, ...moreKeys]);

/**
 * Reads the steps of a config, all of them before the first one runs.
 *
 * @throws {UserError} that names the step, for an unknown transform, a wrong option, a wrong rule
 */
export function readSteps(
	config: Config,
	typed: Pick<RuleArguments, 'verify' | 'noVerify' | 'timeout'>,
): Step[] {
	return (config.migrate ?? []).map((step, index) => {
		const source = `${path.basename(config.path)}: migrate[${index}]`;
		try {
			return readStep(step, { number: index + 1, source }, config, typed);
		} catch (error) {
			throw nameStep(error, source);
		}
	});
}

/** What is thrown for an error of a step: the user's own say where it stands. */
export function nameStep(error: unknown, source: string): unknown {
	if (!(error instanceof UserError)) return error;
	return new UserError(`${source}: ${error.message}`, error.hint);
}

function readStep(
	step: UserStep,
	place: Pick<Step, 'number' | 'source'>,
	config: Config,
	typed: Pick<RuleArguments, 'verify' | 'noVerify' | 'timeout'>,
): Step {
	const transform = requireTransform(step.transform);
	const folder = path.dirname(config.path);
	checkOptions(step, transform);
	const settings = mergeSettings(
		folder,
		toArguments(step, folder, typed),
		{ ...config, verify: step.verify ?? config.verify },
		transform.meta,
	);
	fillOptions(transform.meta.options, settings.transformOptions);
	return { ...place, transform, paths: step.paths ?? [], settings };
}

/** The same names as on the command line, so that a step is a `run`. */
function toArguments(
	step: UserStep,
	folder: string,
	typed: Pick<RuleArguments, 'verify' | 'noVerify' | 'timeout'>,
): RuleArguments {
	const { preset, tsconfig, verify: _, ...rest } = step;
	return {
		...Object.fromEntries(Object.entries(rest).map(([key, value]) => [toTyped(key), value])),
		...(preset === undefined ? {} : { preset: [preset].flat() }),
		...(tsconfig === undefined
			? {}
			: { tsconfig: [tsconfig].flat().map((name) => slash(path.resolve(folder, name))) }),
		...typed,
	};
}

/** Options of a transform go by the name that is typed: `dropComments` is `drop-comments`. */
function toTyped(key: string): string {
	return stepKeys.has(key) ? key : toKebab(key);
}

function checkOptions(step: UserStep, { meta }: Transform): void {
	const known = Object.keys(meta.options);
	for (const key of Object.keys(step)) {
		if (stepKeys.has(key) || known.includes(toKebab(key))) continue;
		const near = closest(key, [...known, ...stepKeys]) ?? closest(toKebab(key), known);
		throw new UserError(
			`unknown option "${key}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
			`A step has ${[...stepKeys].join(', ')}; ${meta.name} has ${known.join(', ') || 'no options'}.`,
		);
	}
}

/** Which steps to run: a step is named by its number or by its transform. */
export interface StepChoice {
	readonly step?: string | undefined;
	readonly until?: string | undefined;
}

/**
 * The steps that were asked for: those that `step` names, or all up to the last one that `until` names.
 *
 * @throws {UserError} when there is no such step
 */
export function chooseSteps(steps: readonly Step[], { step, until }: StepChoice): readonly Step[] {
	if (step !== undefined) return findSteps(steps, step, '--step');
	if (until === undefined) return steps;
	const last = findSteps(steps, until, '--until').at(-1)!;
	return steps.slice(0, last.number);
}

function findSteps(steps: readonly Step[], name: string, option: string): readonly Step[] {
	const found = steps.filter(
		({ number, transform }) => String(number) === name || transform.meta.name === name,
	);
	if (found.length > 0) return found;
	const names = steps.map(({ number, transform }) => `${number} ${transform.meta.name}`);
	throw new UserError(`${option} ${name}: no such step`, `The steps are ${names.join(', ')}.`);
}
