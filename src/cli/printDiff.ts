import type { ChangeSet } from '../apply/changeSet.ts';
import { colourDiff } from '../apply/colourDiff.ts';
import { unifiedDiff } from '../apply/unifiedDiff.ts';
import { showControls } from '../report/showControls.ts';
import { copyWith } from '../runtime/copyWith.ts';
import type { Output } from './context.ts';

/** Prints what `git apply` accepts; on a terminal, what people can read. */
export function printDiff({ outputs, created, deleted }: ChangeSet, stdout: Output): void {
	const changes = [
		...[...outputs].map(([path, output]) => ({ path, ...output })),
		...created.map(({ path, text }) => ({ path, before: undefined, after: text })),
		...deleted.map(({ path, sha256 }) => ({ path, before: copyWith(sha256), after: undefined })),
	].sort((one, other) => (one.path < other.path ? -1 : 1));
	for (const change of changes) {
		const diff = unifiedDiff(change);
		const shown = stdout.isTerminal ? showControls(diff) : diff;
		stdout.write(stdout.colour ? colourDiff(shown) : shown);
	}
}
