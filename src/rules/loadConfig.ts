import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { ExitCode, UserError } from '../errors.ts';
import { topLevel } from '../project/gitState.ts';
import { slash } from '../project/slash.ts';
import type { Verification } from '../verify/verification.ts';
import { watch } from '../watch/watch.ts';
import type { UserConfig, UserStep } from './configSchema.ts';
import { loadPreset } from './loadPreset.ts';
import { parseRule } from './parseRule.ts';
import { requireBuiltin } from './requireBuiltin.ts';
import type { Rule } from './rule.ts';

/** A config file, ready for use. */
export interface Config {
	/** Absolute path of the file. */
	readonly path: string;
	/** Its own rules, then those of its presets. */
	readonly rules: readonly Rule[];
	readonly include?: readonly string[] | undefined;
	readonly exclude?: readonly string[] | undefined;
	/** Absolute paths. */
	readonly tsconfig?: readonly string[] | undefined;
	readonly onBlocked?: 'refuse' | 'twin' | undefined;
	readonly byName?: boolean | undefined;
	readonly public?: 'allow' | 'refuse' | 'twin' | undefined;
	readonly voidCallbacks?: 'refuse' | 'fix' | undefined;
	readonly arrayMap?: 'auto' | 'concurrent' | 'sequential' | undefined;
	readonly concurrency?: number | undefined;
	readonly verify?: Verification | undefined;
	readonly markTodo?: boolean | undefined;
	readonly format?: boolean | undefined;
	readonly verifyCommand?: string | undefined;
	/** Seconds. */
	readonly verifyTimeout?: number | undefined;
	/** Options of single transforms, by its name and theirs. */
	readonly transforms?: Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
	/** The steps of a pipeline; what they name is relative to the file, as it is written there. */
	readonly migrate?: readonly UserStep[] | undefined;
}

const NAMES = ['ts', 'mjs', 'js', 'json'].map((extension) => `asyncshift.config.${extension}`);

/**
 * Loads the nearest `asyncshift.config.*`, from the working directory up to the git top level.
 * JSON is only read; the other forms are modules and are executed.
 *
 * @param cwd absolute working directory
 * @param limit milliseconds that it may take to execute one
 * @returns undefined when there is none
 * @throws UserError with file, place and what is expected there
 */
export async function loadConfig(cwd: string, limit = longest): Promise<Config | undefined> {
	const path = findConfig(cwd);
	if (path === undefined) return undefined;
	const file = slash(relative(cwd, path));
	const content = path.endsWith('.json') ? readJson(path, file) : await execute(path, file, limit);
	// Loaded late: most runs have no config to check or execute.
	const { validateConfig } = await import('./validateConfig.ts');
	const config = validateConfig(content, file);
	const { include, exclude, onBlocked, byName, voidCallbacks, verify } = config;
	const { arrayMap, concurrency } = config;
	const directory = dirname(path);
	const named = config.tsconfig === undefined ? undefined : [config.tsconfig].flat();
	const tsconfig = named?.map((name) => slash(resolve(directory, name)));
	const rules = readRules(config, directory, file);
	return {
		path: slash(path),
		rules,
		include,
		exclude,
		tsconfig,
		onBlocked,
		byName,
		public: config.public,
		voidCallbacks,
		arrayMap,
		concurrency,
		verify,
		markTodo: config.markTodo,
		format: config.format,
		verifyCommand: config.verifyCommand,
		verifyTimeout: config.verifyTimeout,
		transforms: config.transforms,
		migrate: config.migrate,
	};
}

function findConfig(cwd: string): string | undefined {
	const top = resolve(topLevel(cwd) ?? cwd);
	for (let directory = resolve(cwd); ; directory = dirname(directory)) {
		const found = NAMES.filter((name) => existsSync(join(directory, name)));
		if (found.length > 1) {
			throw new UserError(`more than one config file: ${found.join(', ')}`, 'Keep one of them.');
		}
		if (found[0] !== undefined) return join(directory, found[0]);
		if (directory === top || directory === dirname(directory)) return undefined;
	}
}

function readJson(path: string, file: string): unknown {
	const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
	const errors: ParseError[] = [];
	const content: unknown = parse(text, errors, { allowTrailingComma: true });
	const [error] = errors;
	if (error === undefined) return content;
	const lines = text.slice(0, error.offset).split('\n');
	const position = `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
	throw new UserError(`${file}:${position}: not JSON (${printParseErrorCode(error.error)})`);
}

async function execute(path: string, file: string, limit: number): Promise<unknown> {
	const { createJiti } = await import('jiti');
	const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
	const main = fileURLToPath(new URL(`../index.${extension}`, import.meta.url));
	// A config may import this package where it is not installed: under `npx`.
	const jiti = createJiti(path, {
		moduleCache: false,
		fsCache: false,
		alias: { asyncshift: main },
	});
	let loaded: unknown;
	try {
		const hint = 'Look for a loop in it, or in what it imports, that has no end.';
		const verdict = { subject: file, hint, exitCode: ExitCode.Usage };
		loaded = await watch(limit, 'config', verdict, () => settle(jiti.import(path), file, limit));
	} catch (error) {
		if (error instanceof UserError) throw error;
		const reason = error instanceof Error ? error.message : String(error);
		throw new UserError(`${file}: cannot be executed: ${reason.split('\n')[0]}`);
	}
	if (typeof loaded === 'object' && loaded !== null && 'default' in loaded) return loaded.default;
	throw new UserError(
		`${file}: no default export`,
		'Write `export default defineConfig({ … })`, with defineConfig from asyncshift.',
	);
}

/** How long a config may take, in milliseconds. */
const longest = 60_000;

/** A config may wait for something that never comes: with nothing else to do, Node would just end. */
async function settle<T>(work: Promise<T>, file: string, limit: number): Promise<T> {
	let giveUp: (reason: string) => void = () => {};
	const given = new Promise<never>((_, reject) => {
		giveUp = (reason) =>
			reject(
				new UserError(
					`${file}: ${reason}; nothing was written`,
					'Look for an `await` in it, or in what it imports, that waits for something that never comes.',
				),
			);
	});
	const never = () => giveUp('waits for something that never comes');
	const timer = setTimeout(() => giveUp(`took longer than ${limit / 1000} seconds`), limit);
	timer.unref();
	process.once('beforeExit', never);
	try {
		return await Promise.race([work, given]);
	} finally {
		clearTimeout(timer);
		process.off('beforeExit', never);
	}
}

function readRules(config: UserConfig, directory: string, file: string): Rule[] {
	const own = (config.async ?? []).map((text, index) =>
		locate(`${file}: async[${index}]`, () => requireBuiltin(parseRule(text, directory))),
	);
	const presets = [config.preset ?? []].flat();
	return [...own, ...presets.flatMap((name) => locate(`${file}: preset`, () => loadPreset(name)))];
}

/** Adds where a mistake is to what it is. */
function locate<T>(place: string, read: () => T): T {
	try {
		return read();
	} catch (error) {
		if (error instanceof UserError) throw new UserError(`${place}: ${error.message}`, error.hint);
		throw error;
	}
}
