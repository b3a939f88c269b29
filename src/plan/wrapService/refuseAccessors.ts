import type { ClassMethod, Node } from '@babel/types';
import { plainName } from '../functions/memberKey.ts';
import type { RefusalDraft, Session } from '../session.ts';
import type { Service } from './findServices.ts';

/** Lists the public getters and setters of services that do more than reading and writing: they go on blocking. */
export function refuseAccessors(
	services: readonly Service[],
	{ treeOf }: Session,
): readonly RefusalDraft[] {
	return services.flatMap(({ node, file, rule }) => {
		const tree = treeOf(file);
		if (tree === undefined || !('body' in node)) return [];
		if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return [];
		return node.body.body.filter(isPublicAccessor).flatMap((member): RefusalDraft[] => {
			const calls = [...tree.walk(member.body)].some(({ type }) => /CallExpression$/.test(type));
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
