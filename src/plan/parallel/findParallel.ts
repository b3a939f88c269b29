import type { CallExpression, Node, Statement } from '@babel/types';
import { addImport } from '../../edit/addImport.ts';
import { joinAwaits } from '../../edit/joinAwaits.ts';
import { mapLoop } from '../../edit/mapLoop.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { mayHaveHoles } from '../arrays/mayHaveHoles.ts';
import type { Change, Findings } from '../changes/proposeChanges.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { Effect } from '../concurrency/effect.ts';
import { findLimiter, type LimiterAccess } from '../concurrency/findLimiter.ts';
import { OrderedEffects } from '../concurrency/orderedEffects.ts';
import type { RefusalDraft, Session, WarningDraft } from '../session.ts';
import { accumulatedNames, findAccumulator } from './accumulators.ts';
import { type AwaitGroup, findAwaitGroups, statementsOf } from './awaitGroup.ts';
import { type AwaitLoop, describeAwaitLoop } from './awaitLoop.ts';
import { type AwaitStatement, describeAwait } from './awaitStatement.ts';
import { awaitsInExpression } from './awaitsInExpression.ts';
import { describeEffects, isWritten } from './describeEffects.ts';
import { listNames, namesOf, placeOf } from './describeGroup.ts';
import { findOrderedSection } from './findOrderedSection.ts';
import { isMovableDeclaration } from './isMovableDeclaration.ts';
import { findShapeProblem } from './judgeGroup.ts';
import { findLoopProblem } from './judgeLoop.ts';
import { findOtherLoop } from './otherLoops.ts';
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
	/** Limiters that a file has yet to import. */
	readonly #limiters = new Map<string, LimiterAccess>();

	constructor(session: Session, options: ParallelOptions) {
		this.#session = session;
		this.#options = options;
		this.#trusted = new TrustedCalls(options, session);
		this.#effects = new OrderedEffects(session, new Set(), {
			isTrusted: this.#trusted.has,
			seesClock: true,
		});
	}

	get findings(): Findings {
		return {
			rule,
			changes: this.#changes,
			refusals: this.#refusals,
			warnings: this.#warnings,
			finish: this.#finish,
		};
	}

	findInFile(tree: SyntaxTree): void {
		for (const node of tree.walk()) {
			const loop = describeAwaitLoop(node);
			if (loop !== undefined) this.#findInLoop(loop, tree);
			const other = findOtherLoop(node, tree, this.#session, this.#effects);
			if (other !== undefined) this.#refusals.push({ ...other, rule });
			const calls = awaitsInExpression(node);
			if (calls.length > 0) this.#findInExpression(node, calls, tree);
			const statements = statementsOf(node);
			if (statements === undefined) continue;
			if (statements.filter((statement) => describeAwait(statement)).length < 2) continue;
			this.#findInBlock(statements, tree);
		}
	}

	#findInBlock(statements: readonly Statement[], tree: SyntaxTree): void {
		const effects = new Map<Node, readonly Effect[]>();
		const effectsOf = ({ call }: AwaitStatement) => {
			const found = effects.get(call) ?? this.#effects.ofAwaited(call, tree);
			effects.set(call, found);
			return found;
		};
		const isMovable = (statement: Statement) =>
			isMovableDeclaration(statement, tree, this.#session, this.#trusted) &&
			this.#effects.ofExpression(statement, tree) === undefined;
		const candidates = findAwaitGroups(statements, () => true, isMovable);
		if (candidates.length === 0) return;
		const certain = findAwaitGroups(
			statements,
			(member) => effectsOf(member).length === 0,
			isMovable,
			this.#session.options.concurrency,
		);
		const taken = new Set(certain.flatMap(({ members }) => members.map((m) => m.statement)));
		for (const group of certain) this.#settle(group, tree);
		const possible = findAwaitGroups(
			statements,
			(member) => !effectsOf(member).some(({ isKnown }) => isKnown),
			isMovable,
		);
		const hidden = findAwaitGroups(
			statements,
			(member) =>
				member.pattern !== undefined &&
				!effectsOf(member).some((effect) => isWritten(effect, member.call, tree)),
			isMovable,
		);
		for (const group of [...possible, ...hidden]) {
			if (group.members.some(({ statement }) => taken.has(statement))) continue;
			const unclear = group.members.filter((member) => effectsOf(member).length > 0);
			if (unclear.length === 0) continue;
			for (const { statement } of group.members) taken.add(statement);
			if (findOrderedSection(group.members[0]!.statement, tree, this.#session)) continue;
			const effectful = unclear.map((member) => ({
				call: member.call,
				effects: effectsOf(member),
			}));
			const { code, reason } = describeEffects(effectful, tree, this.#session);
			this.#refuse(group, tree, code, reason);
		}
	}

	/** They are listed and never edited: what stands between them in the expression would run at another time. */
	#findInExpression(node: Node, calls: readonly CallExpression[], tree: SyntaxTree): void {
		const effectful = calls
			.map((call) => ({ call, effects: this.#effects.ofAwaited(call, tree) }))
			.filter(({ effects }) => effects.length > 0);
		if (effectful.some(({ call, effects }) => effects.some((it) => isWritten(it, call, tree))))
			return;
		if (findOrderedSection(node, tree, this.#session) !== undefined) return;
		const place = { file: tree.path, start: node.start!, end: node.end! };
		const names = listNames(calls, tree);
		const refuse = (code: RefusalDraft['code'], reason: string) => {
			const message = `the arguments of ${names} do not depend on each other's results, but ${reason}`;
			this.#refusals.push({ ...place, code, message, rule });
		};
		if (effectful.length > 0) {
			const { code, reason } = describeEffects(effectful, tree, this.#session);
			refuse(code, reason);
		} else refuse('await-shape', 'they stand in one declaration or expression');
	}

	#settle(group: AwaitGroup, tree: SyntaxTree): void {
		const section = findOrderedSection(group.members[0]!.statement, tree, this.#session);
		if (section !== undefined) {
			this.#refuse(group, tree, 'ordered-section', `they stand beside or inside ${section}`);
			return;
		}
		const problem =
			this.#findPatternProblem(group, tree) ??
			findShapeProblem(group, tree, this.#session, this.#trusted);
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

	/** Taking a result apart may run a getter or an iterator, before the next call begins. */
	#findPatternProblem({ members }: AwaitGroup, tree: SyntaxTree): string | undefined {
		const effect = members
			.slice(0, -1)
			.map(({ statement, call }) => this.#effects.ofExpression(statement, tree, call))
			.find((found) => found !== undefined);
		return effect && `${effect.text} when a result is taken apart`;
	}

	#findInLoop(found: AwaitLoop, tree: SyntaxTree): void {
		const { loop, call } = found;
		const effects = this.#effects.ofAwaited(call, tree);
		if (effects.some((effect) => isWritten(effect, call, tree))) return;
		const accumulators = this.#accumulatorsOf(found, tree);
		if (accumulators === undefined) return;
		if (accumulators.size === 0 && effects.some(({ isKnown }) => isKnown)) return;
		const place = { file: tree.path, start: loop.start!, end: loop.end! };
		const name = `\`${onOneLine(tree, calledName(call.callee) ?? call.callee)}\``;
		const refuse = (code: RefusalDraft['code'], reason: string) => {
			const message = `the arguments of the calls of ${name} do not depend on each other's results, but ${reason}`;
			this.#refusals.push({ ...place, code, message, rule });
		};
		const section = findOrderedSection(loop, tree, this.#session);
		if (effects.length > 0) {
			const { code, reason } = describeEffects([{ call, effects }], tree, this.#session);
			if (section === undefined) refuse(code, reason);
			return;
		}
		if (section !== undefined) {
			refuse('ordered-section', `they stand beside or inside ${section}`);
			return;
		}
		const problem = findLoopProblem(found, {
			tree,
			session: this.#session,
			trusted: this.#trusted,
			accumulators,
			settled: this.#options.settled,
		});
		if (problem !== undefined) {
			refuse('await-shape', problem);
			return;
		}
		const { concurrency: count } = this.#session.options;
		const limiter = count === undefined ? undefined : findLimiter(tree.path, this.#session);
		if (limiter !== undefined && 'code' in limiter) {
			this.#refusals.push({ ...place, code: limiter.code, message: limiter.message, rule });
			return;
		}
		const limit = limiter && { count: count!, limiter: limiter.local };
		const edits = mapLoop({ ...found, tree, settled: this.#options.settled, limit });
		if (typeof edits === 'string') {
			refuse('await-shape', edits);
			return;
		}
		if (!this.#options.applySafe) {
			const message = `the calls of ${name} need nothing of each other and only read`;
			this.#warnings.push({ ...place, code: 'could-run-together', message });
			return;
		}
		const title = `await the calls of ${name} together`;
		this.#changes.push({ ...place, kind: 'map-loop', title, edits });
		if (limiter?.isNew) this.#limiters.set(tree.path, limiter);
		if (!this.#options.settled) {
			const message = `when several calls of ${name} fail, the error is that of the first to fail`;
			this.#warnings.push({ ...place, code: 'first-failure', message });
		}
		if (limit === undefined) {
			const message = `all calls of ${name} begin at once`;
			this.#warnings.push({ ...place, code: 'fan-out', message });
		}
	}

	/** What a loop over an array adds to, where only its function knows of that; undefined when it does more. */
	#accumulatorsOf(found: AwaitLoop, tree: SyntaxTree): ReadonlySet<string> | undefined {
		const { loop, element, call, naming, rest } = found;
		const { oracle } = this.#session;
		const { start, end } = loop.right;
		if (!oracle.isArray(tree.path, start!, end!) || mayHaveHoles(loop.right, tree))
			return undefined;
		// A subclass may have a `map` of its own.
		const map = oracle.memberOf(tree.path, start!, end!, 'map');
		if (map === undefined || map.keys.some((key) => oracle.isOwn(key))) return undefined;
		const isPure = (code: Node) => this.#effects.ofExpression(code, tree, call) === undefined;
		if (![loop.right, element, ...(naming ? [naming] : [])].every(isPure)) return undefined;
		const names = accumulatedNames(rest, tree, this.#session, isPure);
		const isHidden = [...(names ?? [])].every(
			([name, addition]) => findAccumulator(name, addition, found) !== undefined,
		);
		return names && isHidden ? new Set(names.keys()) : undefined;
	}

	/** The limiter's import, in a file with a loop that it bounds. */
	readonly #finish = (file: string, kept: readonly Change[]): readonly Change[] => {
		const limiter = this.#limiters.get(file);
		const first = kept.find(({ kind }) => kind === 'map-loop');
		if (limiter === undefined || first === undefined) return [];
		const edit = addImport(this.#session.treeOf(file)!, limiter.module, limiter.local);
		const title = `import \`${limiter.local}\``;
		return [{ file, start: edit.start, end: edit.end, kind: 'add-import', title, edits: [edit] }];
	};

	#refuse(group: AwaitGroup, tree: SyntaxTree, code: RefusalDraft['code'], reason: string): void {
		const message = `the arguments of ${namesOf(group, tree)} do not depend on each other's results, but ${reason}`;
		this.#refusals.push({ ...placeOf(group, tree), code, message, rule });
	}
}
