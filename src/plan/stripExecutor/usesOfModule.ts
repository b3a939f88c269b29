import { resolve } from 'node:path';
import { findImported, findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { Rule } from '../../rules/rule.ts';
import { importsOf } from '../../syntax/imports.ts';
import { isPropertyName, referencesIn } from '../../syntax/names.ts';
import type { Session } from '../session.ts';
import { commonJsExport, isCommonJs } from './commonJsExport.ts';

/** Every place that means the function that a CommonJS module is as a whole: `module.exports = run`. */
export function usesOfModule(
	{ module, base, exportPath }: Rule,
	session: Session,
): { readonly file: string; readonly offset: number }[] | undefined {
	if (!/^[./]/.test(module) || exportPath.join('.') !== 'default') return undefined;
	const home = findModule(slash(resolve(base, module)), session.texts);
	const tree = home === undefined ? undefined : session.treeOf(home);
	const isWhole = tree && isCommonJs(tree) && commonJsExport(tree, 'default') !== undefined;
	if (home === undefined || !isWhole) return undefined;
	const found: { file: string; offset: number }[] = [];
	for (const [file, text] of session.texts) {
		if (!/\brequire\b|\bimport\b/.test(text)) continue;
		const user = session.treeOf(file);
		for (const each of user === undefined ? [] : importsOf(user)) {
			const isSame =
				each.imported === (each.isRequire ? '*' : 'default') &&
				each.source.startsWith('.') &&
				findImported(file, each.source, session.texts) === home;
			if (!isSame || user === undefined) continue;
			for (const node of referencesIn(user.root, each.local)) {
				const offset = node.start!;
				const places = session.oracle.declarationsAt(file, offset);
				const isOwn = places.some((place) =>
					place.file === file ? place.offset === each.localOffset : place.file === home,
				);
				if (isOwn && !isPropertyName(node)) found.push({ file, offset });
			}
		}
	}
	return found;
}
