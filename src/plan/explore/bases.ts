import type { DeclaredMember, OwnerRange } from '../../resolve/oracle.ts';
import { nameAt } from '../../syntax/nameAt.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { FunctionFacts, FunctionId, Place } from '../facts.ts';
import { findFact } from '../receivers/findFact.ts';
import type { ExploreSources } from './exploreSources.ts';

/** The declarations that members override, implement or have to fit, each found once. */
export class Bases {
	readonly #sources: ExploreSources;
	readonly #known = new Map<FunctionId, readonly DeclaredMember[]>();
	/** Instances by the place of the name of their class. */
	readonly #instances = new Map<string, Place | undefined>();

	constructor(sources: ExploreSources) {
		this.#sources = sources;
	}

	/** The declarations that a member overrides, implements or has to fit. */
	of(facts: FunctionFacts): readonly DeclaredMember[] {
		const known = this.#known.get(facts.id);
		if (known !== undefined) return known;
		const { member, file } = facts;
		const { oracle } = this.#sources;
		const bases =
			member === undefined
				? []
				: [
						...member.heritage.map((item) =>
							oracle.inheritedMember(file, item, member.name, member.isStatic),
						),
						...(member.object === undefined
							? []
							: [
									oracle.contextualMember(
										file,
										member.object.start,
										member.object.end,
										member.name,
									),
								]),
						...(member.isStatic ? [] : this.#implicitBases(file, member)),
					].filter((base) => base !== undefined);
		this.#known.set(facts.id, bases);
		return bases;
	}

	/**
	 * What instances of a class have to fit where they are made: `run(new Disk())` with `run(store: Store)`.
	 * What a library declares, and nothing is known of, is left to the check of the result: it often takes anything.
	 */
	#implicitBases(
		file: string,
		{ name, owner }: NonNullable<FunctionFacts['member']>,
	): (DeclaredMember | undefined)[] {
		const { oracle, index, texts } = this.#sources;
		const className = owner && classNameOf(owner, texts.get(file)!);
		if (className === undefined) return [];
		const own = oracle.entitiesAt(file, [owner!.nameOffset!])[0];
		return index.named(className).map((reference) => {
			const { file, offset } = reference;
			const before = texts.get(file)!.slice(Math.max(0, offset - 40), offset);
			if (!/\bnew\s+$/.test(before)) return undefined;
			if (!reference.entity?.keys.some((key) => own?.keys.includes(key))) return undefined;
			const made = this.#instanceMadeAt(file, offset);
			const base = made && oracle.contextualMember(file, made.start, made.end, name);
			const isUnknown =
				base?.external && findFact('members', base.declaredBy ?? [], file) === undefined;
			return isUnknown ? undefined : base;
		});
	}

	/** `new Disk()` around the name of a class. Each member asks anew, of files all over the workspace. */
	#instanceMadeAt(file: string, offset: number): Place | undefined {
		const id = `${file}:${offset}`;
		if (!this.#instances.has(id)) {
			const name = this.#sources.treeOf(file)?.nameAt(offset);
			const made = name && parentOf(name);
			const isMade = made?.type === 'NewExpression' && made.callee === name;
			this.#instances.set(id, isMade ? { file, start: made.start!, end: made.end! } : undefined);
		}
		return this.#instances.get(id);
	}
}

/** The name of a class that has one. */
export function classNameOf({ kind, nameOffset }: OwnerRange, text: string): string | undefined {
	return kind === 'class' && nameOffset !== undefined ? nameAt(text, nameOffset) : undefined;
}
