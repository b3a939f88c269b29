import type { Node } from '@babel/types';
import { parseRule } from '../../rules/parseRule.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';

/** What the user says of functions whose effects nobody else knows. */
export interface Trust {
	/** They have no effects, and give the same whenever they are called. */
	readonly pure: readonly string[];
	/** Their effects concern nobody else: they may run beside anything. */
	readonly independent: readonly string[];
}

/** The calls that rules of the user name. */
export class TrustedCalls {
	readonly #session: Session;
	readonly #pure: readonly Unit[];
	readonly #independent: readonly Unit[];

	/** @throws {UserError} when a rule names a file or an export that does not exist. */
	constructor({ pure, independent }: Trust, session: Session) {
		this.#session = session;
		const unitsOf = (rules: readonly string[]) =>
			rules.flatMap((rule) => findSeeds(parseRule(rule, session.root), session));
		this.#pure = unitsOf(pure);
		this.#independent = unitsOf(independent);
	}

	/** Whether the name that is called is that of a function of a rule. */
	readonly has = (tree: SyntaxTree, name: Node): boolean =>
		this.#isOneOf([...this.#pure, ...this.#independent], tree, name);

	isIndependent(tree: SyntaxTree, name: Node): boolean {
		return this.#isOneOf(this.#independent, tree, name);
	}

	#isOneOf(units: readonly Unit[], { path }: SyntaxTree, name: Node): boolean {
		if (units.length === 0) return false;
		const [entity] = this.#session.oracle.entitiesAt(path, [name.start!]);
		return units.some((unit) => matches(entity, unit));
	}
}
