import type { Node } from '@babel/types';
import { type CacheOptions, cacheOptions } from '../../../presets/cacheOptions.ts';
import type { Replacement } from '../../rules/rule.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import type { Block } from '../facts.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import type { CacheUse } from './cacheUses.ts';

/** What is known of the async counterpart of a cache. */
export function knownCounterpart(replacement: Replacement | undefined): CacheOptions | undefined {
	if (replacement?.kind !== 'replace') return undefined;
	const { module, exportName } = replacement;
	return cacheOptions.find(
		(known) =>
			known.name === exportName &&
			(known.module === module || `${known.module}/${known.name}` === module),
	);
}

/** Why a cache cannot be replaced by its async counterpart: it is given something that that one does not take. */
export function findCacheProblem(use: CacheUse, session: Session): Block | undefined {
	const counterpart = knownCounterpart(use.unit.seed?.rule.replacement);
	if (counterpart === undefined || use.options === undefined) return undefined;
	const { file, start, end } = use.site;
	const text = (node: Node): string => use.tree.text.slice(node.start!, node.end!);
	const label = use.tree.text.slice((use.site.object ?? use.site.name).start, use.site.name.end);
	const refuse = (what: string): Block => ({
		code: 'cache-options',
		message: `\`${label}\` gets ${what}`,
		at: { file, start, end },
	});
	const [options, ...others] = use.options;
	if (options === undefined) return undefined;
	const literal = literalBehind(options, use, session);
	if (others.length > 0 || literal === undefined) {
		const odd = others[0] ?? options;
		return refuse(`\`${text(odd)}\`, and \`${counterpart.name}\` takes one object of options`);
	}
	for (const property of literal.properties) {
		const name =
			property.type === 'SpreadElement' || property.computed
				? undefined
				: plainName(property.key as Node);
		if (name === undefined)
			return refuse(`options that are not known by name, such as \`${text(property)}\``);
		if (!counterpart.options.includes(name))
			return refuse(`\`${name}\`, which \`${counterpart.name}\` does not take`);
	}
	return undefined;
}

/** `{ … }`, or the constant of the same file that is one. */
function literalBehind(
	options: Node,
	{ tree }: CacheUse,
	{ oracle }: Session,
): (Node & { type: 'ObjectExpression' }) | undefined {
	if (options.type === 'ObjectExpression') return options;
	if (options.type !== 'Identifier') return undefined;
	const [place, ...others] = oracle.declarationsAt(tree.path, options.start!);
	if (place?.file !== tree.path || others.length > 0) return undefined;
	const name = tree.nameAt(place.offset);
	const value = name && constantValue(name);
	return value?.type === 'ObjectExpression' ? value : undefined;
}
