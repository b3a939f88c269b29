import type { Node } from '@babel/types';
import { type CacheOptions, cacheOptions } from '../../../presets/cacheOptions.ts';
import type { Replacement } from '../../rules/rule.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { isFunction } from '../../syntax/functions.ts';
import type { Block } from '../facts.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import type { CacheUse } from './cacheUses.ts';
import { findStoreAccess } from './findStoreAccess.ts';

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
export function findCacheProblem(
	use: CacheUse,
	caches: Iterable<CacheUse>,
	session: Session,
): Block | undefined {
	const counterpart = knownCounterpart(use.unit.seed?.rule.replacement);
	if (counterpart === undefined) return undefined;
	const { file, start, end } = use.site;
	const text = (node: Node): string => use.tree.text.slice(node.start!, node.end!);
	const label = use.tree.text.slice((use.site.object ?? use.site.name).start, use.site.name.end);
	const at = { file, start, end };
	const block = (message: string): Block => ({ code: 'cache-options', message, at });
	const refuse = (what: string): Block => block(`\`${label}\` gets ${what}`);
	const access = findStoreAccess(use, caches, session);
	if (access !== undefined) {
		const where = `${session.relative(access.file)}:${session.lineOf(access.file, access.offset)}`;
		const who = access.label === undefined ? where : `\`${access.label}\` (${where})`;
		return block(
			`${who} gets at what \`${label}\` keeps, and not at what \`${counterpart.name}\` keeps`,
		);
	}
	const [options, ...others] = use.options ?? [];
	const keyless = (): Block | undefined => {
		const found = findKeyless(use, counterpart, session);
		if (found === undefined) return undefined;
		const demand = `\`${counterpart.name}\` makes no key by itself`;
		return block(`\`${label}\` keeps results by ${found}, of which ${demand}`);
	};
	if (options === undefined) return keyless();
	const literal = literalBehind(options, use, session);
	if (others.length > 0 || literal === undefined) {
		const odd = others[0] ?? options;
		return refuse(`\`${text(odd)}\`, and \`${counterpart.name}\` takes one object of options`);
	}
	let hasKey = false;
	for (const property of literal.properties) {
		const name =
			property.type === 'SpreadElement' || property.computed
				? undefined
				: plainName(property.key as Node);
		if (name === undefined)
			return refuse(`options that are not known by name, such as \`${text(property)}\``);
		if (!counterpart.options.includes(name))
			return refuse(`\`${name}\`, which \`${counterpart.name}\` does not take`);
		if (name === counterpart.keyOption) hasKey = true;
	}
	return hasKey ? undefined : keyless();
}

/** An argument of the function that cannot be part of a key, as the object of a sentence. */
function findKeyless(
	{ fn: id }: CacheUse,
	{ compared }: CacheOptions,
	{ oracle, treeOf }: Session,
): string | undefined {
	const colon = id.lastIndexOf(':');
	const tree = treeOf(id.slice(0, colon));
	const fn = tree?.functionAt(Number(id.slice(colon + 1)));
	if (tree === undefined || !isFunction(fn)) return undefined;
	for (const name of fn.params.flatMap(namesOf)) {
		const found = oracle.incomparableIn(tree.path, name.start!, compared);
		if (found !== undefined) return `\`${name.name}\`, which is or holds ${found}`;
	}
	return undefined;
}

/** The names that a parameter declares; types and defaults say nothing. */
function namesOf(pattern: Node): (Node & { type: 'Identifier' })[] {
	switch (pattern.type) {
		case 'Identifier':
			return pattern.name === 'this' ? [] : [pattern];
		case 'AssignmentPattern':
			return namesOf(pattern.left);
		case 'RestElement':
			return namesOf(pattern.argument);
		case 'ArrayPattern':
			return pattern.elements.flatMap((element) => (element ? namesOf(element) : []));
		case 'ObjectPattern':
			return pattern.properties.flatMap((property) =>
				namesOf(property.type === 'RestElement' ? property : property.value),
			);
		default:
			return [];
	}
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
