import { applyEdits } from '../edit/applyEdits.ts';
import { findOwnImports } from '../project/ownImports.ts';
import { readSource } from '../project/readSource.ts';
import { upgradedTsconfigs } from '../project/upgradedTsconfigs.ts';
import type { Workspace } from '../project/workspace.ts';
import { Compiler } from '../resolve/compiler/compiler.ts';
import { ParseError, parse } from '../syntax/parse.ts';
import { findNewDiagnostics } from '../verify/newDiagnostics.ts';
import { type Wrong, withdraw } from '../verify/withdraw.ts';
import { fillOptions } from './options.ts';
import type { Decision, Plan, Refusal } from './plan.ts';
import { refusalCodes } from './refusalCodes.ts';
import { type PlanOptions, type Proposal, Session, type Withdrawn } from './session.ts';
import type { Transform } from './transform.ts';
import { warningCodes } from './warningCodes.ts';

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
	| 'write';

export interface PlanRequest extends PlanOptions {
	readonly workspace: Workspace;
	readonly transform: Transform;
	/** Values of the transform's own options, by name; see `fillOptions`. */
	readonly transformOptions?: Readonly<Record<string, unknown>>;
	/** Compare the compiler's diagnostics before and after, and give up what causes new ones. */
	readonly verify: boolean;
	/** Texts that stand in for files that are not on disk, by absolute path. */
	readonly texts?: ReadonlyMap<string, string>;
	/** Look at the given files only, without libraries and imports. */
	readonly isolated?: boolean;
	readonly onPhase?: (phase: Phase, detail?: string) => void;
}

/** The text of one file before and after. */
export interface PlannedOutput {
	readonly before: string;
	readonly after: string;
}

export interface PlanResult {
	readonly plan: Plan;
	/** By path relative to the root. */
	readonly outputs: ReadonlyMap<string, PlannedOutput>;
	/** Milliseconds. */
	readonly timings: Readonly<Partial<Record<Phase, number>>>;
}

/** A result is checked at most this often; what is still wrong then is given up file by file. */
const maximumRounds = 12;

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

class Planner {
	readonly #request: PlanRequest;
	readonly #timings: Partial<Record<Phase, number>> = {};
	readonly #texts = new Map<string, string>();
	readonly #hashes = new Map<string, string>();
	readonly #paths = new Map<string, string>();
	readonly #unreadable: Refusal[] = [];
	#compiler: Compiler | undefined;

	constructor(request: PlanRequest) {
		this.#request = request;
	}

	close(): void {
		this.#compiler?.close();
	}

	run(): PlanResult {
		const { workspace, transform, verify, transformOptions = {} } = this.#request;
		this.#time('search', () => this.#read());
		const compiler = this.#time('open', () => this.#open());
		const editable = new Set(
			workspace.files.filter(({ editable }) => editable).map(({ absolutePath }) => absolutePath),
		);
		const session = new Session({
			root: workspace.root,
			texts: this.#texts,
			oracle: compiler,
			options: this.#request,
			isEditable: (file) => editable.has(file),
		});
		const propose = this.#time('propagate', () =>
			transform.decide(session, fillOptions(transform.meta.options, transformOptions)),
		);
		const withdrawn: Withdrawn = { units: new Map(), sites: new Map() };
		let proposal = this.#time('propagate', () => propose(withdrawn));
		let outputs = this.#time('edit', () => this.#edit(proposal));
		/** Files whose diagnostics may differ from what the last check said. */
		let unchecked = new Set(this.#texts.keys());
		for (let round = 1; ; round++) {
			const wrong = this.#time('check', () => this.#findUnparsable(outputs));
			const isParsable = wrong.length === 0;
			if (isParsable && verify) {
				wrong.push(
					...this.#time('verify', () =>
						findNewDiagnostics(compiler, outputs, proposal.drafts, unchecked),
					),
				);
			}
			if (wrong.length === 0) break;
			withdraw(wrong, proposal, withdrawn, { texts: this.#texts, coarse: round >= maximumRounds });
			const previous = outputs;
			proposal = this.#time('propagate', () => propose(withdrawn));
			outputs = this.#time('edit', () => this.#edit(proposal));
			const touched = filesToRecheck(previous, outputs, wrong, withdrawn);
			unchecked = isParsable ? touched : new Set([...unchecked, ...touched]);
		}
		this.#splitTimings(session);
		return {
			plan: this.#assemble(proposal, session),
			outputs: this.#relative(outputs),
			timings: this.#timings,
		};
	}

	#time<T>(phase: Phase, work: () => T): T {
		this.#request.onPhase?.(phase);
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

	#read(): void {
		const { workspace, texts } = this.#request;
		for (const { path, absolutePath } of workspace.files) {
			this.#paths.set(absolutePath, path);
			const given = texts?.get(absolutePath);
			if (given !== undefined) {
				this.#texts.set(absolutePath, given);
				continue;
			}
			const source = readSource(absolutePath);
			if ('problem' in source) {
				const rule = '';
				this.#unreadable.push(
					this.#refusal(
						{
							file: absolutePath,
							start: 0,
							end: 0,
							code: 'unreadable',
							message: source.problem,
							rule,
						},
						1,
					),
				);
				continue;
			}
			this.#texts.set(absolutePath, source.text);
			this.#hashes.set(absolutePath, source.sha256);
		}
	}

	#open(): Compiler {
		const { workspace, isolated } = this.#request;
		const imports = isolated
			? new Map<string, string>()
			: findOwnImports(workspace.root, this.#texts);
		const upgraded = isolated
			? new Map<string, string>()
			: upgradedTsconfigs(workspace.tsconfigs, imports);
		this.#compiler = new Compiler({
			root: workspace.root,
			files: workspace.files
				.map(({ absolutePath }) => absolutePath)
				.filter((file) => this.#texts.has(file)),
			tsconfigs: workspace.tsconfigs,
			readConfig: (path) => upgraded.get(path),
			imports,
			readSource: (path) => this.#texts.get(path),
			isolated: isolated === true,
		});
		return this.#compiler;
	}

	#edit({ drafts }: Proposal): Map<string, PlannedOutput> {
		const byFile = new Map<string, { edits: Decision['edits'] }[]>();
		for (const draft of drafts) {
			const list = byFile.get(draft.file);
			if (list === undefined) byFile.set(draft.file, [draft]);
			else list.push(draft);
		}
		const outputs = new Map<string, PlannedOutput>();
		for (const [file, decisions] of byFile) {
			const before = this.#texts.get(file)!;
			const after = applyEdits(before, decisions);
			if (after !== before) outputs.set(file, { before, after });
		}
		return outputs;
	}

	#findUnparsable(outputs: ReadonlyMap<string, PlannedOutput>): Wrong[] {
		const wrong: Wrong[] = [];
		for (const [file, { after }] of outputs) {
			try {
				parse(after, file);
			} catch (error) {
				if (!(error instanceof ParseError)) throw error;
				wrong.push({
					file,
					code: 'not-built',
					message: `the edited file would not parse: ${error.message}`,
				});
			}
		}
		return wrong;
	}

	#relative(outputs: ReadonlyMap<string, PlannedOutput>): Map<string, PlannedOutput> {
		return new Map([...outputs].map(([file, output]) => [this.#paths.get(file)!, output]));
	}

	#assemble(proposal: Proposal, session: Session): Plan {
		const { transform, rules } = this.#request;
		const lineOf = (file: string, offset: number): number => session.lineOf(file, offset);
		const awaitsByFile: Record<string, number> = {};
		const decisions = proposal.drafts.map(
			({ file, start, end, kind, title, because, edits }, id): Decision => {
				const path = this.#paths.get(file)!;
				if (edits.some(({ text }) => /\bawait\b/.test(text)))
					awaitsByFile[path] = (awaitsByFile[path] ?? 0) + 1;
				return {
					id,
					file: path,
					start,
					end,
					line: lineOf(file, start),
					kind,
					title,
					because,
					edits,
				};
			},
		);
		const failed = [...session.failures].map(([file, { message, line }]) =>
			this.#refusal({ file, start: 0, end: 0, code: 'parse-error', message, rule: '' }, line),
		);
		const refusals = [
			...this.#unreadable,
			...failed,
			...proposal.refusals.map((refusal) =>
				this.#refusal(refusal, lineOf(refusal.file, refusal.start)),
			),
		].sort(byPlace);
		const warnings = proposal.warnings
			.map((draft) => ({
				...draft,
				file: this.#paths.get(draft.file)!,
				line: lineOf(draft.file, draft.start),
				suggestion: warningCodes[draft.code].suggestion,
			}))
			.sort(byPlace);
		const changed = [...new Set(proposal.drafts.map(({ file }) => file))];
		return {
			version: 1,
			transform: transform.meta.name,
			rules: rules.filter(({ gap }) => gap === undefined).map(({ text }) => text),
			files: changed.map((file) => ({
				path: this.#paths.get(file)!,
				sha256: this.#hashes.get(file) ?? '',
			})),
			decisions,
			refusals,
			warnings,
			breaking: proposal.breaking
				.map((draft) => ({
					...draft,
					file: this.#paths.get(draft.file)!,
					line: lineOf(draft.file, draft.start),
				}))
				.sort(byPlace),
			untracedEntries: proposal.untracedEntries,
			summary: {
				filesSeen: this.#paths.size,
				filesFailed: this.#unreadable.length + failed.length,
				...proposal.summary,
				awaitsByFile,
			},
		};
	}

	#refusal(draft: Proposal['refusals'][number], line: number): Refusal {
		return {
			...draft,
			file: this.#paths.get(draft.file)!,
			line,
			suggestion: refusalCodes[draft.code].suggestion,
		};
	}
}

type Placed = { readonly file: string; readonly start: number };

function byPlace(a: Placed, b: Placed): number {
	return a.file.localeCompare(b.file) || a.start - b.start;
}

/**
 * Files whose diagnostics may differ from those of the round before: those that read otherwise now, those
 * with a problem, and those that use a function that was given up.
 */
function filesToRecheck(
	previous: ReadonlyMap<string, PlannedOutput>,
	outputs: ReadonlyMap<string, PlannedOutput>,
	wrong: readonly Wrong[],
	withdrawn: Withdrawn,
): Set<string> {
	const files = new Set(wrong.map(({ file }) => file));
	for (const file of new Set([...previous.keys(), ...outputs.keys()])) {
		if (previous.get(file)?.after !== outputs.get(file)?.after) files.add(file);
	}
	for (const unit of withdrawn.units.keys()) for (const file of unit.files) files.add(file);
	return files;
}
