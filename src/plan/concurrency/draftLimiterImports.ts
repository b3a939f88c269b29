import { addImport } from '../../edit/addImport.ts';
import type { Draft } from '../decide/decide.ts';
import type { Session } from '../session.ts';

/** One import of the limiter for each file with a bounded `map` that has none yet. */
export function draftLimiterImports(drafts: readonly Draft[], session: Session): Draft[] {
	const added = new Map<string, Draft>();
	for (const [decision, { file, owner, kind }] of drafts.entries()) {
		const limiter = [...(owner.unit?.sites.values() ?? [])].find(
			(site) => site === owner.site,
		)?.limiter;
		if (!limiter?.isNew || kind !== 'map-to-promise-all' || added.has(file)) continue;
		const edit = addImport(session.treeOf(file)!, limiter.module, limiter.local);
		added.set(file, {
			file,
			start: edit.start,
			end: edit.end,
			kind: 'add-import',
			title: `import \`${limiter.local}\``,
			because: { decision },
			edits: [edit],
			owner,
		});
	}
	return [...added.values()];
}
