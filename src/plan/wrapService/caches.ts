import type { Node } from '@babel/types';
import { UserError } from '../../errors.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { namesIn } from '../../syntax/names.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import type { FunctionFacts, FunctionId } from '../facts.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { describeFunction } from '../functions/describeFunction.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { describeValue } from '../uses/describeUse.ts';
import { type CacheUse, findCacheUses, nameGiven } from './cacheUses.ts';
import { declaredValue } from './declaredValue.ts';
import type { Service } from './findServices.ts';

/** The decorators and calls that a rule gives an async counterpart, by the function whose results they keep. */
export class Caches {
	readonly uses = new Map<FunctionId, CacheUse[]>();
	/** The same answers, but for the decorators: they may get hold of an async method. */
	readonly oracle: Oracle;
	/** What is known of functions that stand in a cache, or are handed to one. */
	readonly wrapped: NonNullable<ExploreSources['wrapped']>;
	readonly #session: Session;
	/** By the place of the call, and of the name that is handed to it. */
	readonly #wrappers = new Map<string, CacheUse>();
	readonly #names = new Map<string, CacheUse>();
	readonly #inPlace = new Map<FunctionId, FunctionFacts | undefined>();

	/** @param rules `./cache#cached=asyncshift-runtime#asyncCached` */
	constructor(rules: readonly string[], session: Session) {
		const expressions = new Set<string>();
		const names = new Set<string>();
		for (const use of rules.flatMap((text) => findCache(text, session))) {
			const { site, form, fn } = use;
			this.uses.set(fn, [...(this.uses.get(fn) ?? []), use]);
			if (form.kind === 'decorator') {
				expressions.add(`${site.file}:${form.expression.start}`);
				names.add(`${site.file}:${site.name.start}`);
			} else {
				this.#wrappers.set(placeOf(site.file, form.call), use);
				const offset = nameGiven(form.given);
				if (offset !== undefined) this.#names.set(`${site.file}:${offset}`, use);
			}
		}
		const { oracle } = session;
		const leavesMethodAlone: Oracle['leavesMethodAlone'] = (file, start, end) =>
			expressions.has(`${file}:${start}`) || oracle.leavesMethodAlone(file, start, end);
		const declarersOf: Oracle['declarersOf'] = (file, callee) =>
			names.has(`${file}:${callee.nameOffset}`) ? [] : oracle.declarersOf(file, callee);
		this.oracle = withAnswers(oracle, { leavesMethodAlone, declarersOf });
		this.#session = session;
		this.wrapped = {
			functionAt: (id) => this.#standingIn(id),
			useAt: ({ file, offset }) => this.#handedOver(file, offset),
		};
	}

	/** Adds to a seed such as `find = cached((id) => …)` the function whose results it gives. */
	describe(seed: Unit, service: Service): Unit {
		const { treeOf, oracle } = this.#session;
		for (const { file, offset } of seed.seedDeclarations) {
			const { value, constant } = declaredValue(treeOf(file), offset) ?? {};
			if (value?.type !== 'CallExpression') continue;
			const keysAt = (place: number) => oracle.entitiesAt(file, [place])[0]?.keys ?? [];
			const [own, ...shared] = keysAt(offset);
			// All that one function makes has one type.
			for (const key of shared) if (key !== own) seed.keys.delete(key);
			const [variable] = constant === undefined ? [] : keysAt(constant.start!);
			if (variable !== undefined) seed.keys.add(variable);
			const use = this.#wrappers.get(placeOf(file, value));
			const facts = use && (this.#standingIn(use.fn) ?? this.#declared(use, service));
			if (facts !== undefined) seed.facts.set(facts.id, facts);
		}
		return seed;
	}

	/** Why nothing is known of the function that a cache gives; undefined where it is no cache. */
	problemOf(file: string, value: Node): string | undefined {
		const use = this.#wrappers.get(placeOf(file, value));
		if (use?.form.kind !== 'wrapper') return undefined;
		return isFunction(use.form.given)
			? 'calls itself past its cache, or has more than one'
			: 'gives results of a function that is declared outside of the service';
	}

	/** Whether a function stands in the call of a cache, where there is no place for another one beside it. */
	isInPlace(id: FunctionId): boolean {
		return this.#standingIn(id) !== undefined;
	}

	#standingIn(id: FunctionId): FunctionFacts | undefined {
		if (!this.#inPlace.has(id)) this.#inPlace.set(id, this.#describeInPlace(id));
		return this.#inPlace.get(id);
	}

	#describeInPlace(id: FunctionId): FunctionFacts | undefined {
		const [use, ...others] = this.uses.get(id) ?? [];
		if (use?.form.kind !== 'wrapper' || others.length > 0) return undefined;
		const { tree, form } = use;
		const { call, given } = form;
		if (!isFunction(given) || callsItself(given)) return undefined;
		if (describeBinding(tree, given, call) === undefined) return undefined;
		return { ...describeFunction(tree, given, this.oracle, call), sharesType: true };
	}

	/** One that has a name of its own, where it belongs to the service. */
	#declared({ fn: id, form }: CacheUse, { file, node }: Service): FunctionFacts | undefined {
		if (form.kind === 'wrapper' && isFunction(form.given)) return undefined;
		const start = Number(id.slice(id.lastIndexOf(':') + 1));
		const tree = id === `${file}:${start}` ? this.#session.treeOf(file) : undefined;
		const fn = tree?.functionAt(start);
		const isOwn = isFunction(fn) && fn.start! >= node.start! && fn.end! <= node.end!;
		return tree !== undefined && isOwn ? describeFunction(tree, fn, this.oracle) : undefined;
	}

	/** `find = cached(load)`: another name for `load`, as far as its callers are concerned. */
	#handedOver(file: string, offset: number) {
		const use = this.#names.get(`${file}:${offset}`);
		const name = use?.tree.nameAt(offset);
		if (use?.form.kind !== 'wrapper' || name === undefined) return undefined;
		const { call, given } = use.form;
		const { start, end } = given;
		const found = describeValue(use.tree, call, name, this.oracle);
		const message = 'its results are kept';
		const at = { file, start: start!, end: end! };
		return found.kind === 'alias'
			? { ...found, indirect: { code: 'escapes-as-value' as const, message, at } }
			: found;
	}
}

function findCache(text: string, session: Session): CacheUse[] {
	const rule = ruleOption(text, session);
	if (rule.replacement?.kind !== 'replace') {
		throw new UserError(
			`--cache ${text}: this names no async counterpart`,
			"For example --cache './src/cache.ts#cached=asyncshift-runtime#asyncCached'.",
		);
	}
	return findSeeds(rule, session).flatMap((unit) => [...findCacheUses(unit, session)]);
}

/** Past the cache, by a name that only the function itself knows. */
function callsItself(fn: Node): boolean {
	const name = fn.type === 'FunctionExpression' ? fn.id?.name : undefined;
	return name !== undefined && 'body' in fn && namesIn(fn.body as Node).has(name);
}

function placeOf(file: string, { start, end }: Node): string {
	return `${file}:${start}:${end}`;
}

/** The oracle with other answers to some questions. */
function withAnswers(oracle: Oracle, answers: Partial<Oracle>): Oracle {
	return new Proxy(oracle, {
		get(target, name) {
			const answer: unknown = Reflect.get(answers, name) ?? Reflect.get(target, name, target);
			return typeof answer === 'function' ? answer.bind(target) : answer;
		},
	});
}
