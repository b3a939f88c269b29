import type { Node } from '@babel/types';
import type { Reference } from '../../resolve/referenceIndex.ts';
import { spellings } from '../../rules/spellings.ts';
import { importAt } from '../../syntax/binderOf.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { findMockCall } from '../mocks/describeMock.ts';
import type { Unit } from '../unit.ts';
import type { ExploreSources } from './exploreSources.ts';

/**
 * Whether two units are one function that two modules export, and the rules of these modules have different
 * functions in its place.
 */
export function areRivals(one: Unit, other: Unit): boolean {
	const [rule, otherRule] = [one.seed?.rule, other.seed?.rule];
	if (!one.isOfLibrary || !other.isOfLibrary || rule === undefined || otherRule === undefined)
		return false;
	if (spellings(rule.module).includes(otherRule.module)) return false;
	return formOf(one) !== formOf(other);
}

/** The unit that a reference to a function of several modules belongs to, by the module that it comes from there. */
export function chooseRival(
	rivals: readonly Unit[],
	{ file, offset }: Reference,
	{ oracle, treeOf }: Pick<ExploreSources, 'oracle' | 'treeOf'>,
): Unit | undefined {
	const tree = treeOf(file);
	const name = tree?.nameAt(offset);
	const mocked = name && mockedModule(name);
	const imported = tree && name && importBehind(name, tree);
	const source = mocked ?? imported?.source;
	const named = source && rivals.find(({ seed }) => spellings(seed!.rule.module).includes(source));
	if (named || imported === undefined) return named || rivals[0];
	const { sourceOffset } = imported;
	return (
		rivals.find((unit) => {
			const form = ownForm(unit);
			return form !== undefined && oracle.exportedMember(file, sourceOffset, [form]) !== undefined;
		}) ??
		rivals.find((unit) => ownForm(unit) === undefined) ??
		rivals[0]
	);
}

/** The function that takes its place, without the module where that is the same. */
function formOf(unit: Unit): string {
	const { replacement } = unit.seed!.rule;
	const own = ownForm(unit);
	return JSON.stringify(own === undefined ? replacement : { ...replacement, module: '' });
}

/** The export that takes its place where its own module has it. */
function ownForm({ seed }: Unit): string | undefined {
	const { module, replacement } = seed!.rule;
	return replacement?.kind === 'replace' && replacement.module === module
		? replacement.exportName
		: undefined;
}

/** The module of which a test replaces the function of this name: `vi.mock('fs', () => ({ statSync: … }))`. */
function mockedModule(name: Node): string | undefined {
	const module = findMockCall(name)?.arguments[0];
	return module?.type === 'StringLiteral' ? module.value : undefined;
}

/** The import through which a name means what it does: `fs` of `fs.realpathSync.native` and of `{ statSync } = fs`. */
function importBehind(name: Node, tree: SyntaxTree): ImportedName | undefined {
	const up = parentOf(name);
	const specifier = importsOf(tree).find(
		({ node, localOffset }) => node === up || localOffset === name.start,
	);
	if (specifier !== undefined) return specifier;
	const first = firstName(name);
	return first?.type === 'Identifier' ? importAt(tree, first, first.name) : undefined;
}

/** The name that a chain of members starts with: of the object that is spied on, too (`stub(fs, 'statSync')`). */
function firstName(name: Node): Node | undefined {
	const up = parentOf(name);
	let value: Node | null | undefined = name;
	if (up?.type === 'ObjectProperty' && parentOf(up)?.type === 'ObjectPattern') {
		const declarator = parentOf(parentOf(up)!);
		value = declarator?.type === 'VariableDeclarator' ? declarator.init : undefined;
	} else if (
		(up?.type === 'MemberExpression' || up?.type === 'OptionalMemberExpression') &&
		up.property === name
	)
		value = up.object;
	else if (name.type === 'StringLiteral' && up?.type === 'CallExpression')
		value = up.arguments[up.arguments.indexOf(name) - 1];
	for (value = unwrapInward(value); value !== undefined; value = unwrapInward(value.object)) {
		if (value.type !== 'MemberExpression' && value.type !== 'OptionalMemberExpression')
			return value;
	}
	return undefined;
}
