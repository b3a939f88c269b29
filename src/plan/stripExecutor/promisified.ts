import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import { type PromisifiedCallees, promisifyCallees } from '../replace/promisifyCallees.ts';
import { siteId } from '../unit.ts';
import type { Wrapper } from './wrapper.ts';

/** How the calls of a file get at promise forms that `promisify` makes. */
export function promisifiedIn(
	tree: SyntaxTree,
	drafts: ReadonlyMap<Change, Wrapper>,
): PromisifiedCallees {
	const calls = [...drafts].flatMap(([site, { callback, tree: home }]) =>
		callback === undefined || home !== tree ? [] : [{ site, access: callback.access }],
	);
	return promisifyCallees(tree, calls, new Map());
}

/** The constants that the changes which stand need, and what those need. */
export function promisifiedOf(
	tree: SyntaxTree,
	kept: readonly Change[],
	drafts: ReadonlyMap<Change, Wrapper>,
): PromisifiedCallees {
	const all = promisifiedIn(tree, drafts);
	const locals = kept.flatMap((change) => all.sites.get(siteId(change))?.text ?? []);
	const constants = all.constants.filter((constant) =>
		locals.some((local) => constant.startsWith(`const ${local} = `)),
	);
	const isUsed = constants.length > 0;
	return {
		...all,
		constants,
		added: isUsed ? all.added : [],
		needs: locals.length > 0 ? all.needs : [],
	};
}
