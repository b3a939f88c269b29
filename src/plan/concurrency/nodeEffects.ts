import type { Node } from '@babel/types';
import { type EffectFree, effectFree } from '../../../presets/effectFree.ts';
import { knownEffects } from '../../../presets/knownEffects.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { onlyReads } from '../../rules/onlyReads.ts';
import { isFunction } from '../../syntax/functions.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { calledName } from './calledName.ts';
import { changed } from './changed.ts';
import { declaredClass, stepsOfNew } from './constructed.ts';
import { covers, isEffectFree } from './coversFact.ts';
import { declarationsOf } from './declarationsOf.ts';
import { type Effect, known, unknown } from './effect.ts';
import { ImplicitCalls } from './implicitCalls.ts';
import { isLibraryRead } from './isLibraryRead.ts';
import { keepsItsPlace } from './keepsItsPlace.ts';
import type { Locals } from './locals.ts';
import { isReassigned, mayBeReplaced } from './mayBeReplaced.ts';
import { implementationsOf, overridesOf } from './overrides.ts';
import { readsOn } from './readsOn.ts';
import type { Step } from './step.ts';
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

	constructor(session: Session, question: EffectQuestion) {
		this.#session = session;
		this.#question = question;
		this.#implicit = new ImplicitCalls(session);
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
						: this.#conversions([node.left, node.right], tree)),
				];
			}
			case 'UpdateExpression': {
				const effect = changed(node.argument, tree, locals);
				if (effect !== undefined || writesOnly) return asSteps(effect);
				return [
					...this.#implicit.ofWrite(node.argument, tree),
					...this.#conversions([node.argument], tree),
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
					: this.#conversions([node.argument], tree);
			default:
				return writesOnly ? [] : this.#stepsOfReading(node, tree);
		}
	}

	/** What runs without a call being written. */
	#stepsOfReading(node: Node, tree: SyntaxTree): readonly Step[] {
		switch (node.type) {
			case 'SpreadElement':
				return parentOf(node)?.type === 'ObjectExpression'
					? this.#implicit.ofCopy(node.argument, tree)
					: this.#implicit.ofGoingThrough(node.argument, tree);
			case 'VariableDeclarator':
				return node.id.type === 'ArrayPattern' && node.init
					? this.#implicit.ofGoingThrough(node.init, tree)
					: [];
			case 'ObjectPattern':
				return this.#implicit.ofPattern(node, tree);
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return isWritten(node) ? [] : this.#implicit.ofRead(node, tree);
			case 'TemplateLiteral':
				return parentOf(node)?.type === 'TaggedTemplateExpression'
					? []
					: this.#conversions(node.expressions, tree);
			case 'BinaryExpression':
				if (/^[=!]==$/.test(node.operator)) return [];
				if (node.operator === 'instanceof') return this.#implicit.ofInstance(node.right, tree);
				// A comparison with `null` or `undefined` converts nothing.
				if (/^[=!]=$/.test(node.operator) && [node.left, node.right].some(isNothing)) return [];
				if (node.operator === 'in')
					return [
						...this.#implicit.ofProxy(node.right, tree),
						...this.#conversions([node.left], tree),
					];
				return this.#conversions([node.left, node.right], tree);
			case 'AwaitExpression':
				return this.ofWaiting(node.argument, tree);
			case 'ReturnStatement':
				return node.argument && isInAsync(node) ? this.ofWaiting(node.argument, tree) : [];
			case 'ArrowFunctionExpression':
				return node.async && node.body.type !== 'BlockStatement'
					? this.ofWaiting(node.body, tree)
					: [];
			case 'ImportExpression':
				return [{ effect: unknown('a module is loaded', node, tree) }];
			case 'Decorator':
				return [{ effect: unknown('a decorator runs', node, tree) }];
			default:
				return [];
		}
	}

	/** What waiting for the value of an expression runs. */
	ofWaiting(value: Node, tree: SyntaxTree): readonly Step[] {
		if (value.type === 'AwaitExpression') return [];
		return this.#implicit.ofWaiting(value, tree, this.#isRead(value, tree));
	}

	#conversions(values: readonly Node[], tree: SyntaxTree): Step[] {
		return values.flatMap((value) => this.#implicit.ofConversion(value, tree));
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
					? this.#stepsOfOwn(declaration, call, hidden(declaration), scope)
					: this.#stepsOfLibrary(declaration, callee, passed, scope, text)),
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

	#stepsOfLibrary(
		declaration: Declaration,
		callee: Node,
		passed: readonly Node[],
		{ tree, locals }: Scope,
		text: string,
	): readonly Step[] {
		const { library, name, owner } = declaration;
		const at = calledName(callee) ?? callee;
		const isTotal = isEffectFree(declaration, (fact) => fact.isTotal);
		if (this.#question.seesErrors && !isTotal)
			return [{ effect: unknown(text, at, tree, declaration) }];
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
		if (fact.converts) steps.push(...this.#conversions(all, tree));
		if (fact.readsAll) steps.push(...values.flatMap((value) => this.#implicit.ofCopy(value, tree)));
		if (fact.writesJson)
			steps.push(...values.flatMap((value) => this.#implicit.ofJson(value, tree)));
		return steps;
	}

	#stepsOfOwn(
		declaration: Declaration,
		call: Node,
		hidden: Step,
		{ locals }: Scope,
	): readonly Step[] {
		const { file, offset } = declaration;
		if (call.type === 'NewExpression') {
			const made = declaredClass(declaration, this.#session);
			return made === undefined ? [hidden] : stepsOfNew(made.node, made.tree, this.#session);
		}
		const tree = this.#session.treeOf(file);
		const node = tree?.nameAt(offset);
		if (node !== undefined && settlesPromise(node)) return [];
		const declared = node && declaredFunction(node);
		if (tree !== undefined && declared !== undefined && !isFunction(declared))
			return implementationsOf(declared, tree, offset, hidden, this.#session);
		if (
			tree === undefined ||
			!isFunction(declared) ||
			mayBeReplaced(declared) ||
			isReassigned(declared, declaration, this.#session)
		)
			return [hidden];
		// A function in a function is looked at with it, whose variables are its own.
		return overridesOf({ fn: declared, tree, offset }, this.#session).filter(
			(step) => !('run' in step && locals.contain(step.run.code, step.run.tree)),
		);
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
		const { tree } = scope;
		return passed.flatMap((argument) => {
			const name = calledName(argument);
			if (name === undefined) return [];
			const declarations = declarationsOf(name, tree, this.#session);
			return declarations.flatMap((declaration) =>
				this.#declaresFunction(declaration)
					? this.#stepsOfOwn(
							declaration,
							argument,
							{
								effect: unknown(`\`${declaration.name}\` is called`, argument, tree, declaration),
							},
							scope,
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

	#isOwnFunction(value: Node, tree: SyntaxTree): boolean {
		const name = calledName(value);
		const declarations = name === undefined ? [] : declarationsOf(name, tree, this.#session);
		return (
			declarations.length > 0 &&
			declarations.every(
				(declaration) =>
					this.#declaresFunction(declaration) ||
					isEffectFree(declaration, (fact) => fact.library === 'lib'),
			)
		);
	}

	#declaresFunction({ library, file, offset }: Declaration): boolean {
		const name = library === undefined ? this.#session.treeOf(file)?.nameAt(offset) : undefined;
		return name !== undefined && isFunction(declaredFunction(name));
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

/** The `resolve` and `reject` in `new Promise((resolve, reject) => …)`. */
function settlesPromise(name: Node): boolean {
	const executor = parentOf(name);
	const made = executor && parentOf(executor);
	return (
		isFunction(executor) &&
		(executor.params as readonly Node[]).includes(name) &&
		made?.type === 'NewExpression' &&
		made.arguments[0] === executor &&
		made.callee.type === 'Identifier' &&
		made.callee.name === 'Promise'
	);
}

/** `object.name = value` reads nothing. */
function isWritten(node: Node): boolean {
	const parent = parentOf(node);
	return parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=';
}

function isNothing(node: Node): boolean {
	return node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined');
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

function isInAsync(node: Node): boolean {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up))
		if (isFunction(up)) return up.async === true;
	return false;
}
