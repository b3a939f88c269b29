import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { globbySync } from 'globby';
import { slash } from '../../project/slash.ts';
import { namesCopy } from '../../runtime/namesCopy.ts';
import { type runtimeHelpers, vendorRuntime, vendorStyles } from '../../runtime/vendorRuntime.ts';
import type { Leftovers } from '../changes/proposeChanges.ts';
import { editTexts } from '../editTexts.ts';
import { isCopiedHelper } from '../runtime/isCopiedHelper.ts';
import type { Proposal, Session, WarningDraft } from '../session.ts';

/** Copies of these helpers go when nothing leads to them any more. */
const helpers = ['monitorBlocking', 'logSlowOperation'] as const;

/**
 * Copies of helpers that nothing leads to once changes are made: those that are as they were written can
 * be deleted, others may hold somebody's work.
 *
 * @param drafts all changes, imports included
 */
export function findLeftovers(drafts: Proposal['drafts'], session: Session): Leftovers {
	const deleted: string[] = [];
	const warnings: WarningDraft[] = [];
	if (session.options.isolated) return { deleted, warnings };
	const copies = [...session.texts].filter(
		([file, text]) => isCopiedHelper(text) && helperIn(file) !== undefined,
	);
	if (copies.length === 0) return { deleted, warnings };
	const outputs = editTexts({ drafts }, session.texts);
	for (const [file, text] of copies) {
		const isNamed = [...session.texts].some(
			([other, before]) =>
				!isCopiedHelper(before) && namesCopy(outputs.get(other)?.after ?? before, other, file),
		);
		if (isNamed || isInConfig(file, session.root)) continue;
		const helper = helperIn(file)!;
		const isOwn = vendorStyles.some((style) => vendorRuntime(helper, style).text === text);
		if (isOwn && session.isEditable(file)) deleted.push(file);
		else {
			const reason = isOwn ? 'is not selected' : 'is not as this version writes it';
			const message = `nothing uses this copy of \`${helper}\` any more, which ${reason}: delete it with \`rm ${session.relative(file)}\``;
			warnings.push({ file, start: 0, end: 0, code: 'left-unused', message });
		}
	}
	return { deleted, warnings };
}

function helperIn(file: string): (typeof runtimeHelpers)[number] | undefined {
	const name = basename(file).replace(/\.[cm]?[jt]s$/, '');
	return helpers.find((helper) => helper === name);
}

/** Whether a manifest or a configuration above the copy has its name. */
function isInConfig(file: string, root: string): boolean {
	const name = helperIn(file)!;
	for (let folder = dirname(file); ; folder = dirname(folder)) {
		const configs = globbySync('*.json', { cwd: folder, dot: true });
		if (configs.some((config) => readFileSync(join(folder, config), 'utf8').includes(name)))
			return true;
		if (slash(folder) === root || folder === dirname(folder)) return false;
	}
}
