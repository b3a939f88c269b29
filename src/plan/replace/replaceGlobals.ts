import { addImport } from '../../edit/addImport.ts';
import { type ImportChanges, withLocal } from '../../edit/editImports.ts';
import { importsOf } from '../../syntax/imports.ts';
import { spellBuiltin } from '../../syntax/spellBuiltin.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { siteId } from '../unit.ts';
import type { GlobalAccess } from './calleeAccess.ts';
import { chooseLocal, isHiddenAt } from './chooseLocal.ts';
import type { ReplacedCall } from './replacedCalls.ts';

type GlobalCall = ReplacedCall & { readonly access: GlobalAccess };

/** Points calls of globals at imported functions, which are imported where the file does not have them. */
export function replaceGlobals(
	tree: SyntaxTree,
	calls: readonly GlobalCall[],
): {
	/** By site id. */
	readonly sites: ReadonlyMap<string, TextEdit>;
	readonly added: ImportChanges['added'];
	/** The import of a file that has no other one. */
	readonly edits: readonly TextEdit[];
} {
	const sites = new Map<string, TextEdit>();
	const added: ImportChanges['added'][number][] = [];
	const edits: TextEdit[] = [];
	const statements: readonly unknown[] = tree.root.program.body;
	const imports = importsOf(tree).filter(({ declaration }) => statements.includes(declaration));
	const ids = new Set(calls.map(({ access }) => `${access.source}#${access.name}`));
	for (const id of ids) {
		const own = calls.filter(({ access }) => `${access.source}#${access.name}` === id);
		const { source: module, name } = own[0]!.access;
		const places = own.map(({ site }) => site);
		const source = spellBuiltin(module, tree);
		const existing = imports.find(
			(known) =>
				known.source.replace(/^node:/, '') === source.replace(/^node:/, '') &&
				known.imported === name &&
				!known.isTypeOnly &&
				!places.some((site) => isHiddenAt(tree, known.local, site)),
		);
		const local = existing?.local ?? chooseLocal(tree, name, places);
		for (const site of places)
			sites.set(siteId(site), { start: site.object!.start, end: site.name.end, text: local });
		if (existing !== undefined) continue;
		const beside = imports.at(-1);
		if (beside !== undefined) added.push({ source, name, local, beside });
		else edits.push(addImport(tree, source, (style) => `{ ${withLocal(name, local, style)} }`));
	}
	return { sites, added, edits };
}
