import { editImports, type ImportChanges } from '../../edit/editImports.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { declareConstants } from './declareConstants.ts';
import type { PromisifiedCallees } from './promisifyCallees.ts';

/** Imports that go, and imports that come. */
export type ImportsChanged = Pick<ImportChanges, 'removed' | 'added'>;

/** What is done to the imports of one file, and right below them. */
export interface ImportWork {
	readonly changes: ImportChanges;
	/** Constants that stand below the imports. */
	readonly constants: PromisifiedCallees;
	/** What is written in other places besides. */
	readonly edits: readonly TextEdit[];
}

/** All of it at once: what stands beside a statement has to know whether that one goes. */
export function writeImports(
	tree: SyntaxTree,
	{ changes, constants, edits }: ImportWork,
	also: ImportsChanged = { removed: new Set(), added: [] },
): TextEdit[] {
	const added = also.added.filter((each) => !changes.added.some((other) => isSame(each, other)));
	const all: ImportChanges = {
		removed: new Set([...changes.removed, ...also.removed]),
		renamed: changes.renamed,
		added: [...changes.added, ...added],
	};
	return [...editImports(tree, all), ...declareConstants(tree, constants, all), ...edits];
}

type Added = ImportChanges['added'][number];

function isSame(one: Added, other: Added): boolean {
	const plain = ({ source }: Added) => source.replace(/^node:/, '');
	return one.name === other.name && one.local === other.local && plain(one) === plain(other);
}
