import type { Wrong } from '../verify/withdraw.ts';
import type { PlannedOutput } from './editTexts.ts';
import type { Withdrawn } from './session.ts';

/**
 * Files whose diagnostics may differ from those of the round before: those that read otherwise now, those
 * with a problem, and those that use a function that was given up.
 */
export function filesToRecheck(
	previous: ReadonlyMap<string, PlannedOutput>,
	outputs: ReadonlyMap<string, PlannedOutput>,
	wrong: readonly Wrong[],
	withdrawn: Withdrawn,
): Set<string> {
	const files = new Set(wrong.map(({ file }) => file));
	for (const file of new Set([...previous.keys(), ...outputs.keys()])) {
		if (previous.get(file)?.after !== outputs.get(file)?.after) files.add(file);
	}
	for (const unit of withdrawn.units.keys()) for (const file of unit.files) files.add(file);
	return files;
}
