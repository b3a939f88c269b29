import { dirname } from 'node:path';

/** The nearest config above each file; files without one share the key undefined. */
export function groupByConfig(
	files: readonly string[],
	tsconfigs: readonly string[],
	root: string,
): Map<string | undefined, string[]> {
	const byDirectory = new Map<string, string>();
	for (const config of tsconfigs) {
		const directory = dirname(config);
		if (!byDirectory.has(directory) || config.endsWith('/tsconfig.json'))
			byDirectory.set(directory, config);
	}
	const groups = new Map<string | undefined, string[]>();
	for (const file of files) {
		let directory = dirname(file);
		while (!byDirectory.has(directory) && directory !== root && directory !== dirname(directory)) {
			directory = dirname(directory);
		}
		const config = byDirectory.get(directory);
		const group = groups.get(config);
		if (group === undefined) groups.set(config, [file]);
		else group.push(file);
	}
	return groups;
}
