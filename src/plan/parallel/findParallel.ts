import type { Node, Statement } from '@babel/types';
import { joinAwaits } from '../../edit/joinAwaits.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Change, Findings } from '../changes/proposeChanges.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Effect } from '../concurrency/effect.ts';
import { OrderedEffects } from '../concurrency/orderedEffects.ts';
import type { Place } from '../facts.ts';
import type { RefusalDraft, Session, WarningDraft } from '../session.ts';
import { type AwaitGroup, findAwaitGroups, statementsOf } from './awaitGroup.ts';
import { type AwaitStatement, describeAwait } from './awaitStatement.ts';
import { findOrderedSection } from './findOrderedSection.ts';
import { findShapeProblem, textOf } from './judgeGroup.ts';
import { mayThrowAtOnce } from './mayThrowAtOnce.ts';
import { type Trust, TrustedCalls } from './trustedCalls.ts';

const rule = 'parallelize-awaits';

export interface ParallelOptions extends Trust {
	/** Edit what is proven to be independent, instead of listing it. */
	readonly applySafe: boolean;
	/** Keep what succeeded, and report the failures. */
	readonly settled: boolean;
}

/** Finds awaits that could run together, in all files that may be changed. */
export function findParallel(session: Session, options: ParallelOptions): Findings {
	const finder = new Finder(session, options);
	for (const [file, text] of session.texts) {
		if (!session.isEditable(file) || !/\bawait\b/.test(text)) continue;
		const tree = session.treeOf(file);
		// `Promise` has to be the one of the language.
		if (tree === undefined || declaredNames(tree.root).has('Promise')) continue;
		finder.findInFile(tree);
	}
	return finder.findings;
}

class Finder {
	readonly #session: Session;
	readonly #options: ParallelOptions;
	readonly #trusted: TrustedCalls;
	readonly #effects: OrderedEffects;
	readonly #changes: Change[] = [];
	readonly #refusals: RefusalDraft[] = [];
	readonly #warnings: WarningDraft[] = [];

	constructor(session: Session, options: ParallelOptions) {
		this.#session = session;
		this.#options = options;
		this.#trusted = new TrustedCalls(options, session);
		this.#effects = new OrderedEffects(session, new Set(), this.#trusted.has);
	}

	get findings(): Findings {
		return {
			rule,
			changes: this.#changes,
			refusals: this.#refusals,
			warnings: this.#warnings,
		};
	}

	findInFile(tree: SyntaxTree): void {
		for (const node of tree.walk()) {
			const statements = statementsOf(node);
			if (statements === undefined) continue;
			if (statements.filter((statement) => describeAwait(statement)).length < 2) continue;
			this.#findInBlock(statements, tree);
		}
	}

	#findInBlock(statements: readonly Statement[], tree: SyntaxTree): void {
		const effects = new Map<Node, Effect | undefined>();
		const effectOf = ({ call }: AwaitStatement) => {
			if (!effects.has(call)) effects.set(call, this.#effects.ofExpression(call, tree));
			return effects.get(call);
		};
		const isMovable = (statement: Statement) => this.#isMovable(statement, tree);
		const candidates = findAwaitGroups(statements, () => true, isMovable);
		if (candidates.length === 0) return;
		const certain = findAwaitGroups(statements, (m) => effectOf(m) === undefined, isMovable);
		const taken = new Set(certain.flatMap(({ members }) => members.map((m) => m.statement)));
		for (const group of certain) this.#settle(group, tree);
		const possible = findAwaitGroups(statements, (m) => effectOf(m)?.isKnown !== true, isMovable);
		for (const group of possible) {
			if (group.members.some(({ statement }) => taken.has(statement))) continue;
			const effect = group.members.map(effectOf).find(Boolean);
			if (effect === undefined) continue;
			if (findOrderedSection(group.members[0]!.statement, tree, this.#session)) continue;
			this.#refuse(group, tree, 'effects-unknown', `nobody knows what they do: ${effect.text}`);
		}
	}

	#settle(group: AwaitGroup, tree: SyntaxTree): void {
		const section = findOrderedSection(group.members[0]!.statement, tree, this.#session);
		if (section !== undefined) {
			this.#refuse(group, tree, 'ordered-section', `they stand beside or inside ${section}`);
			return;
		}
		const problem = findShapeProblem(group, tree, this.#session, this.#trusted);
		const edits = problem ?? joinAwaits(group.members, group.anchor, tree);
		if (typeof edits === 'string') {
			this.#refuse(group, tree, 'await-shape', edits);
			return;
		}
		const place = placeOf(group, tree);
		const calls = namesOf(group, tree);
		if (!this.#options.applySafe) {
			const message = `${calls} need nothing of each other and only read`;
			this.#warnings.push({ ...place, code: 'could-run-together', message });
			return;
		}
		this.#changes.push({ ...place, kind: 'join-awaits', title: `await ${calls} together`, edits });
		this.#warnings.push({
			...place,
			code: 'first-failure',
			message: `when several of ${calls} fail, the error is that of the first to fail`,
		});
	}

	/** A declaration that is evaluated to the same value, and without an error, before or after the calls. */
	#isMovable(statement: Statement, tree: SyntaxTree): boolean {
		if (statement.type !== 'VariableDeclaration' || !/^(?:const|let)$/.test(statement.kind))
			return false;
		const { oracle } = this.#session;
		return statement.declarations.every(
			({ id, init }) =>
				id.type === 'Identifier' &&
				init != null &&
				mayThrowAtOnce(init, tree, this.#session, this.#trusted) === undefined &&
				oracle.awaitable(tree.path, init.start!, init.end!) === 'plain' &&
				this.#effects.ofExpression(init, tree) === undefined,
		);
	}

	#refuse(group: AwaitGroup, tree: SyntaxTree, code: RefusalDraft['code'], reason: string): void {
		const message = `${namesOf(group, tree)} need nothing of each other, but ${reason}`;
		this.#refusals.push({ ...placeOf(group, tree), code, message, rule });
	}
}

function placeOf({ members }: AwaitGroup, { path }: SyntaxTree): Place {
	const start = members[0]!.statement.start!;
	return { file: path, start, end: members.at(-1)!.statement.end! };
}

/** `` `loadUser` and `loadOrders` `` */
function namesOf({ members }: AwaitGroup, tree: SyntaxTree): string {
	const names = members.map(({ call }) => {
		const name = calledName(call.callee);
		return `\`${name === undefined ? textOf(call.callee, tree) : textOf(name, tree)}\``;
	});
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
