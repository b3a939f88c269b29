import { isBuiltin } from 'node:module';
import type { CallExpression, NewExpression, OptionalCallExpression } from '@babel/types';
import { aliasedReferences } from '../plan/explore/aliasedReferences.ts';
import { type ExploreSources, sourcesOf } from '../plan/explore/exploreSources.ts';
import { findSeeds } from '../plan/seeds/findSeeds.ts';
import { limitOfCall } from '../plan/seeds/limitOf.ts';
import type { Session } from '../plan/session.ts';
import type { Unit } from '../plan/unit.ts';
import type { Caller } from '../plan/uses/callers.ts';
import type { Rule } from '../rules/rule.ts';
import { enclosingFunction, unwrapOutward } from '../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../syntax/tree.ts';

/** A call of a function that blocks. */
export interface BlockingSite extends Caller {
	readonly name: string;
	readonly rule: Rule;
	/** Why its asynchronous form would not do the same with these arguments. */
	readonly problem?: string;
}

/** Every call of the functions that the rules name. */
export function findBlockingCalls(rules: readonly Rule[], session: Session): BlockingSite[] {
	const units = rules.flatMap((rule) => findSeeds(rule, session));
	session.index.prepare(
		units.flatMap(({ names }) =>
			[...names.values()].filter(({ file }) => file === undefined).map(({ text }) => text),
		),
	);
	const sources = sourcesOf(session);
	const sites = units.flatMap((unit) => callsOf(unit, session, sources));
	// Where types are missing, one import is known by more than one name.
	return [...new Map(sites.map((site) => [`${site.tree.path}:${site.offset}`, site])).values()];
}

function callsOf(unit: Unit, session: Session, sources: ExploreSources): BlockingSite[] {
	const { treeOf } = session;
	const rule = unit.seed!.rule;
	const found: BlockingSite[] = [];
	for (const { name, reference } of aliasedReferences(unit, sources)) {
		const tree = treeOf(reference.file);
		const call = tree && callAt(tree, reference.offset);
		if (tree === undefined || call === undefined) continue;
		const node = tree.nameAt(reference.offset)!;
		const fn = enclosingFunction(node).function;
		const problem =
			rule.limits === undefined || call.type === 'NewExpression'
				? undefined
				: limitOfCall(call, rule.limits, name, tree, session);
		const site = { tree, offset: reference.offset, fn, name: nameOf(rule), rule };
		found.push(problem === undefined ? site : { ...site, problem });
	}
	return found;
}

/** What people call a function: `readFileSync`, `which.sync`. */
function nameOf({ module, exportPath }: Rule): string {
	const members = exportPath.filter((name) => name !== 'default');
	const isPackage = !/^[./]/.test(module) && module !== 'global' && !isBuiltin(module);
	return isPackage ? [module, ...members].join('.') : exportPath.join('.');
}

/** The call of the name at an offset. */
function callAt(
	tree: SyntaxTree,
	offset: number,
): CallExpression | OptionalCallExpression | NewExpression | undefined {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	const isMember = parent !== undefined && 'property' in parent && parent.property === name;
	const callee = isMember ? parent : name;
	const call = callee && parentOf(unwrapOutward(callee));
	switch (call?.type) {
		case 'CallExpression':
		case 'OptionalCallExpression':
		case 'NewExpression':
			return call;
		default:
			return undefined;
	}
}
