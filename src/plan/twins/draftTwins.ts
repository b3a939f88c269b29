import { copyTwin } from '../../edit/copyTwin.ts';
import type { Draft } from '../decide/decide.ts';
import type { CallSite } from '../facts.ts';
import type { Decision, TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import { siteId, type Unit } from '../unit.ts';
import type { TwinFacts } from './describeTwin.ts';
import { type Reach, reachBinding, reachTwin } from './reachTwin.ts';
import { renamedSites } from './renamedSites.ts';
import { TwinImports } from './twinImports.ts';
import type { TwinSource } from './twinSource.ts';
import type { TwinPlan } from './twins.ts';

/**
 * Adds the changes that keep synchronous twins: the copies, the calls that get a new name, their exports
 * and their imports.
 *
 * @param others the drafts before these.
 * @returns all drafts; those before keep their places.
 */
export function draftTwins(plan: TwinPlan, session: Session, others: readonly Draft[]): Draft[] {
	return new TwinDrafter(plan, session, others).run();
}

class TwinDrafter {
	readonly #plan: TwinPlan;
	readonly #session: Session;
	#others: readonly Draft[];
	readonly #imports: TwinImports;
	readonly #drafts: Draft[] = [];

	constructor(plan: TwinPlan, session: Session, others: readonly Draft[]) {
		this.#plan = plan;
		this.#session = session;
		this.#others = others;
		this.#imports = new TwinImports(session);
	}

	run(): Draft[] {
		const twins = [...this.#plan.twins.values()];
		// Which names are imported is known once every use has been seen, and decides how each is written.
		for (const twin of twins) this.#requestImports(twin);
		for (const twin of twins) this.#keepImports(twin);
		this.#nameAwaitedCalls(twins.filter(({ newForm }) => newForm === 'async'));
		const firstOf = new Map(twins.map((twin) => [twin.unit, this.#draftTwin(twin)]));
		for (const { unit, edits, old, ...place } of this.#imports.edits()) {
			this.#add(
				unit,
				place,
				`import the ${formOf(this.#plan.twins.get(unit)!)} of \`${old.imported}\``,
				firstOf.get(unit)!,
				edits,
			);
		}
		return [...this.#others, ...this.#drafts];
	}

	/** Calls in copies of other twins, as far as they go to a twin. */
	#callsIn(source: TwinSource): { readonly site: CallSite; readonly twin: TwinFacts }[] {
		return this.#plan.copies.callsIn(source).flatMap(({ unit, site }) => {
			const twin = this.#plan.twins.get(unit);
			return twin === undefined ? [] : [{ site, twin }];
		});
	}

	/** An async function in the copy awaits what it awaits in the original. */
	#asyncEditsIn(source: TwinSource): TextEdit[] {
		const { copies } = this.#plan;
		return this.#others
			.filter((draft) => copies.isInAsync(draft, source))
			.flatMap(({ edits }) => edits);
	}

	#requestImports(twin: TwinFacts): void {
		for (const site of renamedSites(twin, this.#plan.blocked))
			this.#request(reachTwin(site, twin, this.#session), twin, site.file, site);
		for (const source of copiedOf(twin)) {
			for (const call of this.#callsIn(source)) {
				if (call.twin.newForm === 'async') continue;
				this.#request(
					reachTwin(call.site, call.twin, this.#session, source),
					call.twin,
					source.file,
				);
			}
		}
		for (const { tree, local, file } of twin.exports) {
			if (local !== undefined)
				this.#request(reachBinding(tree, local, twin, this.#session), twin, file);
		}
	}

	#request(reach: Reach, twin: TwinFacts, file: string, site?: CallSite): void {
		if (reach.kind === 'import')
			this.#imports.request(this.#session.treeOf(file)!, reach.old, twin, site);
	}

	/** Calls in a copy go on using the names that mean synchronous forms. */
	#keepImports(kept: TwinFacts): void {
		for (const source of copiedOf(kept)) {
			for (const { site, twin } of this.#callsIn(source)) {
				if (twin.newForm === 'sync') continue;
				const reach = reachTwin(site, twin, this.#session, source);
				if (reach.kind === 'import') this.#imports.keep(reach.old);
			}
		}
	}

	/** Writes the new names of asynchronous forms into the decisions about their calls. */
	#nameAwaitedCalls(twins: readonly TwinFacts[]): void {
		const edits = new Map<string, TextEdit[]>();
		for (const twin of twins) {
			for (const site of renamedSites(twin, this.#plan.blocked))
				edits.set(siteId(site), this.#point(site, twin));
		}
		this.#others = this.#others.map((draft) => {
			const { site, unit } = draft.owner;
			const twin = unit === undefined ? undefined : this.#plan.twins.get(unit);
			const isAwaited = site !== undefined && twin?.newForm === 'async';
			const added = isAwaited ? edits.get(siteId(site)) : undefined;
			if (added === undefined) return draft;
			edits.delete(siteId(site!));
			return { ...draft, edits: [...draft.edits, ...added] };
		});
		// What is handled already has no decision of its own.
		for (const twin of twins) {
			for (const site of renamedSites(twin, this.#plan.blocked)) {
				const rest = edits.get(siteId(site)) ?? [];
				const because = this.#plan.outcome.decisionOf.get(twin.unit)!;
				if (rest.length > 0)
					this.#add(twin.unit, site, `call the ${formOf(twin)} of \`${twin.name}\``, because, rest);
			}
		}
	}

	/** @returns the decision about the first copy. */
	#draftTwin(twin: TwinFacts): Decision['because'] {
		const { unit, name, newForm } = twin;
		const made = this.#plan.outcome.decisionOf.get(unit)!;
		let first: Decision['because'] | undefined;
		for (const source of copiedOf(twin)) {
			const names = source.nameOffsets.map((start) => ({
				start,
				end: start + name.length,
				text: twin.twinName,
			}));
			const edits = [
				...(newForm === 'sync' ? names : []),
				...this.#callsIn(source).flatMap((call) =>
					call.twin.newForm === 'sync' ? this.#point(call.site, call.twin, source) : [],
				),
				...this.#asyncEditsIn(source),
				...this.#plan.copies.typeEditsIn(source),
			];
			const copy = this.#add(
				unit,
				source,
				`keep a synchronous twin of \`${unit.label}\``,
				first ?? made,
				[...(newForm === 'async' ? names : []), copyTwin(source, edits)],
			);
			first ??= copy;
		}
		const because = first ?? made;
		for (const site of newForm === 'sync' ? renamedSites(twin, this.#plan.blocked) : []) {
			const edits = this.#point(site, twin);
			if (edits.length > 0)
				this.#add(
					unit,
					site,
					`${site.isValue ? 'use' : 'call'} the synchronous twin of \`${unit.label}\``,
					because,
					edits,
				);
		}
		for (const { edit, ...place } of twin.exports) {
			this.#add(unit, place, `export the ${formOf(twin)} of \`${unit.label}\``, because, [edit]);
		}
		return because;
	}

	/** Writes the twin's name at a call. */
	#point(site: CallSite, twin: TwinFacts, copy?: TwinSource): TextEdit[] {
		const reach = reachTwin(site, twin, this.#session, copy);
		if (reach.kind === 'blocked') return [];
		const text = reach.kind === 'rename' ? reach.text : this.#imports.localOf(reach.old);
		const tree = this.#session.treeOf(site.file)!;
		return tree.text.slice(site.name.start, site.name.end) === text ? [] : [{ ...site.name, text }];
	}

	#add(
		unit: Unit,
		{ file, start, end }: { readonly file: string; readonly start: number; readonly end: number },
		title: string,
		because: Decision['because'],
		edits: readonly TextEdit[],
	): Decision['because'] {
		// A wrong call gives up the whole twin: without it the call could not be redirected anyway.
		this.#drafts.push({
			file,
			start,
			end,
			kind: 'keep-sync-twin',
			title,
			because,
			edits,
			owner: { unit },
		});
		return { decision: this.#others.length + this.#drafts.length - 1 };
	}
}

function copiedOf({ sources }: TwinFacts): TwinSource[] {
	return sources.filter(({ isSplit }) => !isSplit);
}

function formOf({ newForm }: TwinFacts): string {
	return newForm === 'sync' ? 'synchronous twin' : 'asynchronous form';
}
