import type { Class, Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { OwnerRange } from '../../resolve/oracle.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import { PublicApi } from '../publicApi/publicApi.ts';
import type { Session } from '../session.ts';
import { unknown } from './effect.ts';
import { findMembers, type Member } from './findMembers.ts';
import { isOverridable } from './isOverridable.ts';
import { isReassigned, mayBeReplaced } from './mayBeReplaced.ts';
import type { Step } from './step.ts';
import { implementersOf, type OwnClass, subclassesOf } from './subclasses.ts';

const publicApis = new WeakMap<Session, PublicApi>();

/** The functions that may run when a declared one is called: it, and those that override it. */
export function overridesOf(
	{ fn, tree, offset }: Member & { readonly offset: number },
	session: Session,
): Step[] {
	const own: Step = { run: { code: fn, tree } };
	return isOverridable(fn) ? [own, ...replacementsOf(fn, tree, offset, session)] : [own];
}

/**
 * What may run when a member without a body is called. An abstract one runs what the classes have that
 * extend its class. That of an interface runs what the classes have that name it, and what nobody knows:
 * any object may fit.
 *
 * @param hidden the call, as something that nobody knows
 */
export function implementationsOf(
	signature: Node,
	tree: SyntaxTree,
	offset: number,
	hidden: Step,
	session: Session,
): readonly Step[] {
	if ('abstract' in signature && signature.abstract === true) {
		if (isReassigned(signature, { file: tree.path, offset }, session)) return [hidden];
		const found = replacementsOf(signature, tree, offset, session);
		return found.length > 0 ? found : [hidden];
	}
	const owner = parentOf(parentOf(signature) ?? signature);
	const key = keyOf(signature);
	const name = key && plainName(key);
	if (owner?.type !== 'TSInterfaceDeclaration' || name === undefined) return [hidden];
	const found = implementersOf({ tree, name: owner.id }, session).flatMap((home) =>
		membersOf(home, name),
	);
	return [
		...found.flatMap(({ fn, tree }): Step[] => (fn ? [{ run: { code: fn, tree } }] : [])),
		hidden,
	];
}

/** What may run in place of a member of a class. */
function replacementsOf(fn: Node, tree: SyntaxTree, offset: number, session: Session): Step[] {
	const owner = classAround(fn);
	const key = owner && (keyOf(fn) ?? keyOf(parentOf(fn)!));
	const name = key && plainName(key);
	const hidden = (why: string): Step => ({ effect: unknown(`\`${name}\` ${why}`, fn, tree) });
	if (owner === undefined || name === undefined) return [hidden('may be overridden')];
	if (session.options.isolated) return [hidden('may be overridden in another file')];
	if (isOffered(tree.path, offset, session))
		return [hidden('may be overridden outside of the repository')];
	const home: OwnClass = { node: owner, tree };
	const subclasses = subclassesOf(home, session);
	const members = subclasses.flatMap((subclass) => membersOf(subclass, name));
	if (!isNominal(owner)) {
		const others = findMembers(name, session);
		if (others === undefined) return [hidden('may be overridden')];
		const seen = new Set<Node>([fn, ...members.flatMap((member) => member.fn ?? [])]);
		members.push(
			...others.filter((other) => !seen.has(other.fn) && mayStandFor(other, home, session)),
		);
	}
	return members.map(
		(member): Step =>
			member.fn === undefined || mayBeReplaced(member.fn)
				? hidden('may be overridden')
				: { run: { code: member.fn, tree: member.tree } },
	);
}

/** Whether code outside of the repository may extend what it is a member of. */
function isOffered(file: string, offset: number, session: Session): boolean {
	const api = getOrAdd(publicApis, session, () => new PublicApi(session));
	const [entity] = session.oracle.entitiesAt(file, [offset]);
	return entity?.keys.some((key) => api.offers(key)) ?? true;
}

/** Whether an object with this member fits the class: all that is no class may. */
function mayStandFor({ fn, tree }: Member, home: OwnClass, session: Session): boolean {
	const around = classAround(fn);
	if (around === undefined || around === home.node) return around === undefined;
	if (!around.id || !home.node.id) return true;
	return session.oracle.fits(tree.path, rangeOf(around), home.tree.path, rangeOf(home.node));
}

function rangeOf({ start, end, id }: Class): OwnerRange {
	return { kind: 'class', start: start!, end: end!, nameOffset: id!.start! };
}

/** Only what extends a class with a private member is taken for one of it. */
function isNominal({ body }: Class): boolean {
	return body.body.some((member) => {
		if (/Private/.test(member.type)) return true;
		if ('accessibility' in member && /^(?:private|protected)$/.test(member.accessibility ?? ''))
			return 'static' in member ? !member.static : true;
		return (
			member.type === 'ClassMethod' &&
			member.kind === 'constructor' &&
			member.params.some(
				(parameter) =>
					parameter.type === 'TSParameterProperty' &&
					/^(?:private|protected)$/.test(parameter.accessibility ?? ''),
			)
		);
	});
}

function membersOf(
	{ node, tree }: OwnClass,
	name: string,
): { fn?: FunctionNode; tree: SyntaxTree }[] {
	return node.body.body.flatMap((member) => {
		const key = keyOf(member);
		if (key === undefined || plainName(key) !== name || ('static' in member && member.static))
			return [];
		if (/^TS/.test(member.type) || ('abstract' in member && member.abstract)) return [];
		const fn = declaredFunction(key);
		return [isFunction(fn) ? { fn, tree } : { tree }];
	});
}

function classAround(fn: Node): Class | undefined {
	for (let up = parentOf(fn); up !== undefined; up = parentOf(up)) {
		if (up.type === 'ClassBody') return parentOf(up) as Class;
		if (isFunction(up)) return undefined;
	}
	return undefined;
}
