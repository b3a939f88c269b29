import { resolve } from 'node:path';
import type { Identifier } from '@babel/types';
import { UserError } from '../../errors.ts';
import { findModule } from '../../project/findModule.ts';
import { slash } from '../../project/slash.ts';
import type { DeclarationPlace } from '../../resolve/oracle.ts';
import type { Rule } from '../../rules/rule.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { requireDot } from '../seeds/requireDot.ts';
import type { Session } from '../session.ts';
import { findTarget, type Target } from './findTarget.ts';
import { nameOfUnit } from './nameOfUnit.ts';

/** A function that a rule names. */
interface NamedTarget {
	readonly tree: SyntaxTree;
	readonly target: Target;
	readonly label: string;
}

/**
 * The functions of the repository that a rule names.
 *
 * @throws {UserError} when it names none, or a library's.
 */
export function findTargets(rule: Rule, session: Session): NamedTarget[] {
	if (!/^[./]/.test(rule.module)) {
		requireDot(rule, session);
		throw new UserError(
			`'${rule.text}' is a library's function`,
			"Functions of the repository can be monitored: ./src/store.ts#load. For a library's, log the calls with --calls.",
		);
	}
	const file = findModule(slash(resolve(rule.base, rule.module)), session.texts);
	// Alone, a file is looked at without the one that the rule means.
	if (file === undefined && session.options.isolated) return [];
	return findSeeds(rule, session).flatMap((unit) =>
		unit.seedDeclarations.flatMap((place) => {
			const found = follow(place, session);
			return found === undefined ? [] : [{ ...found, label: nameOfUnit(unit) }];
		}),
	);
}

/** What is declared at a place, or by the variable that stands there: `module.exports = { load }`. */
function follow(
	{ file, offset }: { readonly file: string; readonly offset: number },
	session: Session,
	depth = 0,
): Omit<NamedTarget, 'label'> | undefined {
	const tree = session.treeOf(file);
	const target = tree && findTarget(tree, offset);
	if (tree === undefined || target === undefined) return undefined;
	if (target.kind === 'other' && target.value?.type === 'Identifier' && depth < 5) {
		const [next, ...others] = declarationsOf(target.value, file, session).filter(
			(place) => place.file !== file || place.offset !== offset,
		);
		if (next !== undefined && others.length === 0) return follow(next, session, depth + 1);
	}
	return { tree, target };
}

/** Where the function that a name holds is declared. */
function declarationsOf(
	name: Identifier,
	file: string,
	{ oracle, index, treeOf }: Session,
): readonly DeclarationPlace[] {
	const property = parentOf(name);
	const isShorthand = property?.type === 'ObjectProperty' && property.shorthand;
	if (!isShorthand) return oracle.declarationsAt(file, name.start!);
	// For the compiler the name in `{ load }` is that of the property.
	const [entity] = oracle.entitiesAt(file, [name.start!]);
	return index.namedIn(file, name.name).filter((reference) => {
		const declared = treeOf(file)?.nameAt(reference.offset);
		const holder = declared && parentOf(declared);
		const isDeclaration =
			holder?.type === 'FunctionDeclaration' || holder?.type === 'VariableDeclarator';
		return isDeclaration && reference.entity?.keys.some((key) => entity?.keys.includes(key));
	});
}
