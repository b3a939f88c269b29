import type { Node, VariableDeclarator } from '@babel/types';
import { makeIteratorTypeAsync } from '../../edit/asyncIteratorType.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';
import type { Consumption } from './consumption.ts';

/**
 * `const it = pages()`: the iterator is used up by what the variable is used for, all of which has to
 * stand in the same function, where it can wait.
 *
 * @param describe says what one use does with the iterator.
 */
export function describeIteratorVariable(
	tree: SyntaxTree,
	declarator: VariableDeclarator,
	id: Node & { type: 'Identifier' },
	oracle: Oracle,
	describe: (use: Node) => Consumption,
): Consumption {
	const problem = (message: string): Consumption => ({ kind: 'problem', message });
	const declaration = parentOf(declarator);
	const scope = declaration && parentOf(declaration);
	if (
		declaration?.type !== 'VariableDeclaration' ||
		declaration.kind === 'var' ||
		!/^(?:BlockStatement|Program)$/.test(scope?.type ?? '')
	)
		return problem(`\`${id.name}\`, which holds the iterator, is visible elsewhere`);
	const typeEdits = makeIteratorTypeAsync(id.typeAnnotation, tree.text);
	if (typeEdits === undefined) return problem(`the type of \`${id.name}\` has no async form`);
	const uses = referencesIn(scope!, id.name).filter((use) => use !== id);
	const own = enclosingFunction(declarator).function;
	if (!areSame(tree, id, uses, oracle))
		return problem(`\`${id.name}\`, which holds the iterator, has a namesake close by`);
	const edits: TextEdit[] = [...typeEdits];
	let waits = uses.length === 0;
	for (const use of uses) {
		if (enclosingFunction(use).function !== own)
			return problem(`another function uses \`${id.name}\`, which holds the iterator`);
		const consumption = describe(use);
		if (consumption.kind === 'problem') return consumption;
		if (consumption.kind === 'handed-on')
			return problem(`\`${id.name}\`, which holds the iterator, is returned`);
		if (consumption.kind === 'edited') {
			waits = true;
			edits.push(...consumption.edits);
		}
	}
	return waits && uses.length > 0 ? { kind: 'edited', edits } : { kind: 'left' };
}

/** Whether all names mean the same variable: none of them is declared again in an inner scope. */
function areSame(tree: SyntaxTree, id: Node, uses: readonly Node[], oracle: Oracle): boolean {
	const [own, ...others] = oracle.entitiesAt(
		tree.path,
		[id, ...uses].map((node) => node.start!),
	);
	return others.every((entity) => entity?.keys.some((key) => own?.keys.includes(key)));
}
