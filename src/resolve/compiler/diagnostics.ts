import { DiagnosticCategory, type Project } from 'typescript/unstable/sync';
import type { Diagnostic } from '../oracle.ts';
import type { Projects } from './projects.ts';

/**
 * Errors that the files would have after the edits and do not have now.
 *
 * Only errors of the "after" state need a "before" to compare with, so files without errors are
 * checked once. Diagnostics are matched by file, code and message: positions move with the edits.
 *
 * @param edited edited texts by absolute path.
 * @param files absolute paths of the files to check.
 */
export function findNewDiagnostics(
	projects: Projects,
	edited: ReadonlyMap<string, string>,
	files: readonly string[],
): Diagnostic[] {
	return projects.withEdits(edited, (before, after) => {
		const found: Diagnostic[] = [];
		for (const file of files) {
			const config = projects.of(file)?.configFileName;
			if (config === undefined) continue;
			const now = errorsOf(after.getProject(config), file);
			if (now.length === 0) continue;
			const known = countById(errorsOf(before.getProject(config), file));
			for (const error of now) {
				if (
					isUnresolved(error) &&
					[...known.keys()].some((id) => unresolvedCodes.has(Number(id.split(' ')[0])))
				)
					continue;
				const left = known.get(identify(error)) ?? 0;
				if (left > 0) known.set(identify(error), left - 1);
				else found.push(error);
			}
		}
		return found;
	});
}

function errorsOf(project: Project | undefined, file: string): Diagnostic[] {
	return (project?.program.getSemanticDiagnostics(file) ?? [])
		.filter(({ category }) => category === DiagnosticCategory.Error)
		.map(({ pos, code, text }) => ({ file, start: pos, code, message: text }));
}

/** "Cannot find module", "cannot find name … install type definitions", "no declaration file". */
const unresolvedCodes = new Set([2307, 2580, 2591, 2792, 7016]);

/** Whether an error is about what is installed: where one module has no types, its twin has none either. */
function isUnresolved({ code }: Diagnostic): boolean {
	return unresolvedCodes.has(code);
}

function identify({ code, message }: Diagnostic): string {
	return `${code} ${message}`;
}

function countById(diagnostics: readonly Diagnostic[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const diagnostic of diagnostics) {
		const id = identify(diagnostic);
		counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	return counts;
}
