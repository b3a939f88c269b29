import { addPaths } from './addPaths.ts';
import { parseConfig } from './configChain.ts';
import { createExtendedReader, readConfig, referencedConfigs } from './readExtended.ts';
import { type TypescriptVersion, typescriptVersionFor } from './typescriptVersion.ts';
import { upgradeTsconfig } from './upgradeTsconfig.ts';

/**
 * Upgrades every config file that the compiler reads for some projects: the configs themselves, what
 * they extend and what they reference. The projects also learn where imports of the repository's own
 * packages lead. Serve the result through the compiler's virtual file system.
 *
 * @param tsconfigs absolute paths of the projects' tsconfig files
 * @param imports absolute paths by what is imported
 * @returns text by absolute path, of the files whose text changes
 */
export function upgradedTsconfigs(
	tsconfigs: readonly string[],
	imports: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
	const readExtended = createExtendedReader();
	const upgraded = new Map<string, string>();
	const pending: { path: string; version: TypescriptVersion | undefined }[] = [];
	const seen = new Set<string>();
	const visit = (path: string, version: TypescriptVersion | undefined) => {
		if (seen.has(path)) return;
		seen.add(path);
		pending.push({ path, version });
	};
	for (const path of tsconfigs) visit(path, typescriptVersionFor(path));
	for (let next = pending.shift(); next; next = pending.shift()) {
		const { path, version } = next;
		const file = readConfig(path);
		if (!file) continue;
		const text = upgradeTsconfig(file.text, path, { readExtended, version });
		if (text !== file.text) upgraded.set(path, text);
		// A shared config serves the project that extends it, so that project's version counts.
		for (const specifier of parseConfig(file.text)?.extends ?? []) {
			const parent = readExtended(specifier, path);
			if (parent) visit(parent.path, version);
		}
		for (const reference of referencedConfigs(file)) {
			visit(reference, typescriptVersionFor(reference));
		}
	}
	for (const path of tsconfigs) {
		const file = readConfig(path);
		if (file === undefined || imports.size === 0) continue;
		upgraded.set(path, addPaths(upgraded.get(path) ?? file.text, file, imports, readExtended));
	}
	return upgraded;
}
