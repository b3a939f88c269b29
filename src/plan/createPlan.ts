import { honourIgnores } from '../comments/honourIgnores.ts';
import { type After, withTodos } from '../comments/withTodos.ts';
import type { Workspace, WorkspaceFile } from '../project/workspace.ts';
import type { Compiler } from '../resolve/compiler/compiler.ts';
import { type Reviewer, reviewChanges } from '../select/review.ts';
import { type Selected, selectChanges } from '../select/selectChanges.ts';
import { filterRefusals, type Selection, type SelectionOutcome } from '../select/selection.ts';
import type { PartRequest, PlannedPart } from '../split/part.ts';
import { planParts } from '../split/planParts.ts';
import type { NewError } from '../verify/newErrors.ts';
import { requireParsable } from '../verify/requireParsable.ts';
import { type Checked, type ResultSources, Settler } from '../verify/settleResult.ts';
import type { Verification } from '../verify/verification.ts';
import { notePhase } from '../watch/position.ts';
import { assemblePlan } from './assemblePlan.ts';
import { createdBy, type PlannedOutput } from './editTexts.ts';
import { openCompiler } from './openCompiler.ts';
import { fillOptions } from './options.ts';
import type { Plan } from './plan.ts';
import { readTexts, type SourceTexts } from './readTexts.ts';
import { type PlanOptions, Session } from './session.ts';
import type { Transform } from './transform.ts';

export type Phase =
	| 'discover'
	| 'open'
	| 'search'
	| 'resolve'
	| 'parse'
	| 'propagate'
	| 'edit'
	| 'check'
	| 'verify'
	| 'format'
	| 'write';

export interface PlanRequest extends PlanOptions {
	readonly workspace: Workspace;
	readonly transform: Transform;
	/** Values of the transform's own options, by name; see `fillOptions`. */
	readonly transformOptions?: Readonly<Record<string, unknown>>;
	/** Compare the compiler's diagnostics before and after, and give up what causes new ones. */
	readonly verify: Verification;
	/** Texts that stand in for what is on disk, by absolute path; such files have no sha256 in the plan. */
	readonly texts?: ReadonlyMap<string, string>;
	/** Milliseconds that the compiler may take for one answer; five minutes when absent. */
	readonly timeLimit?: number;
	/** Look at the given files only, without libraries and imports. */
	readonly isolated?: boolean;
	/** Files that get plans of their own, besides the plan for all of them. */
	readonly parts?: readonly PartRequest[];
	/** Which of the changes to make; all of them when absent. */
	readonly select?: Selection | undefined;
	/** Write comments above what is left alone. */
	readonly markTodo?: boolean | undefined;
	readonly onPhase?: (phase: Phase, detail?: string) => void;
}

export interface PlanResult {
	readonly plan: Plan;
	/** By path relative to the root. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
	/** The same migration in parts, in the order to apply them, when these were asked for. */
	readonly parts?: readonly PlannedPart[];
	/** Milliseconds. */
	readonly timings: Readonly<Partial<Record<Phase, number>>>;
	/**
	 * What is wrong with everything that the rules ask for. The plan goes without what causes it; who wants
	 * all or nothing takes nothing.
	 */
	readonly newErrors?: readonly NewError[];
	/** What was left out, when something could be. */
	readonly selection?: SelectionOutcome;
}

/**
 * Plans a migration: reads the workspace, asks the compiler, decides, edits in memory and checks the
 * result. Nothing is written.
 *
 * @throws {UserError} when a rule does not fit the workspace.
 */
export function createPlan(request: PlanRequest): PlanResult {
	const planner = new Planner(request);
	try {
		return planner.run();
	} finally {
		planner.close();
	}
}

/** The same, but somebody is asked about each group of changes before it is in the plan. */
export async function createReviewedPlan(
	request: PlanRequest,
	reviewer: Reviewer,
): Promise<PlanResult> {
	const planner = new Planner(request);
	try {
		return await planner.runReviewed(reviewer);
	} finally {
		planner.close();
	}
}

/** What is known before anything is decided. */
interface Prepared {
	readonly sources: SourceTexts;
	readonly session: Session;
	readonly checked: ResultSources;
	readonly settler: Settler;
}

class Planner {
	readonly #request: PlanRequest;
	readonly #timings: Partial<Record<Phase, number>> = {};
	#compiler: Compiler | undefined;

	constructor(request: PlanRequest) {
		this.#request = request;
	}

	close(): void {
		this.#compiler?.close();
	}

	run(): PlanResult {
		const prepared = this.#prepare();
		const isPart = this.#request.select !== undefined;
		return this.#finish(prepared, this.#select(prepared, isPart), isPart);
	}

	async runReviewed(reviewer: Reviewer): Promise<PlanResult> {
		const prepared = this.#prepare();
		const selected = this.#select(prepared, true);
		const { settler, session } = prepared;
		const reviewed = await reviewChanges(settler, selected, reviewer, session);
		return this.#finish(prepared, reviewed, true);
	}

	#prepare(): Prepared {
		const { workspace, transform, verify, transformOptions = {} } = this.#request;
		const sources = this.#time('search', () => readTexts(workspace, this.#request.texts));
		const { texts } = sources;
		const compiler = this.#time('open', () => this.#open(texts));
		const editable = new Set(
			workspace.files.filter(({ editable }) => editable).map(({ absolutePath }) => absolutePath),
		);
		const session = new Session({
			root: workspace.root,
			texts,
			oracle: compiler,
			options: this.#request,
			isEditable: (file) => editable.has(file),
			unreadable: new Set(sources.unreadable.map(({ file }) => file)),
		});
		const propose = this.#time('propagate', () =>
			honourIgnores(
				transform.decide(session, fillOptions(transform.meta.options, transformOptions)),
				session,
			),
		);
		const checked: ResultSources = {
			session,
			compiler,
			propose,
			verify: verify !== false,
			time: (phase, work) => this.#time(phase, work),
		};
		return { sources, session, checked, settler: new Settler(checked) };
	}

	#select({ settler, session }: Prepared, isPart: boolean): Selected {
		const { select = {}, verify } = this.#request;
		// An error that only comes from what is left out is no reason to write nothing.
		if (isPart && verify === 'strict' && select.kinds?.length !== 0) settler.postpone();
		return selectChanges(settler, select, session);
	}

	#finish(
		{ sources, session, checked, settler }: Prepared,
		{ settled: selected, outcome }: Selected,
		isPart: boolean,
	): PlanResult {
		const request = this.#request;
		const judged = settler.check(selected);
		const settled = this.#time('edit', () => this.#mark(judged, session));
		const { select = {}, transform, parts } = request;
		const split = parts && planParts({ ...checked, request, sources, whole: settled }, parts);
		this.#splitTimings(session);
		const plan = assemblePlan(settled.proposal, session, this.#request, sources);
		const created = plan.created.map(({ path, text }) => [path, text] as const);
		requireParsable(created, transform.meta.name, 'Please report this: it is a bug.');
		return {
			...(split === undefined ? {} : { parts: split }),
			plan: { ...plan, refusals: filterRefusals(plan.refusals, select) },
			outputs: this.#relative(settled.outputs),
			timings: this.#timings,
			newErrors: settled.newErrors,
			...(isPart ? { selection: outcome } : {}),
		};
	}

	#mark(settled: Checked, session: Session): Checked {
		const { markTodo = false, select = {}, rules, transform } = this.#request;
		// Reading only, unless the comments are asked for.
		if (select.kinds?.length === 0 && !markTodo) return settled;
		const known = [transform.meta.name, ...rules.map(({ text }) => text)];
		const request = { mark: markTodo, rules: known, codes: select.codes };
		return withTodos(settled, session, request, () => this.#lookAfter(settled));
	}

	/** What another run would propose after this one. */
	#lookAfter({ proposal, outputs }: Checked): After {
		const { workspace, texts = [] } = this.#request;
		const created = createdBy(proposal.drafts).map(({ path, text }) => ({
			path,
			absolutePath: `${workspace.root}/${path}`,
			text,
		}));
		const known = new Set(workspace.files.map(({ path }) => path));
		const added = created
			.filter(({ path }) => !known.has(path))
			.map(({ path, absolutePath }): WorkspaceFile => {
				return { path, absolutePath, editable: false, created: true };
			});
		const next = new Planner({
			...this.#request,
			workspace: { ...workspace, files: [...workspace.files, ...added] },
			texts: new Map([
				...texts,
				...created.map(({ absolutePath, text }) => [absolutePath, text] as const),
				...[...outputs].map(([file, { after }]) => [file, after] as const),
			]),
		});
		try {
			const { session, settler } = next.#prepare();
			return { session, proposal: settler.settle().proposal };
		} finally {
			next.close();
		}
	}

	#time<T>(phase: Phase, work: () => T): T {
		this.#request.onPhase?.(phase);
		notePhase(phase);
		const started = performance.now();
		try {
			return work();
		} finally {
			this.#timings[phase] = (this.#timings[phase] ?? 0) + performance.now() - started;
		}
	}

	/** Searching, resolving and parsing happen while propagating: their share is taken out of it. */
	#splitTimings(session: Session): void {
		const { search, resolve } = session.index.elapsed;
		const { parseTime } = session;
		this.#timings.search = (this.#timings.search ?? 0) + search;
		this.#timings.resolve = resolve;
		this.#timings.parse = parseTime;
		this.#timings.propagate = (this.#timings.propagate ?? 0) - search - resolve - parseTime;
	}

	#open(texts: ReadonlyMap<string, string>): Compiler {
		const { workspace, isolated = false, transformOptions = {}, timeLimit } = this.#request;
		this.#compiler = openCompiler(
			workspace,
			texts,
			isolated,
			transformOptions.runtime === 'vendor',
			timeLimit,
		);
		return this.#compiler;
	}

	#relative(outputs: ReadonlyMap<string, PlannedOutput>): Map<string, PlannedOutput> {
		const { files } = this.#request.workspace;
		const paths = new Map(files.map(({ path, absolutePath }) => [absolutePath, path]));
		return new Map([...outputs].map(([file, output]) => [paths.get(file)!, output]));
	}
}
