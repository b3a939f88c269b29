import type { Identifier, Node } from '@babel/types';
import { enclosingFunction } from '../../syntax/functions.ts';
import { parentOf } from '../../syntax/tree.ts';
import type { Block, CallSite } from '../facts.ts';
import type { Session } from '../session.ts';
import { matches, type Unit } from '../unit.ts';
import { memberNamed } from './memberNamed.ts';

/**
 * `Store.prototype.both.call(other)`, where `both` calls the method by its `this`: the synchronous body has
 * another name now, under which an object that is not known to be of the class has none.
 */
export function findForeignReceiver(unit: Unit, name: string, session: Session): Block | undefined {
	const callers = new Set<Node>();
	for (const site of unit.keptSites.values()) {
		const caller = methodThatCalls(site, session);
		if (caller === undefined || callers.has(caller)) continue;
		callers.add(caller);
		const call = findForeignCall(
			site.file,
			caller,
			(file, receiver) =>
				matches(session.oracle.memberOf(file, receiver.start!, receiver.end!, name), unit),
			session,
		);
		if (call === undefined) continue;
		const { file, node } = call;
		return {
			code: 'synchronous-body',
			message: `\`${unit.label}\` is called by a \`this\` that is not known to be of its class here, and may lack its synchronous body`,
			at: { file, start: node.start!, end: node.end! },
		};
	}
	return undefined;
}

/** The name of the method around `this.load()`. */
function methodThatCalls(site: CallSite, { treeOf }: Session): Identifier | undefined {
	const member = memberNamed(site, treeOf(site.file));
	if (member?.object.type !== 'ThisExpression') return undefined;
	let { function: fn } = enclosingFunction(member);
	while (fn?.type === 'ArrowFunctionExpression') fn = enclosingFunction(fn).function;
	const named = fn !== undefined && 'key' in fn ? fn : fn && parentOf(fn);
	return named !== undefined && 'key' in named && named.key.type === 'Identifier'
		? named.key
		: undefined;
}

/** A use of a method by `call`, `apply` or `bind` with an object that does not have what it needs. */
function findForeignCall(
	file: string,
	{ start, name }: Identifier,
	hasMember: (file: string, receiver: Node) => boolean,
	{ index, oracle, treeOf }: Session,
): { readonly file: string; readonly node: Node } | undefined {
	const keys = oracle.entitiesAt(file, [start!])[0]?.keys ?? [];
	for (const reference of index.named(name)) {
		if (!reference.entity?.keys.some((key) => keys.includes(key))) continue;
		const node = treeOf(reference.file)?.nameAt(reference.offset);
		const parent = node && parentOf(node);
		const callee = parent?.type === 'MemberExpression' && parent.property === node ? parent : node;
		const member = callee && parentOf(callee);
		if (member?.type !== 'MemberExpression' || member.object !== callee) continue;
		if (member.property.type !== 'Identifier') continue;
		if (!/^(?:call|apply|bind)$/.test(member.property.name)) continue;
		const call = parentOf(member);
		if (call?.type !== 'CallExpression' || call.callee !== member) continue;
		const receiver = call.arguments[0];
		if (receiver === undefined || !hasMember(reference.file, receiver))
			return { file: reference.file, node: call };
	}
	return undefined;
}
