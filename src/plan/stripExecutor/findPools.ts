import type { Node } from '@babel/types';
import { type ExecutorFact, executorFacts } from '../../../presets/executors.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { declarationOfPool } from './declarationOfPool.ts';
import { findMaking, isMadeBy } from './findMaking.ts';
import type { PoolRule } from './poolRule.ts';

/** The worker pools of libraries that a workspace uses. */
export class Pools {
	readonly rules: readonly PoolRule[];
	readonly #session: Session;
	readonly #facts: readonly ExecutorFact[];

	/** @param rules pools whose workers' functions are to be called directly. */
	constructor(session: Session, rules: readonly PoolRule[]) {
		this.rules = rules;
		this.#session = session;
		const texts = [...session.texts.values()];
		this.#facts = executorFacts.filter((fact) => texts.some((text) => text.includes(fact.package)));
	}

	/** Whether a file may call one of them. */
	isCandidate(file: string): boolean {
		const text = this.#session.texts.get(file) ?? '';
		return this.#facts.some(({ name }) => text.includes(`.${memberOf(name)}(`));
	}

	/** What is known of the method that is called. */
	factOf(tree: SyntaxTree, callee: Node): ExecutorFact | undefined {
		if (callee.type !== 'MemberExpression' || callee.computed) return undefined;
		const { object, property } = callee;
		const known = this.#facts.filter(
			({ name }) => property.type === 'Identifier' && property.name === memberOf(name),
		);
		const nameOffset = nameOffsetOf(property);
		if (known.length === 0 || nameOffset === undefined) return undefined;
		const declarers = this.#session.oracle.declarersOf(tree.path, {
			nameOffset,
			object: { start: object.start!, end: object.end! },
		});
		const declared = known.find((fact) =>
			declarers.some(
				(declarer) => declarer.package === fact.package && declarer.name === fact.name,
			),
		);
		return declared ?? (declarers.length === 0 ? this.#madeAs(known, tree, object) : undefined);
	}

	/** Whether a rule says that the tasks of a pool are called directly. */
	isNamed(tree: SyntaxTree, callee: Node, fact: ExecutorFact): boolean {
		if (callee.type !== 'MemberExpression' || this.rules.length === 0) return false;
		const place = declarationOfPool(tree, callee.object, this.#session);
		return this.rules.some((rule) => rule.means(fact, place));
	}

	/** Without types, as in `const Piscina = require('piscina')`, a pool is what makes it. */
	#madeAs(known: readonly ExecutorFact[], tree: SyntaxTree, pool: Node): ExecutorFact | undefined {
		const place = declarationOfPool(tree, pool, this.#session);
		const making = place && findMaking(place, this.#session);
		return making && known.find((fact) => isMadeBy(making, fact));
	}
}

function memberOf(name: string): string {
	return name.slice(name.lastIndexOf('.') + 1);
}
