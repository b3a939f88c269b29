import type { Node } from '@babel/types';
import { UserError } from '../../errors.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { CallSite, FunctionId } from '../facts.ts';
import { functionId } from '../functions/functionId.ts';
import { findSeeds } from '../seeds/findSeeds.ts';
import { ruleOption } from '../seeds/ruleOption.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';

/** A decorator that keeps results, as a call that gets another callee. */
export interface CacheUse {
	/** The rule that it is known by. */
	readonly unit: Unit;
	readonly site: CallSite;
}

/** The decorators that a rule gives an async counterpart, by the function that they decorate. */
export class Caches {
	readonly uses = new Map<FunctionId, CacheUse[]>();
	/** The same answers, but for the decorators: they may get hold of an async method. */
	readonly oracle: Oracle;

	/** @param rules `./cache#cached=asyncshift-runtime#asyncCached` */
	constructor(rules: readonly string[], session: Session) {
		const expressions = new Set<string>();
		const names = new Set<string>();
		for (const unit of rules.flatMap((text) => findCache(text, session))) {
			for (const { fn, expression, site } of decoratorsOf(unit, session)) {
				this.uses.set(fn, [...(this.uses.get(fn) ?? []), { unit, site }]);
				expressions.add(`${site.file}:${expression.start}`);
				names.add(`${site.file}:${site.name.start}`);
			}
		}
		const { oracle } = session;
		const leavesMethodAlone: Oracle['leavesMethodAlone'] = (file, start, end) =>
			expressions.has(`${file}:${start}`) || oracle.leavesMethodAlone(file, start, end);
		const declarersOf: Oracle['declarersOf'] = (file, callee) =>
			names.has(`${file}:${callee.nameOffset}`) ? [] : oracle.declarersOf(file, callee);
		this.oracle = withAnswers(oracle, { leavesMethodAlone, declarersOf });
	}
}

function findCache(text: string, session: Session): Unit[] {
	const rule = ruleOption(text, session);
	if (rule.replacement?.kind !== 'replace') {
		throw new UserError(
			`--cache ${text}: this names no async counterpart`,
			"For example --cache './src/cache.ts#cached=asyncshift-runtime#asyncCached'.",
		);
	}
	return findSeeds(rule, session);
}

interface DecoratorUse {
	readonly fn: FunctionId;
	readonly expression: Node;
	readonly site: CallSite;
}

function* decoratorsOf(unit: Unit, { index, treeOf }: Session): Generator<DecoratorUse> {
	for (const { text } of unit.names.values()) {
		for (const { file, offset, entity } of index.named(text)) {
			if (!matches(entity, unit)) continue;
			const name = treeOf(file)?.nameAt(offset);
			const decorator = name && decoratorAround(name);
			const owner = decorator && parentOf(decorator);
			if (name === undefined || decorator?.type !== 'Decorator' || owner === undefined) continue;
			const fn = 'value' in owner ? owner.value : owner;
			if (typeof fn !== 'object' || fn === null || !isFunction(fn as Node)) continue;
			const { expression } = decorator;
			const member = parentOf(name);
			const object = member?.type === 'MemberExpression' ? member.object : undefined;
			yield {
				fn: functionId(file, fn as Node),
				expression,
				site: {
					file,
					start: expression.start!,
					end: expression.end!,
					name: { start: name.start!, end: name.end! },
					callee: object === undefined ? 'binding' : 'member',
					...(object && { object: { start: object.start!, end: object.end! } }),
					handled: false,
					returned: false,
					container: functionId(file, undefined),
					containerIsAsync: true,
					edits: [],
				},
			};
		}
	}
}

/** `@cached`, `@cached({ … })`, `@cache.cached({ … })`. */
function decoratorAround(name: Node): Node | undefined {
	let up = parentOf(name);
	if (up?.type === 'MemberExpression' && up.property === name) up = parentOf(up);
	if (up?.type === 'CallExpression' && up.callee.end === name.end) up = parentOf(up);
	return up?.type === 'Decorator' ? up : undefined;
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
