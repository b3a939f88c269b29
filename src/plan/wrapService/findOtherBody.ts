import type { Node } from '@babel/types';
import { parentOf } from '../../syntax/tree.ts';
import type { Block, CallSite, FunctionFacts, Place } from '../facts.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';
import { dynamicAssignmentsOf } from './dynamicAssignments.ts';
import { isPastOverrides } from './isPastOverrides.ts';
import { memberNamed } from './memberNamed.ts';
import type { Splits } from './splits.ts';

/**
 * What else may stand under the name of a method on an object of its class: synchronous code of the service
 * that calls it on the object would miss it when it calls a body by another name.
 */
export function findOtherBody(unit: Unit, splits: Splits, session: Session): Block | undefined {
	const site = [...unit.keptSites.values()].find((kept) => isDispatched(kept, session));
	const name = site && session.texts.get(site.file)!.slice(site.name.start, site.name.end);
	if (name === undefined) return undefined;
	const other =
		[...unit.facts.values()].find((facts) => isOtherBody(facts, splits, session)) ??
		findAttached(unit, name, session) ??
		findReplaced(unit, session);
	if (other === undefined) return undefined;
	const { file, start, end } = other;
	const message = `a synchronous body calls \`${unit.label}\`, and what takes its place here has no synchronous body beside it`;
	return { code: 'synchronous-body', message, at: { file, start, end } };
}

/** `this.load()`, `store.load()`: the object tells which one is meant. */
function isDispatched(site: CallSite, { treeOf }: Session): boolean {
	const tree = treeOf(site.file);
	return memberNamed(site, tree) !== undefined && !isPastOverrides(site, tree);
}

/** `store.load = …`, an async override: in the unit, and without a body that goes on under the other name. */
function isOtherBody(
	{ id, isSignature, member, file }: FunctionFacts,
	{ functions }: Splits,
	{ oracle }: Session,
): boolean {
	if (isSignature || functions.has(id)) return false;
	if (member === undefined) return true;
	if (member.owner?.kind !== 'class') return false;
	const places = member.heritage.flatMap(
		(item) => oracle.inheritedMember(file, item, member.name, member.isStatic)?.places ?? [],
	);
	return [...functions.values()].some(({ facts }) =>
		places.some((place) => place.file === facts.file && place.offset === facts.nameOffset),
	);
}

/** A member of the name that gets onto objects of the class in a way that the compiler does not see. */
function findAttached(unit: Unit, name: string, session: Session) {
	const { index, oracle, treeOf } = session;
	for (const { file, offset, entity } of index.named(name)) {
		if (matches(entity, unit)) continue;
		const key = treeOf(file)?.nameAt(offset);
		const member = key && parentOf(key);
		const holder = member && parentOf(member);
		if (holder === undefined) continue;
		if (member?.type === 'MemberExpression' && isAssignedToHeir(member, file, name, unit, session))
			return { file, start: holder.start!, end: holder.end! };
		if (!('key' in member!) || member.key !== key) continue;
		const isAttached =
			holder.type === 'ObjectExpression'
				? isMerged(holder, file, name, unit, session)
				: holder.type === 'ClassBody' && isMixin(parentOf(holder), file, oracle);
		if (isAttached) return { file, start: member.start!, end: member.end! };
	}
	return undefined;
}

/** `store[name] = …`, whichever name that is. */
function findReplaced({ keys }: Unit, session: Session): Place | undefined {
	const replaced = dynamicAssignmentsOf(session);
	return [...keys].map((key) => replaced.get(key)).find((place) => place !== undefined);
}

/** `this.load = …` in a class that inherits the method: in JavaScript, that declares a property of its own. */
function isAssignedToHeir(
	member: Node & { type: 'MemberExpression' },
	file: string,
	name: string,
	{ keys }: Unit,
	{ oracle }: Session,
): boolean {
	const assignment = parentOf(member);
	if (assignment?.type !== 'AssignmentExpression' || assignment.left !== member) return false;
	if (member.object.type !== 'ThisExpression') return false;
	let owner: Node | undefined = assignment;
	while (owner !== undefined && !/^Class(?:Declaration|Expression)$/.test(owner.type))
		owner = parentOf(owner);
	const base = owner !== undefined && 'superClass' in owner ? owner.superClass : undefined;
	if (!base || typeof base !== 'object' || !('type' in base)) return false;
	const last = base.type === 'MemberExpression' ? base.property : base;
	const heritage = { start: base.start!, end: base.end!, nameOffset: last.start! };
	const inherited = oracle.inheritedMember(file, heritage, name, false);
	return inherited?.keys.some((key) => keys.has(key)) === true;
}

/** `class extends Base`, of which nothing is known. */
function isMixin(owner: Node | undefined, file: string, { isUntyped }: Session['oracle']): boolean {
	const base = owner !== undefined && 'superClass' in owner ? owner.superClass : undefined;
	return base?.type === 'Identifier' && isUntyped(file, base.start!);
}

/** `Object.assign(store, { load })`, `{ ...store, load }`, also where the object has a name in between. */
function isMerged(
	object: Node & { type: 'ObjectExpression' },
	file: string,
	name: string,
	unit: Unit,
	session: Session,
): boolean {
	const has = (value: Node): boolean =>
		matches(session.oracle.memberOf(file, value.start!, value.end!, name), unit);
	for (const property of object.properties) {
		if (property.type === 'SpreadElement' && has(property.argument)) return true;
		const isProto =
			property.type === 'ObjectProperty' &&
			property.key.type === 'Identifier' &&
			property.key.name === '__proto__';
		if (isProto && has(property.value)) return true;
	}
	if (isHandedBeside(object, has)) return true;
	const declarator = parentOf(object);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier')
		return false;
	const tree = session.treeOf(file);
	return session.index.namedIn(file, declarator.id.name).some(({ offset }) => {
		const reference = tree?.nameAt(offset);
		return reference !== undefined && isHandedBeside(reference, has);
	});
}

/** Whether a value is handed to a call together with an object of the class. */
function isHandedBeside(value: Node, has: (value: Node) => boolean): boolean {
	const call = parentOf(value);
	if (call?.type !== 'CallExpression' || call.callee === value) return false;
	return call.arguments.some((argument) => argument !== value && has(argument));
}
