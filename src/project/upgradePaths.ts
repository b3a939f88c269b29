import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { EffectiveOptions, OptionOrigin } from './configChain.ts';
import { slash } from './slash.ts';

const TEMPLATE = '$' + '{configDir}';

/**
 * The `paths` that mean what `baseUrl` and `paths` meant together: targets start from the config's
 * own directory, and every other bare name is looked for under the base first.
 *
 * @param path absolute path of the config that will state the result
 * @returns undefined when neither option is set
 */
export function upgradePaths(
	{ options }: EffectiveOptions,
	path: string,
): Record<string, unknown> | undefined {
	const directory = dirname(path);
	const base = baseDirectory(options.get('baseUrl'), directory);
	const origin = options.get('paths');
	if (base === undefined && origin === undefined) return undefined;
	const start = base ?? origin?.directory ?? directory;
	const upgraded: Record<string, unknown> = {};
	const written = isMapping(origin?.value) ? origin.value : {};
	for (const [pattern, targets] of Object.entries(written)) {
		upgraded[pattern] = Array.isArray(targets)
			? targets.map((target: unknown) => retarget(target, start, directory))
			: targets;
	}
	// A pattern that matched was never tried under the base as well, so an own `*` stays alone.
	if (base !== undefined) upgraded['*'] ??= [fromHere(`${base}/*`, directory)];
	return upgraded;
}

function baseDirectory(baseUrl: OptionOrigin | undefined, directory: string): string | undefined {
	if (typeof baseUrl?.value !== 'string') return undefined;
	return resolve(baseUrl.directory, baseUrl.value.replace(TEMPLATE, directory));
}

function retarget(target: unknown, start: string, directory: string): unknown {
	if (typeof target !== 'string' || target.startsWith(TEMPLATE) || isAbsolute(target))
		return target;
	return fromHere(resolve(start, target), directory);
}

function fromHere(target: string, directory: string): string {
	const path = slash(relative(directory, target));
	return path.startsWith('../') ? path : `./${path}`;
}

function isMapping(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
