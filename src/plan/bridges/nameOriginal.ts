import type { Identifier, Node } from '@babel/types';
import { endOfStatement } from '../../edit/endOfStatement.ts';
import { importsOf } from '../../syntax/imports.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import { isDeclaredAround } from '../replace/chooseLocal.ts';
import type { NeededImport } from '../stripExecutor/pointAtPromises.ts';
import { removeNodes } from '../stripExecutor/removeNodes.ts';

/** An exported function that takes the place of a constant. */
interface Original {
	/** As an import in the constant's style says it. */
	readonly name: string;
	readonly source: string;
	/** How the file imports it already. */
	readonly known: KnownName | undefined;
	/** The name to give it where that is free. */
	readonly wanted: string;
}

/**
 * Takes the declaration of a constant away, and points its uses at the function that it stands for: by that
 * one's own name where nothing is in the way, or under the constant's.
 */
export function nameOriginal(
	constant: Identifier,
	original: Original,
	beside: NeededImport['beside'],
	tree: SyntaxTree,
): { readonly edits: readonly TextEdit[]; readonly needs?: NeededImport } {
	const { text } = tree;
	const { name, source, known, wanted } = original;
	const declaration = parentOf(parentOf(constant)!)!;
	const outer = parentOf(declaration)!;
	const statement = outer.type === 'ExportNamedDeclaration' ? outer : declaration;
	const uses = referencesIn(tree.root, constant.name).filter((use) => use !== constant);
	const needs = (local: string): NeededImport => ({
		source,
		name,
		local,
		beside,
		takesOver: false,
	});
	const quote = text[beside.sourceOffset - 1] ?? "'";
	const put = (written: string): TextEdit => {
		const end = endOfStatement(text, statement);
		const stop = text[end - 1] === ';' ? ';' : '';
		return { start: statement.start!, end, text: `${written}${stop}` };
	};
	if (statement === outer) {
		const listed = `{ ${name === constant.name ? name : `${name} as ${constant.name}`} }`;
		return uses.length === 0
			? { edits: [put(`export ${listed} from ${quote}${source}${quote}`)] }
			: { edits: [put(`export { ${constant.name} }`)], needs: needs(constant.name) };
	}
	const local = known?.local ?? wanted;
	const isFree =
		known !== undefined ||
		referencesIn(tree.root, wanted).every((use) => use === constant || uses.includes(use));
	const mayRename = isFree && uses.every((use) => isPlainUse(use, constant.name, local));
	const removal = removeNodes(tree, [statement], isDocumentation).flatMap(({ edits }) => edits);
	if (!mayRename) return { edits: removal, needs: needs(constant.name) };
	const renames = uses.flatMap(({ start, end }) =>
		local === constant.name ? [] : [{ start: start!, end: end!, text: local }],
	);
	return known === undefined
		? { edits: [...removal, ...renames], needs: needs(local) }
		: { edits: [...removal, ...renames, ...known.edits] };
}

/** What is said about the constant alone, and goes with it. */
function isDocumentation(comment: string): boolean {
	return comment.startsWith('*');
}

/** Whether another name can be written in the place of this use. */
function isPlainUse(use: Node, name: string, local: string): boolean {
	const parent = parentOf(use);
	const isNamed =
		parent?.type === 'ExportSpecifier' || (parent?.type === 'ObjectProperty' && parent.shorthand);
	return !isNamed && !isDeclaredAround(use, name) && !isDeclaredAround(use, local);
}

/** A name that a file imports an export under. */
interface KnownName {
	readonly local: string;
	/** What makes the import one of more than a type. */
	readonly edits: readonly TextEdit[];
}

/** The name under which a file imports an export of a module already. */
export function knownName(
	tree: SyntaxTree,
	name: string,
	isModule: (source: string) => boolean,
): KnownName | undefined {
	const all = importsOf(tree).filter((each) => each.imported === name && isModule(each.source));
	const value = all.find(({ isTypeOnly }) => !isTypeOnly);
	if (value !== undefined) return { local: value.local, edits: [] };
	for (const { local, node, declaration } of all) {
		const isAlone = declaration.type === 'ImportDeclaration' && declaration.specifiers.length === 1;
		const isOfStatement =
			declaration.type === 'ImportDeclaration' && declaration.importKind === 'type';
		if (isOfStatement && !isAlone) continue;
		const start = (isOfStatement ? declaration : node).start!;
		const word = /^(?:import\s+)?type\s+/.exec(tree.text.slice(start))?.[0];
		if (word === undefined) continue;
		const text = isOfStatement ? 'import ' : '';
		return { local, edits: [{ start, end: start + word.length, text }] };
	}
	return undefined;
}
