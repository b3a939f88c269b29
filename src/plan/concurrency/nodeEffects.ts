import type { Node } from '@babel/types';
import type { Declaration } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { calledName } from './calledName.ts';
import { changed } from './changed.ts';
import { isEffectFree } from './coversFact.ts';
import { declarationsOf } from './declarationsOf.ts';
import { type Effect, known, unknown } from './effect.ts';
import { ImplicitCalls } from './implicitCalls.ts';
import { isLibraryRead } from './isLibraryRead.ts';
import { LibraryCalls } from './libraryCalls.ts';
import type { Locals } from './locals.ts';
import { readsOn } from './readsOn.ts';
import type { Step } from './step.ts';
import { declaresFunction, stepsOfOwn } from './stepsOfOwn.ts';
import { stepsOfReading } from './stepsOfReading.ts';
import { valuesIn } from './valuesIn.ts';

/** What is asked about a piece of code. */
export interface EffectQuestion {
	/** Calls that a rule of the user says to be without effect, by the name that is called. */
	readonly isTrusted: (tree: SyntaxTree, name: Node) => boolean;
	/** The unit that a call at this place belongs to. */
	readonly unitAt: (tree: SyntaxTree, name: Node) => Unit | undefined;
	/** Whether it matters what time it is when something runs. */
	readonly seesClock: boolean;
	/** Whether it matters that something may throw. */
	readonly seesErrors: boolean;
}

/** Code that is looked at, and its variables. */
interface Scope {
	readonly tree: SyntaxTree;
	readonly locals: Locals;
}

/** What one node does by itself, apart from the nodes in it. */
export class NodeEffects {
	readonly #session: Session;
	readonly #question: EffectQuestion;
	readonly #implicit: ImplicitCalls;
	readonly #library: LibraryCalls;

	constructor(session: Session, question: EffectQuestion) {
		this.#session = session;
		this.#question = question;
		this.#implicit = new ImplicitCalls(session);
		this.#library = new LibraryCalls(session, this.#implicit, question.seesErrors);
	}

	/** @param writesOnly only what is written, and calls of units. */
	stepsOf(node: Node, scope: Scope, writesOnly: boolean): readonly Step[] {
		const { tree, locals } = scope;
		switch (node.type) {
			case 'AssignmentExpression': {
				const effect = changed(node.left, tree, locals);
				if (effect !== undefined || writesOnly) return asSteps(effect);
				return [
					...this.#implicit.ofWrite(node.left, tree),
					...(node.left.type === 'ArrayPattern'
						? this.#implicit.ofGoingThrough(node.right, tree)
						: []),
					...(/^(?:=|\|\|=|&&=|\?\?=)$/.test(node.operator)
						? []
						: this.#implicit.ofConversions([node.left, node.right], tree)),
				];
			}
			case 'UpdateExpression': {
				const effect = changed(node.argument, tree, locals);
				if (effect !== undefined || writesOnly) return asSteps(effect);
				return [
					...this.#implicit.ofWrite(node.argument, tree),
					...this.#implicit.ofConversions([node.argument], tree),
				];
			}
			case 'ForOfStatement':
			case 'ForInStatement': {
				const isDeclared = node.left.type === 'VariableDeclaration';
				const effect = isDeclared ? undefined : changed(node.left, tree, locals);
				if (effect !== undefined || writesOnly || node.type === 'ForInStatement')
					return asSteps(effect);
				return this.#implicit.ofGoingThrough(node.right, tree, node.await);
			}
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				return this.#stepsOfCall(node.callee, node.arguments, node, scope, writesOnly);
			case 'TaggedTemplateExpression':
				return this.#stepsOfCall(node.tag, [], node, scope, writesOnly);
			case 'YieldExpression':
				return [{ effect: known('it yields', node, tree) }];
			case 'VariableDeclaration':
				return /using$/.test(node.kind)
					? [{ effect: known('it disposes of something', node, tree) }]
					: [];
			case 'ThrowStatement':
				return this.#question.seesErrors ? [{ effect: known('it throws', node, tree) }] : [];
			case 'UnaryExpression':
				if (node.operator === 'delete') return asSteps(changed(node.argument, tree, locals));
				return writesOnly || !/^[-+~]$/.test(node.operator)
					? []
					: this.#implicit.ofConversions([node.argument], tree);
			default:
				return writesOnly
					? []
					: stepsOfReading(node, tree, this.#implicit, (value) => this.ofWaiting(value, tree));
		}
	}

	/** What waiting for the value of an expression runs. */
	ofWaiting(value: Node, tree: SyntaxTree): readonly Step[] {
		if (value.type === 'AwaitExpression') return [];
		return this.#implicit.ofWaiting(value, tree, this.#isRead(value, tree));
	}

	#isRead(value: Node, tree: SyntaxTree): boolean {
		if (value.type !== 'CallExpression') return false;
		const name = calledName(value.callee);
		if (name === undefined) return false;
		const { oracle } = this.#session;
		const declarations = declarationsOf(name, tree, this.#session);
		return (
			this.#question.isTrusted(tree, name) ||
			declarations.some((declaration) =>
				isLibraryRead(declaration, value.callee, value.arguments, tree, oracle),
			)
		);
	}

	#stepsOfCall(
		callee: Node,
		passed: readonly Node[],
		call: Node,
		scope: Scope,
		writesOnly: boolean,
	): readonly Step[] {
		const { tree, locals } = scope;
		if (isFunction(callee) || callee.type === 'Super') return [];
		const name = calledName(callee);
		const text = `\`${calleeText(tree, callee)}\` is called`;
		const hidden = (declaration?: Declaration): Step => ({
			effect: unknown(text, name ?? call, tree, declaration),
		});
		if (name === undefined) return [hidden()];
		if (this.#question.isTrusted(tree, name)) return this.#stepsOfPassed(passed, scope);
		const steps: Step[] = [];
		const unit = this.#question.unitAt(tree, name);
		if (unit !== undefined) {
			steps.push({ unit });
			if (writesOnly || unit.isFixed) return steps;
		}
		if (writesOnly) return asSteps(this.#changeOfReceiver(callee, tree, locals));
		const declarations = declarationsOf(name, tree, this.#session);
		if (declarations.length === 0 && unit === undefined) return [hidden()];
		for (const declaration of declarations) {
			if (unit !== undefined && declares(unit, declaration)) continue;
			if (readsOn(declaration, passed, tree, this.#session)) {
				const [{ start, end }] = passed as [Node];
				const what = `\`${tree.text.slice(start!, end!)}\``;
				const why = `${text} with ${what}, which may be an open file as far as its type tells`;
				return [{ effect: unknown(why, name, tree) }];
			}
			if (isLibraryRead(declaration, callee, passed, tree, this.#session.oracle)) {
				if (this.#question.seesErrors) return [hidden(declaration)];
				const options = passed.flatMap(valuesIn);
				steps.push(...options.flatMap((value) => this.#stepsOfOption(value, tree)));
				continue;
			}
			const clock = this.#effectOfClock(declaration, passed.length, call, tree);
			if (clock !== undefined) return [{ effect: clock }];
			steps.push(
				...(declaration.library === undefined
					? stepsOfOwn(declaration, call, hidden(declaration), locals, this.#session)
					: this.#library.stepsOf(declaration, callee, passed, tree, locals, text)),
			);
		}
		return [...steps, ...this.#stepsOfPassed(passed, scope)];
	}

	/** `Date.now()`, `new Date()`: another time gives another answer. */
	#effectOfClock(
		declaration: Declaration,
		passed: number,
		call: Node,
		tree: SyntaxTree,
	): Effect | undefined {
		const reads =
			this.#question.seesClock &&
			isEffectFree(
				declaration,
				({ readsClock }) =>
					readsClock === 'always' || (readsClock === 'without-arguments' && passed === 0),
			);
		return reads ? known('it reads the clock', call, tree) : undefined;
	}

	/** `list.push(item)` of a list that others have. */
	#changeOfReceiver(callee: Node, tree: SyntaxTree, locals: Locals): Effect | undefined {
		if (!/MemberExpression$/.test(callee.type) || !('object' in callee)) return undefined;
		const name = calledName(callee);
		if (name === undefined || locals.owns(callee.object as Node)) return undefined;
		const declarations = declarationsOf(name, tree, this.#session);
		return declarations.some((declaration) =>
			isEffectFree(declaration, (fact) => fact.changesReceiver),
		)
			? known(`\`${tree.textOf(callee)}\` is called`, callee, tree)
			: undefined;
	}

	/** Functions that are handed over by their name are called by the receiver. */
	#stepsOfPassed(passed: readonly Node[], scope: Scope): readonly Step[] {
		const { tree, locals } = scope;
		return passed.flatMap((argument) => {
			const name = calledName(argument);
			if (name === undefined) return [];
			const declarations = declarationsOf(name, tree, this.#session);
			return declarations.flatMap((declaration) =>
				declaresFunction(declaration, this.#session)
					? stepsOfOwn(
							declaration,
							argument,
							{
								effect: unknown(`\`${declaration.name}\` is called`, argument, tree, declaration),
							},
							locals,
							this.#session,
						)
					: [],
			);
		});
	}

	/** `{ ignore: { ignored } }`: what a library reads with may call functions that are named in its options. */
	#stepsOfOption(value: Node, tree: SyntaxTree): readonly Step[] {
		const { start, end } = value;
		const isNamed = calledName(value) !== undefined;
		return isNamed && this.#session.oracle.kindOf(tree.path, start!, end!) === 'function'
			? [{ effect: unknown(`\`${calleeText(tree, value)}\` is called`, value, tree) }]
			: [];
	}
}

function asSteps(effect: Effect | undefined): Step[] {
	return effect === undefined ? [] : [{ effect }];
}

/** Whether a declaration is one of those that change with the unit: it has been looked at. */
function declares(unit: Unit, { file, offset }: Declaration): boolean {
	return [...unit.facts.values()].some(
		(facts) => facts.file === file && facts.nameOffset === offset,
	);
}
