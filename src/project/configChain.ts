import { dirname } from 'node:path';
import { type ParseError, parse } from 'jsonc-parser';

/** A tsconfig file that another one extends. */
export interface ConfigFile {
	/** Absolute path: relative options of the file start from its directory. */
	readonly path: string;
	readonly text: string;
}

/** Finds what `extends: <specifier>` of the config at `from` means; undefined when it does not exist. */
export type ReadExtended = (specifier: string, from: string) => ConfigFile | undefined;

/** The parts of a tsconfig file that matter here, with everything ill-typed left out. */
export interface ParsedConfig {
	readonly compilerOptions: Readonly<Record<string, unknown>>;
	readonly extends: readonly string[];
	readonly references: readonly string[];
	/** `files: []` without `include`: the config only names its references. */
	readonly isSolution: boolean;
}

/** The value of an option and the directory of the config file that states it. */
export interface OptionOrigin {
	readonly value: unknown;
	readonly directory: string;
}

/** The options of a config after its `extends` chain, last statement first. */
export interface EffectiveOptions {
	readonly options: ReadonlyMap<string, OptionOrigin>;
	/** False when a file of the chain was not found: an absent option may still be set. */
	readonly complete: boolean;
}

/**
 * Parses tsconfig text: comments and trailing commas are fine.
 *
 * @returns undefined when the text is not an object or has syntax errors
 */
export function parseConfig(text: string): ParsedConfig | undefined {
	const errors: ParseError[] = [];
	const parsed: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
	if (errors.length > 0 || !isRecord(parsed)) return undefined;
	const { files, include } = parsed;
	const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0;
	return {
		compilerOptions: isRecord(parsed.compilerOptions) ? parsed.compilerOptions : {},
		extends: [parsed.extends].flat().filter((entry) => typeof entry === 'string'),
		references: (Array.isArray(parsed.references) ? parsed.references : [])
			.map((reference: unknown) => (isRecord(reference) ? reference.path : undefined))
			.filter((entry) => typeof entry === 'string'),
		isSolution: isEmpty(files) ? include === undefined || isEmpty(include) : false,
	};
}

/**
 * Merges the compiler options of a config with those it inherits, as the compiler does.
 *
 * @param config the config itself, parsed
 * @param path its absolute path
 * @param readExtended how to find a file that it extends
 */
export function effectiveOptions(
	config: ParsedConfig,
	path: string,
	readExtended: ReadExtended,
): EffectiveOptions {
	const options = new Map<string, OptionOrigin>();
	const complete = collect(config, path, readExtended, options, new Set([path]));
	return { options, complete };
}

function collect(
	config: ParsedConfig,
	path: string,
	readExtended: ReadExtended,
	into: Map<string, OptionOrigin>,
	seen: ReadonlySet<string>,
): boolean {
	let complete = true;
	for (const specifier of config.extends) {
		const file = readExtended(specifier, path);
		const parent = file && parseConfig(file.text);
		if (!file || !parent || seen.has(file.path)) complete = false;
		else {
			const inner = collect(parent, file.path, readExtended, into, new Set([...seen, file.path]));
			complete &&= inner;
		}
	}
	for (const [name, value] of Object.entries(config.compilerOptions)) {
		// `null` takes an inherited value back.
		if (value === null) into.delete(name);
		else into.set(name, { value, directory: dirname(path) });
	}
	return complete;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
