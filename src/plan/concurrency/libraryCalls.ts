import type { Node } from '@babel/types';
import { type EffectFree, effectFree } from '../../../presets/effectFree.ts';
import { knownEffects } from '../../../presets/knownEffects.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { onlyReads } from '../../rules/onlyReads.ts';
import { isFunction } from '../../syntax/functions.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { calledName } from './calledName.ts';
import { covers, isEffectFree } from './coversFact.ts';
import { declarationsOf } from './declarationsOf.ts';
import { known, unknown } from './effect.ts';
import type { ImplicitCalls } from './implicitCalls.ts';
import { keepsItsPlace } from './keepsItsPlace.ts';
import type { Locals } from './locals.ts';
import type { Step } from './step.ts';
import { declaresFunction } from './stepsOfOwn.ts';

/** What calls of libraries and of the language do, as far as facts say. */
export class LibraryCalls {
	readonly #session: Session;
	readonly #implicit: ImplicitCalls;
	/** Whether it matters that something may throw. */
	readonly #seesErrors: boolean;

	constructor(session: Session, implicit: ImplicitCalls, seesErrors: boolean) {
		this.#session = session;
		this.#implicit = implicit;
		this.#seesErrors = seesErrors;
	}

	/** @param text what happens, for people */
	stepsOf(
		declaration: Declaration,
		callee: Node,
		passed: readonly Node[],
		tree: SyntaxTree,
		locals: Locals,
		text: string,
	): readonly Step[] {
		const { library, name, owner } = declaration;
		const at = calledName(callee) ?? callee;
		const isTotal = isEffectFree(declaration, (fact) => fact.isTotal);
		if (this.#seesErrors && !isTotal) return [{ effect: unknown(text, at, tree, declaration) }];
		if (owner === undefined && onlyReads({ module: library!, exportPath: [name] })) return [];
		const fact = effectFree.find((candidate) => covers(candidate, declaration));
		if (fact === undefined) {
			const isKnown = knownEffects.some((candidate) => covers(candidate, declaration));
			return [{ effect: isKnown ? known(text, at, tree) : unknown(text, at, tree, declaration) }];
		}
		const receiver = /MemberExpression$/.test(callee.type)
			? (callee as Node & { object: Node }).object
			: undefined;
		const target = fact.changesReceiver ? receiver : fact.changesFirst ? passed[0] : undefined;
		if (fact.changesReceiver || fact.changesFirst) {
			const isOwn =
				target !== undefined && (locals.owns(target) || keepsItsPlace(target, tree, this.#session));
			if (!isOwn) return [{ effect: known(text, at, tree) }];
		}
		return this.#stepsOfFact(fact, receiver, passed, tree);
	}

	/** What a function of the language runs of the workspace. */
	#stepsOfFact(
		fact: EffectFree,
		receiver: Node | undefined,
		passed: readonly Node[],
		tree: SyntaxTree,
	): Step[] {
		const values = passed.map((value) => (value.type === 'SpreadElement' ? value.argument : value));
		const isConverted = receiver !== undefined && fact.converts === 'all';
		const all = isConverted ? [receiver, ...values] : values;
		const { oracle } = this.#session;
		const steps: Step[] = [];
		for (const [position, value] of values.entries()) {
			if (isFunction(value)) continue;
			const kind = () => oracle.kindOf(tree.path, value.start!, value.end!);
			const what = `\`${onOneLine(tree, value)}\``;
			const isSpread = passed[position]!.type === 'SpreadElement';
			if (isSpread && fact.callsArguments !== undefined)
				steps.push({ effect: unknown(`what is in ${what} may be called`, value, tree) });
			const isCalled = fact.callsArguments === true || fact.callsArguments === position;
			if (isCalled && !this.#isOwnFunction(value, tree) && !isData(value)) {
				if (/^(?:function|untyped)$/.test(kind()))
					steps.push({ effect: unknown(`${what} is called`, value, tree) });
			}
			if (fact.matches && !isData(value) && kind() !== 'primitive') {
				if (!keepsItsPlace(value, tree, this.#session) && !isMade(value))
					steps.push({ effect: unknown(`${what} may go on where it was`, value, tree) });
			}
		}
		if (fact.goesThrough) {
			for (const value of values) {
				const { start, end } = value;
				if (oracle.memberNames(tree.path, start!, end!).some((name) => isIterating(name)))
					steps.push(...this.#implicit.ofGoingThrough(value, tree));
			}
		}
		if (fact.converts) steps.push(...this.#implicit.ofConversions(all, tree));
		if (fact.readsAll) steps.push(...values.flatMap((value) => this.#implicit.ofCopy(value, tree)));
		if (fact.writesJson)
			steps.push(...values.flatMap((value) => this.#implicit.ofJson(value, tree)));
		return steps;
	}

	#isOwnFunction(value: Node, tree: SyntaxTree): boolean {
		const name = calledName(value);
		const declarations = name === undefined ? [] : declarationsOf(name, tree, this.#session);
		return (
			declarations.length > 0 &&
			declarations.every(
				(declaration) =>
					declaresFunction(declaration, this.#session) ||
					isEffectFree(declaration, (fact) => fact.library === 'lib'),
			)
		);
	}
}

/** What cannot be called, as it is written. */
function isData({ type }: Node): boolean {
	return /Literal$|^(?:Object|Array|Binary|Unary|Update)Expression$/.test(type);
}

/** `new RegExp(…)` starts at the beginning. */
function isMade({ type }: Node): boolean {
	return type === 'NewExpression';
}

function isIterating(name: string): boolean {
	return name === 'next' || name.startsWith('__@iterator') || name.startsWith('__@asyncIterator');
}
