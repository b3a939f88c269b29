import type { Node } from '@babel/types';
import { notifiers } from '../../../presets/notifiers.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import type { DeclaredName } from '../../resolve/oracle.ts';
import { isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { declarersOf } from '../receivers/declarersOf.ts';
import type { Session } from '../session.ts';
import { findTestRunner } from '../testing/findTestRunner.ts';
import { libraryAt } from '../uses/handedFunctions.ts';
import type { Invocation, PlainCall } from './invocation.ts';
import { isDropped } from './isUsed.ts';

/** A function of the workspace that an object of a library was given. */
export interface Listener {
	readonly tree: SyntaxTree;
	readonly value: Node;
}

/** A call that gives functions to an object of a library. */
interface Listening {
	readonly tree: SyntaxTree;
	readonly call: PlainCall;
	/** The member that is called, by each type of its object, the nearest first. */
	readonly members: readonly DeclaredName[];
	readonly values: readonly Node[];
}

/** Libraries of which it is known which members run functions that they were given before. */
const environment = /^(?:node|typescript)$/;

const known = new WeakMap<Session, Map<string, readonly Listening[]>>();

/**
 * `subject.next(value)`, `store.dispatch(action)`: the functions that a call may run which the workspace gave to an
 * object of such a type, by any member. What a library gives a value runs none, unless it is known to.
 */
export function listenersOf(
	tree: SyntaxTree,
	call: Invocation,
	session: Session,
): readonly Listener[] {
	if (call.type !== 'CallExpression' && call.type !== 'OptionalCallExpression') return [];
	const { callee } = call;
	const name = memberName(callee as Node);
	if (name === undefined) return [];
	const isNotifier = notifiers.some(({ names }) => names.some((each) => each.endsWith(`.${name}`)));
	if (!isNotifier && !isDropped(call)) return [];
	const members = declarersOf(tree, callee as Node, session.oracle);
	const asked = askedOf(members);
	if (members.length === 0 || asked?.length === 0) return [];
	const { object } = callee as Node & { object: Node };
	if (asked === undefined && isOfLibrary(tree, object, session)) return [];
	return listeningsTo(tree, object, members, session, asked)
		.filter(
			(each) =>
				isRelated(members, each.members, asked) && isSameEvent(tree, call, each.call, session),
		)
		.flatMap(({ tree: home, values }) => values.map((value) => ({ tree: home, value })));
}

/** The members by which functions come that are run here; undefined: any. */
function askedOf(members: readonly DeclaredName[]): readonly DeclaredName[] | undefined {
	const facts = notifiers.filter((fact) =>
		members.some((member) => member.package === fact.package && fact.names.includes(member.name)),
	);
	if (facts.length > 0)
		return facts.flatMap((fact) => fact.listeners.map((name) => ({ package: fact.package, name })));
	const isKnown = members.some(
		(member) =>
			environment.test(member.package) || notifiers.some((fact) => fact.package === member.package),
	);
	return isKnown ? [] : undefined;
}

function listeningsTo(
	tree: SyntaxTree,
	{ start, end }: Node,
	members: readonly DeclaredName[],
	session: Session,
	asked: readonly DeclaredName[] | undefined,
): readonly Listening[] {
	const byType = getOrAdd(known, session, () => new Map<string, readonly Listening[]>());
	const [nearest] = asked ?? members;
	return getOrAdd(byType, `${nearest!.package} ${ownerOf(nearest!)}`, () => {
		const names =
			asked?.map(({ name }) => name.split('.').at(-1)!) ??
			session.oracle.memberNames(tree.path, start!, end!);
		return [...new Set(names)].flatMap((name) => [...search(name, session)]);
	});
}

function* search(name: string, session: Session): Generator<Listening> {
	for (const [file, offsets] of session.index.placesOf(name)) {
		const text = session.texts.get(file)!;
		for (const offset of offsets) {
			if (text[offset - 1] !== '.' || !/^\s*[(<]/.test(text.slice(offset + name.length))) continue;
			const tree = session.treeOf(file);
			const found = tree && describe(tree, tree.nameAt(offset), session);
			if (found !== undefined) yield found;
		}
	}
}

function describe(
	tree: SyntaxTree,
	name: Node | undefined,
	session: Session,
): Listening | undefined {
	const callee = name && parentOf(name);
	const call = callee && parentOf(callee);
	if (call?.type !== 'CallExpression' && call?.type !== 'OptionalCallExpression') return undefined;
	if (call.callee !== callee || memberName(callee) === undefined) return undefined;
	const { oracle } = session;
	const values = call.arguments
		.flatMap(valuesIn)
		.filter(
			(value) =>
				(isFunction(value) || oracle.kindOf(tree.path, value.start!, value.end!) === 'function') &&
				libraryAt(tree, value, oracle) === undefined,
		);
	if (values.length === 0) return undefined;
	if (oracle.awaitable(tree.path, call.start!, call.end!) === 'promise') return undefined;
	if (findTestRunner(tree, callee, oracle) !== undefined) return undefined;
	if (isOfLibrary(tree, (callee as Node & { object: Node }).object, session)) return undefined;
	const members = declarersOf(tree, callee, oracle);
	return members.length === 0 ? undefined : { tree, call, members, values };
}

/** `_.each(names, load)`: what a module offers is no object that keeps functions. */
function isOfLibrary(tree: SyntaxTree, object: Node, session: Session): boolean {
	return (
		object.type === 'Identifier' &&
		declarationsOf(object, tree, session).some(({ library }) => library !== undefined)
	);
}

/** `listener`, `{ next: listener }` */
function valuesIn(argument: Node): readonly Node[] {
	const value = unwrapInward(argument);
	if (value.type !== 'ObjectExpression') return [value];
	return value.properties.flatMap((property) =>
		property.type === 'ObjectProperty'
			? [property.value as Node]
			: property.type === 'ObjectMethod'
				? [property]
				: [],
	);
}

/** Whether two members may be of one object. */
function isRelated(
	members: readonly DeclaredName[],
	others: readonly DeclaredName[],
	asked: readonly DeclaredName[] | undefined,
): boolean {
	if (asked !== undefined)
		return others.some((other) =>
			asked.some((each) => each.package === other.package && each.name === other.name),
		);
	return isOfType(members[0]!, others) || isOfType(others[0]!, members);
}

function isOfType(one: DeclaredName, others: readonly DeclaredName[]): boolean {
	return others.some((other) => other.package === one.package && ownerOf(other) === ownerOf(one));
}

function ownerOf({ name }: DeclaredName): string {
	return name.split('.').slice(0, -1).join('.');
}

/** `emit('saved')` calls none that listen to `'opened'`. */
function isSameEvent(
	{ path }: SyntaxTree,
	{ arguments: [event] }: PlainCall,
	{ arguments: [heard] }: PlainCall,
	{ oracle }: Session,
): boolean {
	if (event === undefined || heard?.type !== 'StringLiteral' || heard.value === '*') return true;
	const events = oracle.textsOf(path, event.start!, event.end!);
	return events === undefined || events.includes(heard.value);
}

function memberName(callee: Node): string | undefined {
	const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
	return isMember && !callee.computed && callee.property.type === 'Identifier'
		? callee.property.name
		: undefined;
}
