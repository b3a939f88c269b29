import { existsSync, statSync } from 'node:fs';
import { UserError } from '../errors.ts';
import { type Layout, layoutOf } from './layout.ts';
import { requireUnlocked } from './lock.ts';
import { OpenRun } from './openRun.ts';

/**
 * Refuses to go on while somebody is writing to the repository, or when a run was killed in the middle.
 *
 * @throws {UserError} that says who is writing, or how to recover
 */
export function requireSettled(root: string): void {
	const layout = layoutOf(root);
	if (!existsSync(layout.folder)) return;
	requireUnlocked(layout);
	requireFinished(layout);
}

/**
 * @returns the run that was left before it had written anything, or after all of it was taken back
 * @throws {UserError} when there is one that left files on both sides
 */
export function requireFinished(layout: Layout): OpenRun | undefined {
	const run = OpenRun.find(layout);
	if (run === undefined || run.files.areAt('before')) return run;
	throw new UserError(
		`${tell(run)}; nothing was written now`,
		'Run `asyncshift recover --roll-back` to give all files their old content, or `asyncshift recover --finish` to have them all changed.',
	);
}

/** What those who only read should know: that there may be half a migration. Undefined when there is none. */
export function describeUnsettled(root: string): string | undefined {
	const layout = layoutOf(root);
	if (statSync(layout.folder, { throwIfNoEntry: false })?.isDirectory() !== true) return undefined;
	try {
		requireUnlocked(layout);
		const run = OpenRun.find(layout);
		if (run === undefined || run.files.areAt('before')) return undefined;
		return `${tell(run)}, so what is read here is half a migration; \`asyncshift recover --roll-back\` or \`--finish\` ends it`;
	} catch (error) {
		if (!(error instanceof UserError)) throw error;
		return `${error.message}, so what is read here may be half a migration`;
	}
}

function tell({ journal: { command, started, undoing, entries } }: OpenRun): string {
	const what = undoing ? `the undoing of \`${command}\`` : `\`${command}\``;
	return `${what} was killed while it was writing ${entries.length} files (begun ${started})`;
}
