import { importNames } from '../../edit/importNames.ts';
import { dependenciesOf } from '../../project/dependencies.ts';
import type { RuntimeHelper } from '../../runtime/vendorRuntime.ts';
import { namesIn } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change } from '../changes/proposeChanges.ts';
import type { CreatedFile, TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { importsOfHelper } from './helperNames.ts';
import type { RuntimeChoice } from './runtimeOptions.ts';
import { vendoredHelper } from './vendoredHelper.ts';

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
	const missing = helpers.filter((helper) => importsOfHelper(tree, helper, session).length === 0);
	if (choice.runtime === 'package') {
		const edits = importNames(tree, runtimePackage, missing);
		return toChanges(tree, missing, edits, []).map((change) => ({
			...change,
			...neededBy(tree.path),
		}));
	}
	return missing.flatMap((helper) => {
		const { source, created } = vendoredHelper(tree, helper, choice['runtime-dir'], session);
		const edits = importNames(tree, source, [helper]);
		return toChanges(tree, [helper], edits, created === undefined ? [] : [created]);
	});
}

const runtimePackage = 'asyncshift-runtime';

/** The package, where a file is to import it and nobody has said that it is there. */
export function neededBy(file: string): { readonly needs?: string } {
	return dependenciesOf(file).has(runtimePackage) ? {} : { needs: runtimePackage };
}

function toChanges(
	{ path: file }: SyntaxTree,
	helpers: readonly RuntimeHelper[],
	edits: readonly TextEdit[],
	creates: readonly CreatedFile[],
): Change[] {
	const [first] = edits;
	if (first === undefined) return [];
	const title = `import ${helpers.map((helper) => `\`${helper}\``).join(' and ')}`;
	const { start, end } = first;
	return [{ file, start, end, kind: 'add-import', title, edits, creates }];
}
