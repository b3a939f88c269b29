import type { CallExpression, ClassMethod, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { Declaration } from '../../resolve/oracle.ts';
import { binderOf } from '../../syntax/binderOf.ts';
import { boundFunction } from '../../syntax/boundFunction.ts';
import { choicesIn } from '../../syntax/choices.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { calledName } from '../concurrency/calledName.ts';
import { declaredClass, stepsOfNew } from '../concurrency/constructed.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { ImplicitCalls } from '../concurrency/implicitCalls.ts';
import type { Run, Step } from '../concurrency/step.ts';
import { keyOf, nameOffsetOf } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import {
	anyMember,
	anything,
	type Called,
	closed,
	isMoreThanKnown,
	type Maker,
	madeBy,
	merge,
	nothing,
} from './called.ts';
import { comesOfLibrary, isMadeByLibrary } from './comesOfLibrary.ts';
import { parameterDeclaredBy } from './handedParameter.ts';
import { calleeOf, type Invocation } from './invocation.ts';
import { resultsOf, returnedBy } from './madeBy.ts';
import { type Slot, writesOf } from './slotWrites.ts';

/** The code of the workspace that is known to run at once when a call does. */
export function calledCode(tree: SyntaxTree, call: Invocation, session: Session): readonly Run[] {
	return calledFunctions(tree, call, session).runs;
}

/** All that may run at once when a call does: whatever the workspace puts in the place of what is called. */
export function calledFunctions(tree: SyntaxTree, call: Invocation, session: Session): Called {
	if (call.type === 'AssignmentExpression' || call.type === 'UpdateExpression') {
		const written = call.type === 'UpdateExpression' ? call.argument : call.left;
		return closed(runsOf(new ImplicitCalls(session).ofWrite(written, tree)));
	}
	const visit = readElementCall(call, tree.text)?.callback;
	if (isFunction(visit)) return closed([{ code: visit, tree }]);
	const callee = unwrapInward(calleeOf(call));
	if (call.type === 'NewExpression') return closed(constructedBy(tree, callee, session));
	return callee.type === 'Super' || callee.type === 'Import'
		? nothing
		: functionsIn(tree, appliedIn(tree, callee, session) ?? callee, session);
}

/** The `load` of `load.call(this)`. */
function appliedIn(tree: SyntaxTree, callee: Node, session: Session): Node | undefined {
	if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
	const { object, property } = callee;
	return /^(?:call|apply)$/.test(property.name) &&
		declarationsOf(property, tree, session).some(({ library }) => library === 'lib')
		? object
		: undefined;
}

function constructedBy(tree: SyntaxTree, callee: Node, session: Session): Run[] {
	const name = calledName(callee);
	return (name === undefined ? [] : declarationsOf(name, tree, session)).flatMap((declaration) => {
		const made =
			declaration.library === undefined ? declaredClass(declaration, session) : undefined;
		return made === undefined ? [] : runsOf(stepsOfNew(made.node, made.tree, session));
	});
}

/** The functions that the value of an expression may be. */
export function functionsIn(tree: SyntaxTree, value: Node, session: Session): Called {
	return merge(choicesIn(value).map((each) => ofChoice(tree, unwrapInward(each), session)));
}

function ofChoice(tree: SyntaxTree, value: Node, session: Session): Called {
	if (isFunction(value)) return closed([{ code: value, tree }]);
	switch (value.type) {
		case 'Identifier':
		case 'MemberExpression':
		case 'OptionalMemberExpression': {
			const name = privateName(value) ?? calledName(value);
			return name === undefined ? anything : ofName(tree, referredBy(name), session);
		}
		case 'AssignmentExpression':
			return functionsIn(tree, value.right, session);
		case 'CallExpression':
			return isMadeByLibrary(tree, value, session)
				? nothing
				: ofResult(tree, value, session, resultsOf);
		case 'AwaitExpression':
			return value.argument.type === 'CallExpression'
				? ofResult(tree, value.argument, session, settledBy)
				: anything;
		default:
			return /Literal$|^(?:Unary|Binary|Object|Array|Class|New)Expression$/.test(value.type)
				? nothing
				: anything;
	}
}

/** What is being looked at: a function gives no other value by giving its own result. */
const open = new WeakSet<Node>();

/** `load.bind(this)`, `debounce(write)` */
function ofResult(
	tree: SyntaxTree,
	call: CallExpression,
	session: Session,
	givenBy: (code: Node) => readonly Node[],
): Called {
	if (open.has(call)) return nothing;
	open.add(call);
	const called = ofMaker(tree, call, session, givenBy);
	open.delete(call);
	return called;
}

function ofMaker(
	tree: SyntaxTree,
	call: CallExpression,
	session: Session,
	givenBy: (code: Node) => readonly Node[],
): Called {
	const bound = boundFunction(call);
	if (bound !== undefined) {
		const called = functionsIn(tree, bound.fn, session);
		return merge(
			called.runs
				.map((run) =>
					madeBy(closed([run]), [{ code: run.code, home: run.tree, tree, call, isBinding: true }]),
				)
				.concat({ ...called, runs: [] }),
		);
	}
	const called = calledFunctions(tree, call, session);
	if (called.runs.length === 0 || isMoreThanKnown(called))
		return merge([anything, ...givenIn(tree, call, session)]);
	return merge(
		called.runs.map((run) => {
			const results = givenBy(run.code);
			if (results.length === 0) return anything;
			const maker: Maker = { code: run.code, home: run.tree, tree, call, isBinding: false };
			const made = results.map((result) => functionsIn(run.tree, result, session));
			return madeBy(merge(made), [maker, ...(run.makers ?? [])]);
		}),
	);
}

/** What an `await` of an async function's call gives. */
function settledBy(code: Node): readonly Node[] {
	return isFunction(code) && code.async ? returnedBy(code) : [];
}

/** `memoize(load)` of a library: what nobody knows may run what was given to what made it. */
function givenIn(tree: SyntaxTree, call: CallExpression, session: Session): Called[] {
	return call.arguments
		.filter(({ start, end }) => session.oracle.kindOf(tree.path, start!, end!) === 'function')
		.map((given) => functionsIn(tree, given, session));
}

/** The `#flush` of `this.#flush()`. */
export function privateName(callee: Node): Node | undefined {
	const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
	return isMember && callee.property.type === 'PrivateName' ? callee.property.id : undefined;
}

/** The value in `{ load }` stands where the property is declared, and so is asked for by the variable's own name. */
function referredBy(name: Node): Node {
	const holder = parentOf(name);
	const isShort = holder?.type === 'ObjectProperty' && holder.shorthand && holder.value === name;
	return (isShort && name.type === 'Identifier' && binderOf(name, name.name)) || name;
}

function ofName(tree: SyntaxTree, name: Node, session: Session): Called {
	const declarations = declarationsOf(name, tree, session);
	if (declarations.length > 0)
		return merge(declarations.map((declaration) => ofDeclaration(declaration, session)));
	// A type without a declaration of the member: one of a table.
	const isTyped = name.type === 'Identifier' && !session.oracle.isUntyped(tree.path, name.start!);
	return isTyped && parentOf(name)?.type === 'MemberExpression' ? anything : nothing;
}

const known = new WeakMap<Session, Map<Node, Called>>();

function ofDeclaration(
	{ library, file, offset }: Pick<Declaration, 'library' | 'file' | 'offset'>,
	session: Session,
): Called {
	const tree = library === undefined ? session.treeOf(file) : undefined;
	const name = tree?.nameAt(offset);
	if (tree === undefined || name === undefined) return nothing;
	const found = getOrAdd(known, session, () => new Map<Node, Called>());
	const before = found.get(name);
	if (before !== undefined) return before;
	// What is assigned to itself has no other value by that.
	found.set(name, nothing);
	const called = ofSlot({ tree, name }, session);
	found.set(name, called);
	return called;
}

function ofSlot(slot: Slot, session: Session): Called {
	const { tree, name } = slot;
	const holder = parentOf(name);
	if (holder === undefined) return anything;
	// `{ load }`: one text, and two names.
	if (holder.type === 'ObjectProperty' && holder.value === name && holder.shorthand)
		return parentOf(holder)?.type === 'ObjectExpression'
			? ofMember({ tree, name: holder.key }, holder, session)
			: comesOfLibrary(tree, name, session)
				? nothing
				: anything;
	if (isFunction(holder) && 'id' in holder && holder.id === name)
		return closed([{ code: holder, tree }]);
	if (holder.type === 'VariableDeclarator' && holder.id === name) {
		const declaration = parentOf(holder);
		if (/^For(?:Of|In)/.test(parentOf(declaration!)?.type ?? '')) return anything;
		const first = holder.init ? functionsIn(tree, holder.init, session) : nothing;
		const isFixed = declaration?.type === 'VariableDeclaration' && declaration.kind === 'const';
		return isFixed ? first : merge([first, ...othersOf(slot, session)]);
	}
	if (keyOf(holder) === name && parentOf(holder)?.type !== 'ObjectPattern')
		return ofMember(slot, holder, session);
	const parameter = parameterDeclaredBy(name);
	if (parameter !== undefined)
		return merge([
			{ ...nothing, parameters: [parameter] },
			...(holder.type === 'TSParameterProperty' ? othersOf(slot, session) : []),
		]);
	return comesOfLibrary(tree, name, session) ? nothing : anything;
}

function ofMember(slot: Slot, member: Node, session: Session): Called {
	const { tree } = slot;
	const isPrivate = 'accessibility' in member && member.accessibility === 'private';
	if (isFunction(member)) {
		if ('kind' in member && member.kind === 'set') return nothing;
		const own =
			'kind' in member && member.kind === 'get'
				? merge(resultsOf(member as ClassMethod).map((value) => functionsIn(tree, value, session)))
				: closed([{ code: member, tree }]);
		return isPrivate ? own : merge([own, ...othersOf(slot, session)]);
	}
	const others = othersOf(slot, session);
	if (/^TS/.test(member.type) || ('abstract' in member && member.abstract)) {
		// Whatever has such a property may have been given it by anybody.
		const isGiven =
			member.type === 'TSPropertySignature' &&
			writesOf(slot, session).every((write) => write.kind !== 'member' || !write.isNominal);
		return merge([...others, ...(isGiven ? [others.length > 0 ? anyMember : anything] : [])]);
	}
	const value = 'value' in member ? (member.value as Node | null | undefined) : undefined;
	if (!value && others.length === 0) return anything;
	return merge([...(value ? [functionsIn(tree, value, session)] : []), ...others]);
}

/** What is put in the place of a slot besides what it is declared with. */
function othersOf(slot: Slot, session: Session): Called[] {
	return writesOf(slot, session).map((write) => {
		if (write.kind === 'member')
			return ofDeclaration(
				{ file: write.slot.tree.path, offset: nameOffsetOf(write.slot.name) },
				session,
			);
		return functionsIn(write.tree, write.value, session);
	});
}

function runsOf(steps: readonly Step[]): Run[] {
	return steps.flatMap((step) => ('run' in step ? [step.run] : []));
}
