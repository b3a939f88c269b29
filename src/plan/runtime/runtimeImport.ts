import { importNames } from '../../edit/importNames.ts';
import { UserError } from '../../errors.ts';
import type { RuntimeHelper } from '../../runtime/vendorRuntime.ts';
import { namesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { Session } from '../session.ts';
import { importsOfHelper } from './helperNames.ts';
import type { RuntimeChoice } from './runtimeOptions.ts';

/** What a helper of `asyncshift-runtime` is called in a file; undefined: its name is taken by something else. */
export function runtimeName(
	tree: SyntaxTree,
	helper: RuntimeHelper,
	session: Session,
): string | undefined {
	const [known] = importsOfHelper(tree, helper, session);
	if (known !== undefined) return known.local;
	return namesIn(tree.root).has(helper) ? undefined : helper;
}

/**
 * How a file gets at helpers of `asyncshift-runtime`: one function for every transform that writes calls
 * of them, once `runtimeName` has said that it can.
 */
export function runtimeImport(
	tree: SyntaxTree,
	helpers: readonly RuntimeHelper[],
	choice: RuntimeChoice,
	session: Session,
): readonly Change[] {
	if (choice.runtime === 'vendor') throw new UserError('--runtime vendor is not there yet');
	const missing = helpers.filter((helper) => importsOfHelper(tree, helper, session).length === 0);
	const edits = importNames(tree, 'asyncshift-runtime', missing);
	const [first] = edits;
	if (first === undefined) return [];
	const names = missing.map((helper) => `\`${helper}\``).join(' and ');
	const place = { file: tree.path, start: first.start, end: first.end };
	return [{ ...place, kind: 'add-import', title: `import ${names}`, edits }];
}
