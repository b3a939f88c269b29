import type { PlannedOutput } from '../plan/editTexts.ts';

/**
 * Files whose diagnostics may differ from those of the round before: those that read otherwise now, and
 * those that are watched.
 *
 * @param watched files that had a problem, and files that use a function that was given up.
 */
export function filesToRecheck(
	previous: ReadonlyMap<string, PlannedOutput>,
	outputs: ReadonlyMap<string, PlannedOutput>,
	watched: Iterable<string>,
): Set<string> {
	const files = new Set(watched);
	for (const file of new Set([...previous.keys(), ...outputs.keys()])) {
		if (previous.get(file)?.after !== outputs.get(file)?.after) files.add(file);
	}
	return files;
}
