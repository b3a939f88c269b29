import type { MemberExpression, Node, OptionalMemberExpression } from '@babel/types';
import { effectFree } from '../../../presets/effectFree.ts';
import { knownEffects } from '../../../presets/knownEffects.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { onlyReads } from '../../rules/onlyReads.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Exploration } from '../explore/explore.ts';
import type { FunctionId } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Session } from '../session.ts';
import type { Unit } from '../unit.ts';
import { calledName } from './calledName.ts';
import { changed } from './changed.ts';
import { covers } from './coversFact.ts';
import { type Effect, known, unknown } from './effect.ts';
import { findMembers } from './findMembers.ts';
import { gettersOf } from './gettersOf.ts';
import { isLibraryRead } from './isLibraryRead.ts';
import { isOverridable } from './isOverridable.ts';
import { Locals } from './locals.ts';
import { mayBeReplaced } from './mayBeReplaced.ts';

/**
 * Whether calls of a function may run at the same time: whether it, and everything that it calls, is
 * known to change nothing that outlives the call and to do nothing that others can see. What is not
 * known counts as an effect, so a finding means "keep the order", never "there is an effect".
 */
export class OrderedEffects {
	readonly #session: Session;
	/** Calls that a rule of the user says to be without effect, by the name that is called. */
	readonly #isTrusted: (tree: SyntaxTree, name: Node) => boolean;
	/** Names of getters that the workspace declares. */
	readonly #getters: ReadonlySet<string>;
	readonly #unitAt = new Map<string, Unit>();
	/** Functions that are handed to a parameter, by its id. */
	readonly #givenTo = new Map<FunctionId, Unit[]>();
	readonly #known = new Map<Unit, string | undefined>();
	/** Whether it matters what time it is when something runs. */
	readonly #seesClock: boolean;
	#writesOnly = false;
	/** A part of the expression at hand that is not looked at. */
	#except: Node | undefined;
	/** What the question at hand has looked at: nothing was found there, or it would have an answer. */
	#seen = new Set<Unit | Node>();

	constructor(
		session: Session,
		units: Exploration['units'],
		isTrusted: (tree: SyntaxTree, name: Node) => boolean = () => false,
		seesClock = false,
	) {
		this.#session = session;
		this.#isTrusted = isTrusted;
		this.#seesClock = seesClock;
		this.#getters = gettersOf(session);
		for (const unit of units) {
			for (const id of unit.requires) {
				const given = this.#givenTo.get(id);
				if (given === undefined) this.#givenTo.set(id, [unit]);
				else given.push(unit);
			}
			for (const { file, name } of unit.sites.values())
				this.#unitAt.set(`${file}:${name.start}`, unit);
		}
	}

	/**
	 * The first effect of a unit, as the end of a sentence: "`log` is called". The first parameters of a
	 * callback that stands in the call are elements of its own.
	 */
	ofUnit(unit: Unit): string | undefined {
		if (this.#known.has(unit)) return this.#known.get(unit);
		this.#seen = new Set();
		const effect = this.#effectOfUnit(unit)?.text;
		this.#known.set(unit, effect);
		return effect;
	}

	/**
	 * The first effect of evaluating an expression, and of what it calls.
	 *
	 * @param except a part of it that is looked at by itself
	 */
	ofExpression(expression: Node, tree: SyntaxTree, except?: Node): Effect | undefined {
		this.#seen = new Set();
		this.#except = except;
		return this.#effectIn(expression, tree, new Locals(expression));
	}

	/**
	 * What a unit writes to outside of itself, directly or through functions that become async with it.
	 * Calls of anything else are not looked at.
	 */
	changesOf(unit: Unit): string | undefined {
		this.#seen = new Set();
		this.#writesOnly = true;
		const effect = this.#effectOfUnit(unit)?.text;
		this.#writesOnly = false;
		return effect;
	}

	#effectOfUnit(unit: Unit): Effect | undefined {
		if (this.#seen.has(unit)) return undefined;
		this.#seen.add(unit);
		if (unit.seed !== undefined && !(this.#writesOnly && unit.isFixed)) {
			const effect = this.#effectOfSeed(unit);
			if (effect !== undefined || unit.isFixed) return effect;
		}
		for (const facts of unit.facts.values()) {
			if (facts.isSlot) {
				// Calling a parameter calls whatever is given to it.
				if (!this.#writesOnly) return unknown(`\`${facts.label}\` is called`);
				for (const given of this.#givenTo.get(facts.id) ?? []) {
					const effect = this.#effectOfUnit(given);
					if (effect !== undefined) return effect;
				}
				continue;
			}
			if (facts.isSignature) continue;
			const tree = this.#session.treeOf(facts.file);
			const fn = tree?.functionAt(facts.start);
			if (tree === undefined || !isFunction(fn)) return unknown(`\`${facts.label}\` is not known`);
			const effect = this.#effectOf(fn, tree, facts.role.kind === 'inline');
			if (effect !== undefined) return effect;
		}
		if (!this.#writesOnly && (unit.hidesOthers || unit.standIns.size > 0))
			return unknown(`\`${unit.label}\` may be a member of another object`);
		return unit.facts.size === 0 ? unknown(`\`${unit.label}\` may have effects`) : undefined;
	}

	/** A seed only reads when its preset says so, or when its source shows it. */
	#effectOfSeed(unit: Unit): Effect | undefined {
		const { rule, mode } = unit.seed!;
		if (onlyReads(rule)) return undefined;
		const hidden = unknown(`\`${unit.label}\` may have effects`);
		if (mode === 'own') return undefined;
		const sources = [...unit.seedDeclarations];
		const { replacement } = rule;
		const { file } = sources[0] ?? {};
		if (replacement?.kind === 'rename' && file !== undefined) {
			const path = [...rule.exportPath.slice(0, -1), replacement.name];
			const twins = this.#session.oracle.ownExports(file, path);
			if (twins.length === 0) return hidden;
			sources.push(...twins.flatMap(({ declarations }) => declarations));
		} else if (replacement !== undefined) return hidden;
		if (sources.length === 0) return hidden;
		for (const source of sources) {
			const effect = this.#effectAt(source.file, source.offset, unit.label);
			if (effect !== undefined) return effect;
		}
		return undefined;
	}

	/** The effect of a function that is declared at an offset. */
	#effectAt(file: string, offset: number, label: string): Effect | undefined {
		const tree = this.#session.treeOf(file);
		const name = tree?.nameAt(offset);
		const declared = name && declaredFunction(name);
		if (tree === undefined || !isFunction(declared))
			return unknown(`\`${label}\` may have effects`);
		return this.#effectOf(declared, tree, false);
	}

	#effectOf(fn: FunctionNode, tree: SyntaxTree, isInline: boolean): Effect | undefined {
		if (this.#seen.has(fn)) return undefined;
		this.#seen.add(fn);
		const element = isInline ? fn.params[0] : undefined;
		return this.#effectIn(fn, tree, new Locals(fn, element));
	}

	#effectIn(root: Node, tree: SyntaxTree, locals: Locals): Effect | undefined {
		let effect: Effect | undefined;
		const visit = (node: Node): void => {
			if (effect !== undefined || node === this.#except) return;
			effect = this.#effectOfNode(node, tree, locals);
			if (effect === undefined) forEachChild(node, visit);
		};
		visit(root);
		return effect;
	}

	#effectOfNode(node: Node, tree: SyntaxTree, locals: Locals): Effect | undefined {
		switch (node.type) {
			case 'AssignmentExpression':
				return known(changed(node.left, tree, locals));
			case 'UpdateExpression':
				return known(changed(node.argument, tree, locals));
			case 'UnaryExpression':
				return node.operator === 'delete' ? known(changed(node.argument, tree, locals)) : undefined;
			case 'CallExpression':
			case 'OptionalCallExpression':
			case 'NewExpression':
				return this.#effectOfCall(node.callee, node.arguments, tree, locals);
			case 'TaggedTemplateExpression':
				return this.#effectOfCall(node.tag, [], tree, locals);
			case 'YieldExpression':
				return known('it yields');
			case 'ForOfStatement':
				return this.#effectOfGoingThrough(node.right, tree, node.await);
			case 'SpreadElement':
				return parentOf(node)?.type === 'ObjectExpression'
					? undefined
					: this.#effectOfGoingThrough(node.argument, tree);
			case 'VariableDeclarator':
				return node.id.type === 'ArrayPattern' && node.init
					? this.#effectOfGoingThrough(node.init, tree)
					: undefined;
			case 'VariableDeclaration':
				return /using$/.test(node.kind) ? known('it disposes of something') : undefined;
			case 'MemberExpression':
			case 'OptionalMemberExpression':
				return this.#effectOfGetter(node, tree);
			default:
				return undefined;
		}
	}

	#effectOfCall(
		callee: Node,
		passed: readonly Node[],
		tree: SyntaxTree,
		locals: Locals,
	): Effect | undefined {
		if (isFunction(callee)) return undefined;
		const name = calledName(callee);
		const text = `\`${calleeText(tree, callee)}\` is called`;
		if (name === undefined) return unknown(text);
		if (this.#isTrusted(tree, name)) return this.#effectOfPassed(passed, tree, locals);
		const unit = this.#unitAt.get(`${tree.path}:${name.start!}`);
		if (unit !== undefined) {
			const effect = this.#effectOfUnit(unit);
			if (effect !== undefined || this.#writesOnly || unit.isFixed) return effect;
		}
		if (this.#writesOnly) return this.#changeOfReceiver(callee, tree, locals);
		const declarations = this.#session.oracle.declaredAt(tree.path, name.start!);
		if (declarations.length === 0 && unit === undefined) return unknown(text);
		for (const declaration of declarations) {
			if (unit !== undefined && declares(unit, declaration)) continue;
			if (isLibraryRead(declaration, callee, passed, tree, this.#session.oracle)) continue;
			if (this.#readsOn(declaration, passed, tree)) return unknown(text);
			const effect =
				this.#effectOfClock(declaration, passed.length) ??
				this.#effectOfDeclared(declaration, callee, text, locals);
			if (effect !== undefined) return effect;
		}
		return this.#effectOfPassed(passed, tree, locals);
	}

	/** `readFile(handle)` goes on where the read before it ended. */
	#readsOn({ library }: Declaration, passed: readonly Node[], { path }: SyntaxTree): boolean {
		return (
			library === 'fs/promises' &&
			passed.some(
				({ start, end }) =>
					this.#session.oracle.memberOf(path, start!, end!, 'createReadStream') !== undefined,
			)
		);
	}

	/** `Date.now()`, `new Date()`: another time gives another answer. */
	#effectOfClock(declaration: Declaration, passed: number): Effect | undefined {
		const reads =
			this.#seesClock &&
			effectFree.some(
				(fact) =>
					(fact.readsClock === 'always' ||
						(fact.readsClock === 'without-arguments' && passed === 0)) &&
					covers(fact, declaration),
			);
		return reads ? known('it reads the clock') : undefined;
	}

	#effectOfDeclared(
		declaration: Declaration,
		callee: Node,
		text: string,
		locals: Locals,
	): Effect | undefined {
		const { library, file, offset, name, owner } = declaration;
		if (library !== undefined) {
			const isFunctionOfModule = owner === undefined;
			if (isFunctionOfModule && onlyReads({ module: library, exportPath: [name] }))
				return undefined;
			const fact = effectFree.find((candidate) => covers(candidate, declaration));
			if (fact === undefined)
				return { text, isKnown: knownEffects.some((known) => covers(known, declaration)) };
			if (!fact.changesReceiver) return undefined;
			const receiver = /MemberExpression$/.test(callee.type)
				? (callee as Node & { object: Node }).object
				: undefined;
			return receiver !== undefined && locals.owns(receiver) ? undefined : { text, isKnown: true };
		}
		const tree = this.#session.treeOf(file);
		const node = tree?.nameAt(offset);
		const declared = node && declaredFunction(node);
		if (tree === undefined || !isFunction(declared) || mayBeReplaced(declared))
			return unknown(text);
		if (!isOverridable(declared)) return this.#effectOf(declared, tree, false);
		const members = findMembers(name, this.#session);
		if (members === undefined) return unknown(`\`${name}\` may be overridden`);
		for (const member of members) {
			if (mayBeReplaced(member.fn)) return unknown(text);
			const effect = this.#effectOf(member.fn, member.tree, false);
			if (effect !== undefined) return effect;
		}
		return undefined;
	}

	/** What is gone through may be used up then, as generators and streams are. */
	#effectOfGoingThrough(values: Node, { path, text }: SyntaxTree, isAsync = false) {
		// What a call gives nobody else has, and the call is looked at by itself.
		if (this.#writesOnly || (!isAsync && values.type === 'CallExpression')) return undefined;
		const { oracle } = this.#session;
		const { start, end } = values;
		if (oracle.isArray(path, start!, end!)) return undefined;
		const isCollection =
			!isAsync &&
			oracle.isIterable(path, start!, end!) &&
			['length', 'size'].some((name) => oracle.memberOf(path, start!, end!, name) !== undefined);
		return isCollection ? undefined : unknown(`\`${text.slice(start!, end!)}\` may be used up`);
	}

	/** Reading a property calls its getter. */
	#effectOfGetter(
		{ property, computed }: MemberExpression | OptionalMemberExpression,
		tree: SyntaxTree,
	): Effect | undefined {
		if (computed || property.type !== 'Identifier' || this.#writesOnly) return undefined;
		if (!this.#getters.has(property.name)) return undefined;
		for (const { file, offset } of this.#session.oracle.declaredAt(tree.path, property.start!)) {
			const home = this.#session.treeOf(file);
			const name = home?.nameAt(offset);
			const getter = name && parentOf(name);
			if (home === undefined || !isFunction(getter) || !('kind' in getter)) continue;
			const effect = getter.kind === 'get' ? this.#effectOf(getter, home, false) : undefined;
			if (effect !== undefined) return effect;
		}
		return undefined;
	}

	/** `list.push(item)` of a list that others have. */
	#changeOfReceiver(callee: Node, tree: SyntaxTree, locals: Locals): Effect | undefined {
		if (!/MemberExpression$/.test(callee.type) || !('object' in callee)) return undefined;
		const name = calledName(callee);
		if (name === undefined || locals.owns(callee.object as Node)) return undefined;
		const declarations = this.#session.oracle.declaredAt(tree.path, name.start!);
		return declarations.some((declaration) =>
			effectFree.some((fact) => fact.changesReceiver && covers(fact, declaration)),
		)
			? known(`\`${tree.text.slice(callee.start!, callee.end!)}\` is called`)
			: undefined;
	}

	/** Functions that are handed over by their name are called by the receiver. */
	#effectOfPassed(passed: readonly Node[], tree: SyntaxTree, locals: Locals): Effect | undefined {
		for (const argument of passed) {
			const name = calledName(argument);
			if (name === undefined) continue;
			for (const declaration of this.#session.oracle.declaredAt(tree.path, name.start!)) {
				const isCallable =
					declaration.library === undefined &&
					isFunction(
						declaredFunction(
							this.#session.treeOf(declaration.file)?.nameAt(declaration.offset) ?? argument,
						),
					);
				if (!isCallable) continue;
				const effect = this.#effectOfDeclared(
					declaration,
					argument,
					`\`${declaration.name}\` is called`,
					locals,
				);
				if (effect !== undefined) return effect;
			}
		}
		return undefined;
	}
}

/** Whether a declaration is one of those that change with the unit: it has been looked at. */
function declares(unit: Unit, { file, offset }: Declaration): boolean {
	return [...unit.facts.values()].some(
		(facts) => facts.file === file && facts.nameOffset === offset,
	);
}
