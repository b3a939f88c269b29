import type { PlannedOutput } from '../plan/createPlan.ts';
import type { Compiler } from '../resolve/compiler.ts';
import type { Wrong } from './withdraw.ts';

/**
 * Errors that the compiler reports for the edited workspace and not for the original one.
 *
 * @param files absolute paths of the files to check.
 */
export function findNewDiagnostics(
	compiler: Compiler,
	outputs: ReadonlyMap<string, PlannedOutput>,
	files: Iterable<string>,
): Wrong[] {
	if (outputs.size === 0) return [];
	const edited = new Map([...outputs].map(([file, { after }]) => [file, after]));
	return compiler.newDiagnostics(edited, [...files]).map(({ file, start, code, message }) => ({
		file,
		offset: originalOffset(outputs.get(file), start),
		code: 'type-error',
		message: `TS${code}: ${message}`,
	}));
}

/**
 * Where a place in the edited text was before: edits only add short pieces, so the unchanged text
 * around it is found by what both versions share before that place.
 */
function originalOffset(output: PlannedOutput | undefined, offset: number): number {
	if (output === undefined) return offset;
	const { before, after } = output;
	let i = 0;
	let j = 0;
	while (j < offset && i < before.length) {
		if (before[i] === after[j]) {
			i++;
			j++;
			continue;
		}
		// Resynchronise on the next stretch that both texts share.
		const shift = resynchronise(before, i, after, j);
		i += shift.before;
		j += shift.after;
	}
	return Math.min(i, before.length);
}

const window = 400;

function resynchronise(
	before: string,
	i: number,
	after: string,
	j: number,
): { before: number; after: number } {
	for (let distance = 1; distance < window; distance++) {
		for (let inserted = distance; inserted >= 0; inserted--) {
			const removed = distance - inserted;
			if (before.startsWith(after.slice(j + inserted, j + inserted + 12), i + removed)) {
				return { before: removed, after: inserted };
			}
		}
	}
	return { before: 1, after: 1 };
}
