import { dirname } from 'node:path';
import type { Draft } from '../decide/decide.ts';
import type { CallSite } from '../facts.ts';
import type { CreatedFile } from '../plan.ts';
import { writeImports } from '../replace/importWork.ts';
import { CalleeReplacer } from '../replace/replaceCallees.ts';
import { neededBy } from '../runtime/runtimeImport.ts';
import type { RuntimeChoice } from '../runtime/runtimeOptions.ts';
import { vendoredHelper } from '../runtime/vendoredHelper.ts';
import type { Proposal, Session } from '../session.ts';
import { siteId, Unit } from '../unit.ts';
import type { Caches } from './caches.ts';
import type { CacheUse } from './cacheUses.ts';
import { knownCounterpart } from './findCacheProblem.ts';

/** A cache of a function that becomes async. */
interface Replaced extends CacheUse {
	readonly method: Unit;
	/** What the new import needs. */
	readonly import: Pick<Draft, 'creates' | 'needs'>;
}

/** Points the caches of what becomes async at their async counterparts. */
export function addCaches(
	proposal: Proposal,
	caches: Caches,
	choice: RuntimeChoice,
	session: Session,
): Proposal {
	const counterparts = new Counterparts(choice, session);
	const uses = proposal.units.flatMap((unit) =>
		[...unit.facts.keys()].flatMap((id) =>
			(caches.uses.get(id) ?? []).map(
				(use): Replaced => ({
					...use,
					...counterparts.of(use),
					method: unit,
				}),
			),
		),
	);
	if (uses.length === 0) return proposal;
	const sites = new Map<Unit, CallSite[]>();
	for (const { unit, site } of uses) sites.set(unit, [...(sites.get(unit) ?? []), site]);
	const drafts: Draft[] = [...proposal.drafts];
	const needed = new Set<string>();
	for (const [file, callees] of new CalleeReplacer(session).replace(sites)) {
		const own = uses.filter(({ site }) => site.file === file);
		for (const use of own) drafts.push(draftUse(use, callees.sites, drafts));
		const { imports } = callees;
		if (imports === undefined) continue;
		const needs = own.flatMap((use) => use.import.needs ?? []).find((name) => !needed.has(name));
		if (needs !== undefined) needed.add(needs);
		drafts.push({
			file,
			start: imports.start,
			end: imports.end,
			kind: 'replace-import',
			title: 'import the async cache',
			because: { decision: drafts.length - 1 },
			edits: writeImports(session.treeOf(file)!, imports.work),
			creates: own.find((use) => use.import.creates !== undefined)?.import.creates ?? [],
			...(needs === undefined ? {} : { needs }),
			owner: { unit: own[0]!.method },
		});
	}
	return { ...proposal, drafts };
}

function draftUse(
	{ site, method, unit, form, options }: Replaced,
	edits: ReadonlyMap<string, Draft['edits']>,
	drafts: readonly Draft[],
): Draft {
	const decision = drafts.findIndex(({ owner }) => owner.unit === method);
	const isBare =
		form.kind === 'decorator' &&
		options === undefined &&
		knownCounterpart(unit.seed!.rule.replacement)?.isFactory === true;
	const call = { start: site.end, end: site.end, text: '()', side: 'close', span: 1 } as const;
	return {
		file: site.file,
		start: site.start,
		end: site.end,
		kind: 'replace-cache',
		title: `keep results of \`${method.label}\` by its promise`,
		because: decision === -1 ? { rule: unit.seed!.rule.text } : { decision },
		edits: [...(edits.get(siteId(site)) ?? []), ...(isBare ? [call] : [])],
		owner: { unit: method },
	};
}

/** Where the async counterparts of caches come from. */
class Counterparts {
	readonly #choice: RuntimeChoice;
	readonly #session: Session;
	readonly #vendored = new Map<string, { unit: Unit; creates: readonly CreatedFile[] }>();

	constructor(choice: RuntimeChoice, session: Session) {
		this.#choice = choice;
		this.#session = session;
	}

	/** @throws {UserError} when a helper cannot be written into the repository. */
	of({ unit, tree }: CacheUse): Pick<Replaced, 'unit' | 'import'> {
		const known = knownCounterpart(unit.seed!.rule.replacement);
		if (known === undefined) return { unit, import: {} };
		if (this.#choice.runtime === 'package') return { unit, import: neededBy(tree.path) };
		const id = `${unit.seed!.rule.text}\0${tree.path}`;
		const vendored = this.#vendored.get(id) ?? this.#vendor({ unit, tree });
		this.#vendored.set(id, vendored);
		return { unit: vendored.unit, import: { creates: vendored.creates } };
	}

	/** The rule, with the copy as the counterpart that a file is to import. */
	#vendor({ unit, tree }: Pick<CacheUse, 'unit' | 'tree'>) {
		const helper = 'asyncCached';
		const { source, created } = vendoredHelper(
			tree,
			helper,
			this.#choice['runtime-dir'],
			this.#session,
		);
		const { rule, ...seed } = unit.seed!;
		const copy = new Unit();
		copy.seed = {
			...seed,
			rule: {
				...rule,
				base: dirname(tree.path),
				replacement: { kind: 'replace', module: source, exportName: helper },
			},
		};
		copy.seedDeclarations.push(...unit.seedDeclarations);
		return { unit: copy, creates: created === undefined ? [] : [created] };
	}
}
