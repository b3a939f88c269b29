import type { Class, ClassMethod, Node } from '@babel/types';
import { plainName } from '../functions/memberKey.ts';
import { calleeText } from '../functions/roleFacts.ts';
import type { Proposal, RefusalDraft, Session } from '../session.ts';
import { calleeOf, findBlocking } from './findBlocking.ts';
import type { Service } from './findServices.ts';

/**
 * Lists the public getters and setters of services that may block, or call what becomes async: they cannot wait.
 * Those that call synchronous bodies, and nothing else, are looked after.
 */
export function refuseAccessors(
	services: readonly Service[],
	{ drafts, units }: Pick<Proposal, 'drafts' | 'units'>,
	session: Session,
): readonly RefusalDraft[] {
	const sites = units.flatMap((unit) => [...unit.sites.values(), ...unit.keptSites.values()]);
	return services.flatMap(({ node, file, rule }) => {
		const tree = session.treeOf(file);
		if (tree === undefined || !/^Class(?:Declaration|Expression)$/.test(node.type)) return [];
		const isPointed = isOneOf(
			drafts.filter((draft) => draft.kind === 'call-sync-body' && draft.file === file),
		);
		const isChanging = isOneOf(sites.filter((site) => site.file === file));
		return membersOf(node).flatMap((member): RefusalDraft[] => {
			const changing = [...tree.walk(member.body)].find((it) => isChanging(it) && !isPointed(it));
			const called =
				changing === undefined
					? findBlocking(member.body, tree, session, isPointed)
					: calleeText(tree, calleeOf(changing) ?? changing);
			if (called === undefined) return [];
			const { start, end, key, kind } = member;
			const message = `the ${kind}ter \`${plainName(key) ?? ''}\` calls \`${called}\` and cannot wait for it`;
			return [{ file, start: start!, end: end!, code: 'accessor', message, rule: rule.text }];
		});
	});
}

function isOneOf(places: readonly { readonly start: number; readonly end: number }[]) {
	const known = new Set(places.map(({ start, end }) => `${start}-${end}`));
	return ({ start, end }: Node): boolean => known.has(`${start}-${end}`);
}

function membersOf(node: Node): readonly ClassMethod[] {
	return 'body' in node ? (node as Class).body.body.filter(isPublicAccessor) : [];
}

function isPublicAccessor(member: Node): member is ClassMethod {
	return (
		member.type === 'ClassMethod' &&
		(member.kind === 'get' || member.kind === 'set') &&
		(member.accessibility ?? 'public') === 'public'
	);
}
