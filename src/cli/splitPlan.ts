import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../errors.ts';
import type { SplitPart } from '../plan/plan.ts';
import type { Workspace } from '../project/workspace.ts';
import { groupFiles } from '../split/groups/groupFiles.ts';
import { nameGroups } from '../split/groups/nameGroups.ts';
import type { NamedPlan } from '../split/namePlans.ts';
import type { PartRequest } from '../split/part.ts';
import type { Context } from './context.ts';
import { serializePlan } from './serializePlan.ts';
import { writeText } from './writeText.ts';

/** The options of `asyncshift plan` that split a plan. */
export interface SplitFlags {
	readonly splitBy?: SplitPart['by'] | undefined;
	readonly splitDepth?: number | undefined;
	readonly output?: string | undefined;
}

/**
 * Says which parts a plan is to be split into, once the files are known.
 *
 * @returns undefined when it is not to be split
 * @throws {UserError} when the options do not go together, or the folder is not free
 */
export function readSplit(
	{ splitBy, splitDepth, output }: SplitFlags,
	context: Context,
): ((workspace: Workspace) => PartRequest[]) | undefined {
	if (splitDepth !== undefined && splitBy !== 'directory') {
		throw new UserError('--split-depth goes with --split-by directory only');
	}
	if (splitBy === undefined) return undefined;
	if (splitDepth !== undefined && !(Number.isInteger(splitDepth) && splitDepth > 0)) {
		throw new UserError('--split-depth must be a whole number from 1');
	}
	if (output === undefined) {
		throw new UserError(
			'--split-by writes several plans and needs a folder for them',
			'Name one: `-o plans`.',
		);
	}
	requireFreeFolder(output, context);
	return (workspace) => groupFiles(workspace, nameGroups(splitBy, workspace, splitDepth ?? 1));
}

/** Plans of another run beside the new ones would be applied with them. */
function requireFreeFolder(folder: string, { cwd }: Context): void {
	let names: readonly string[] = [];
	try {
		names = readdirSync(path.resolve(cwd, folder));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
			throw new UserError(`-o ${folder}: with --split-by this has to be a folder`);
		}
	}
	if (names.length > 0) {
		throw new UserError(
			`-o ${folder}: the folder is not empty`,
			'Remove it, or name another one: plans of two runs do not go together.',
		);
	}
}

/** Writes one file per plan, and no folder for none. */
export function writePlans(plans: readonly NamedPlan[], folder: string, context: Context): void {
	if (plans.length === 0) return;
	try {
		mkdirSync(path.resolve(context.cwd, folder), { recursive: true });
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code ?? String(error);
		throw new UserError(`cannot create the folder ${folder} (${reason})`);
	}
	for (const { fileName, plan } of plans)
		writeText(context, path.join(folder, fileName), 'the plan', serializePlan(plan));
}
