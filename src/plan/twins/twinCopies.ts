import type { Node } from '@babel/types';
import { isFunction } from '../../syntax/functions.ts';
import { type Blocked, isRedirected } from '../decide/block.ts';
import type { Outcome } from '../decide/decide.ts';
import type { Exploration } from '../explore/explore.ts';
import type { CallSite } from '../facts.ts';
import type { TextEdit } from '../plan.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import type { TwinSource } from './twinSource.ts';
import { findTwinUses, type TwinUses } from './twinUses.ts';

interface Range {
	readonly file: string;
	readonly start: number;
	readonly end: number;
}

/** What a round of deciding knows. */
export interface Decided {
	readonly blocked: Blocked;
	readonly outcome: Outcome;
	/** What would be blocked if no function had a twin: what stays synchronous in a copy. */
	readonly base: Blocked;
	/** Whether the name of a unit goes on meaning its synchronous form. */
	readonly keepsName: (unit: Unit) => boolean;
}

/** What stands in a declaration that is going to be copied. */
export class TwinCopies {
	readonly #units: ReadonlySet<Unit>;
	readonly #session: Session;
	readonly #decided: Decided;
	readonly #uses = new Map<Unit, TwinUses>();
	readonly #asyncRanges = new Map<Node, readonly Range[]>();
	#byFile: Map<string, { unit: Unit; site: CallSite }[]> | undefined;

	constructor({ units }: Exploration, session: Session, decided: Decided) {
		this.#units = units;
		this.#session = session;
		this.#decided = decided;
	}

	/** Calls that the copy makes synchronously, of functions that are not copied along with it. */
	callsIn(source: TwinSource): { readonly unit: Unit; readonly site: CallSite }[] {
		return this.#callsOf(source.file).filter(
			({ unit, site }) =>
				isInside(site, source) &&
				!isCopied(unit, source) &&
				(!this.isInAsync(site, source) || isRedirected(site, this.#decided.blocked)),
		);
	}

	/**
	 * Whether a place is in a function of the declaration that awaits in the copy as well: one that is
	 * async already, or that becomes async whatever happens to the function around it.
	 */
	isInAsync(place: Range, source: TwinSource): boolean {
		let ranges = this.#asyncRanges.get(source.node);
		if (ranges === undefined) {
			ranges = this.#findAsync(source);
			this.#asyncRanges.set(source.node, ranges);
		}
		return ranges.some((range) => isInside(place, range));
	}

	#findAsync(source: TwinSource): Range[] {
		const { outcome, base } = this.#decided;
		const ranges: Range[] = [...source.tree.walk(source.node)]
			.filter((node) => isFunction(node) && node.async === true)
			.map((node) => ({ file: source.file, start: node.start!, end: node.end! }));
		for (const unit of outcome.decisionOf.keys()) {
			if (base.units.has(unit) || unit.isFixed || !isCopied(unit, source)) continue;
			ranges.push(...[...unit.facts.values()].filter((facts) => isInside(facts, source)));
		}
		return ranges;
	}

	/** Edits that keep the meaning of the types in the copy: `ReturnType<typeof load>`. */
	typeEditsIn(source: TwinSource): TextEdit[] {
		return [...this.#decided.outcome.decisionOf.keys()].flatMap((unit) =>
			unit.seed?.mode === 'fixed' || isCopied(unit, source)
				? []
				: [...unit.typeQueries.values()]
						.filter((query) => isInside(query, source))
						.flatMap(({ edits }) => edits),
		);
	}

	/** Why a copy of the declaration would not be synchronous, or not the same. */
	findProblem(source: TwinSource): string | undefined {
		const { outcome } = this.#decided;
		for (const unit of outcome.decisionOf.keys()) {
			if (unit.seed?.mode === 'fixed' || !unit.files.has(source.file)) continue;
			const inner = [...unit.facts.values()].filter((facts) => isInside(facts, source));
			if (inner.length > 0 && isCopied(unit, source)) {
				if (inner.every((facts) => this.isInAsync(facts, source))) continue;
				const sites = [...unit.sites.values()];
				const isLocal =
					inner.length === unit.facts.size && sites.every((site) => isInside(site, source));
				if (sites.some((site) => this.isInAsync(site, source)))
					return `an async function in it calls \`${unit.label}\``;
				if (!isLocal) return `\`${unit.label}\`, which stands in it, is used outside of it`;
				continue;
			}
			if (this.#decided.keepsName(unit)) continue;
			if (
				this.#usesOf(unit).values.some(({ file, offset }) => {
					const place = { file, start: offset, end: offset };
					return isInside(place, source) && !this.isInAsync(place, source);
				})
			) {
				return `it uses \`${unit.label}\` as a value`;
			}
		}
		return undefined;
	}

	#usesOf(unit: Unit): TwinUses {
		const uses = this.#uses.get(unit) ?? findTwinUses(unit, this.#session, 'sync');
		this.#uses.set(unit, uses);
		return uses;
	}

	#callsOf(file: string): readonly { readonly unit: Unit; readonly site: CallSite }[] {
		this.#byFile ??= this.#groupByFile();
		return this.#byFile.get(file) ?? [];
	}

	#groupByFile(): Map<string, { unit: Unit; site: CallSite }[]> {
		const byFile = new Map<string, { unit: Unit; site: CallSite }[]>();
		for (const unit of this.#units) {
			for (const site of unit.sites.values()) {
				const calls = byFile.get(site.file);
				if (calls === undefined) byFile.set(site.file, [{ unit, site }]);
				else calls.push({ unit, site });
			}
		}
		return byFile;
	}
}

function isInside({ file, start, end }: Range, source: Range): boolean {
	return file === source.file && start >= source.start && end <= source.end;
}

/** Whether a declaration of the unit stands inside of the copied one, and so in the copy as well. */
function isCopied(unit: Unit, source: TwinSource): boolean {
	const own = new Set(source.facts.map(({ id }) => id));
	return [...unit.facts.values()].some((facts) => !own.has(facts.id) && isInside(facts, source));
}
