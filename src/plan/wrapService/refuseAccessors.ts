import type { ClassMethod, Node } from '@babel/types';
import type { Draft } from '../decide/decide.ts';
import { plainName } from '../functions/memberKey.ts';
import type { RefusalDraft, Session } from '../session.ts';
import type { Service } from './findServices.ts';

/**
 * Lists the public getters and setters of services that do more than reading and writing: they go on blocking.
 * Those that call synchronous bodies, and nothing else, are looked after.
 */
export function refuseAccessors(
	services: readonly Service[],
	drafts: readonly Draft[],
	{ treeOf }: Session,
): readonly RefusalDraft[] {
	return services.flatMap(({ node, file, rule }) => {
		const tree = treeOf(file);
		if (tree === undefined || !('body' in node)) return [];
		const isPointed = ({ start, end }: Node): boolean =>
			drafts.some(
				(draft) =>
					draft.kind === 'call-sync-body' &&
					draft.file === file &&
					draft.start === start &&
					draft.end === end,
			);
		if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return [];
		return node.body.body.filter(isPublicAccessor).flatMap((member): RefusalDraft[] => {
			const calls = [...tree.walk(member.body)].some(
				(inner) => /CallExpression$/.test(inner.type) && !isPointed(inner),
			);
			if (!calls) return [];
			const { start, end, key, kind } = member;
			const message = `the ${kind}ter \`${plainName(key) ?? ''}\` calls something and cannot wait for it`;
			return [{ file, start: start!, end: end!, code: 'accessor', message, rule: rule.text }];
		});
	});
}

function isPublicAccessor(member: Node): member is ClassMethod {
	return (
		member.type === 'ClassMethod' &&
		(member.kind === 'get' || member.kind === 'set') &&
		(member.accessibility ?? 'public') === 'public'
	);
}
