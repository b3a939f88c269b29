import { resolve } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import {
	type EffectiveOptions,
	effectiveOptions,
	type OptionOrigin,
	parseConfig,
	type ReadExtended,
} from './configChain.ts';
import { ADDED_OPTIONS, oldDefaults, oldResolution } from './oldDefaults.ts';
import { enumValue, replaceOption } from './removedOptions.ts';
import { slash } from './slash.ts';
import type { TypescriptVersion } from './typescriptVersion.ts';
import { upgradePaths } from './upgradePaths.ts';

export interface UpgradeOptions {
	/** Finds the files that the config extends; without it, only what the text itself says counts. */
	readonly readExtended?: ReadExtended;
	/**
	 * The version that the project is written for. Unknown: a config that uses an option that
	 * TypeScript 7 removed is taken for an old one, every other for a current one.
	 */
	readonly version?: TypescriptVersion | undefined;
}

/**
 * Makes the text of a tsconfig acceptable to TypeScript 7, with its old meaning as far as 7 can have
 * it. Removed options go or get their successor, and an old project gets back the defaults that
 * TypeScript 6 changed. Each file of an `extends` chain is upgraded by itself; what the chain says is
 * looked up, so that the file is right whichever way the others are merged into it.
 *
 * Not restored, for 7 has no way: `esModuleInterop: false` (a namespace import of a callable module
 * is not callable) and `alwaysStrict: false`.
 *
 * @param text the file's text; comments are kept
 * @param path the file's absolute path
 * @returns the new text; the same text when nothing has to change or it does not parse
 */
export function upgradeTsconfig(text: string, path: string, upgrade: UpgradeOptions = {}): string {
	const config = parseConfig(text);
	if (!config) return text;
	const effective = effectiveOptions(config, path, upgrade.readExtended ?? (() => undefined));
	const stated = [...effective.options].map(([name, { value }]) => [name, value] as const);
	const removed = stated.filter(([name, value]) => replaceOption(name, value) !== 'keep');
	const version = upgrade.version;
	const isOld = version ? version.major < 6 : removed.length > 0;
	if (!isOld && removed.length === 0) return text;

	const changes = new Map<string, unknown>();
	for (const [name, value] of Object.entries(config.compilerOptions)) {
		const replacement = replaceOption(name, value);
		if (replacement !== 'keep') {
			changes.set(name, replacement === 'remove' ? undefined : replacement.value);
		}
	}
	const options = new Map(stated);
	// A parent that was not found may state any option, so nothing is said about unstated ones.
	if (effective.complete) {
		if (config.extends.length > 0) restate(effective, changes);
		const defaults = isOld ? oldDefaults(options, version) : [];
		for (const [name, value] of defaults) changes.set(name, value);
	}
	const settled = [...oldResolution(options, isOld), ...settleModules(effective)];
	for (const [name, value] of settled) changes.set(name, value);
	const paths = upgradePaths(effective, path);
	if (paths) changes.set('paths', paths);
	return editOptions(text, changes);
}

/**
 * States again what the chain says of the options that an upgrade may add: the parents are upgraded
 * on their own, and an addition of theirs must not reach this config. `null` means unset.
 */
function restate({ options }: EffectiveOptions, changes: Map<string, unknown>): void {
	for (const name of ADDED_OPTIONS) {
		const origin = options.get(name);
		const isPath = name === 'rootDir' && typeof origin?.value === 'string';
		const value = isPath ? resolveOption(origin) : (origin?.value ?? null);
		const replacement = replaceOption(name, value);
		if (replacement === 'keep') changes.set(name, value);
		else if (replacement !== 'remove') changes.set(name, replacement.value);
	}
}

function resolveOption({ value, directory }: OptionOrigin): string {
	const path = String(value);
	return path.startsWith('$' + '{configDir}') ? path : slash(resolve(directory, path));
}

/** The pairs of `module` and `moduleResolution` that 7 refuses: the node formats come only together. */
function settleModules({ options }: EffectiveOptions): [string, unknown][] {
	const module = enumValue(options.get('module')?.value);
	const resolution = enumValue(options.get('moduleResolution')?.value);
	const isNodeModule = /^node(?:16|18|20|next)$/.test(module);
	const isNodeResolution = /^node(?:16|next)$/.test(resolution);
	if (isNodeModule && resolution !== '' && !isNodeResolution) {
		return [['moduleResolution', module === 'nodenext' ? 'nodenext' : 'node16']];
	}
	if (!isNodeModule && isNodeResolution) return [['module', resolution]];
	return [];
}

/** Sets compiler options in the text of a tsconfig; `undefined` takes one out. */
export function editOptions(text: string, changes: ReadonlyMap<string, unknown>): string {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	let upgraded = text.slice(mark.length);
	for (const [name, value] of changes) {
		const formattingOptions = { insertSpaces: true, tabSize: 2 };
		const edits = modify(upgraded, ['compilerOptions', name], value, { formattingOptions });
		upgraded = applyEdits(upgraded, edits);
	}
	return mark + upgraded;
}
