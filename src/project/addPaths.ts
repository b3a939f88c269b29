import {
	type ConfigFile,
	effectiveOptions,
	parseConfig,
	type ReadExtended,
} from './configChain.ts';
import { upgradePaths } from './upgradePaths.ts';
import { editOptions } from './upgradeTsconfig.ts';

/**
 * Adds to a tsconfig where some imports lead. What it says itself, or inherits, has precedence.
 *
 * @param text the file's text, upgraded
 * @param file the file as it is
 * @param imports absolute paths by what is imported
 */
export function addPaths(
	text: string,
	{ path, text: original }: ConfigFile,
	imports: ReadonlyMap<string, string>,
	readExtended: ReadExtended,
): string {
	const config = parseConfig(original);
	if (config === undefined || imports.size === 0) return text;
	const own = upgradePaths(effectiveOptions(config, path, readExtended), path);
	return editOptions(text, new Map([['paths', { ...pathsFor(imports), ...own }]]));
}

/** The compiler option `paths` that says where imports lead. */
export function pathsFor(imports: ReadonlyMap<string, string>): Record<string, string[]> {
	return Object.fromEntries([...imports].map(([specifier, file]) => [specifier, [file]]));
}
