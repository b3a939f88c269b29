import { originalOffset } from '../edit/originalOffset.ts';
import type { Draft } from '../plan/decide/decide.ts';
import type { PlannedOutput } from '../plan/editTexts.ts';
import type { Compiler } from '../resolve/compiler/compiler.ts';
import type { Wrong } from './withdraw.ts';

/**
 * Errors that the compiler reports for the edited workspace and not for the original one.
 *
 * @param drafts the decisions that made the outputs.
 * @param files absolute paths of the files to check.
 */
export function findNewDiagnostics(
	compiler: Compiler,
	outputs: ReadonlyMap<string, PlannedOutput>,
	drafts: readonly Draft[],
	files: Iterable<string>,
): Wrong[] {
	if (outputs.size === 0) return [];
	const editsOf = (path: string) =>
		drafts.filter(({ file }) => file === path).flatMap(({ edits }) => edits);
	const edited = new Map([...outputs].map(([file, { after }]) => [file, after]));
	return compiler.newDiagnostics(edited, [...files]).map(({ file, start, code, message }) => ({
		file,
		offset: originalOffset(editsOf(file), start),
		code: 'type-error',
		message: `TS${code}: ${message}`,
	}));
}
