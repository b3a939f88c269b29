import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { aliasedReferences } from '../explore/aliasedReferences.ts';
import { explore } from '../explore/explore.ts';
import { type ExploreSources, sourcesOf } from '../explore/exploreSources.ts';
import { gatherKnowledge, type Knowledge } from '../explore/knowledge.ts';
import type { Block } from '../facts.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { describeDecorators } from '../receivers/describeDecorators.ts';
import type { Session } from '../session.ts';
import { Unit } from '../unit.ts';
import type { AnyCall } from './describeSite.ts';
import { describeUse } from './describeUse.ts';
import { HandedFunctions } from './handedFunctions.ts';
import { hiddenUsesOf } from './hiddenUsesOf.ts';

/** A call of a function in the workspace. */
export interface OwnUse {
	readonly tree: SyntaxTree;
	/** Its call, or what it is handed to. */
	readonly call: Node;
	/**
	 * `call`: by a name of its own; `parameter`: by that of a parameter or variable which it became; `visit`:
	 * something gets it that runs it for each of several elements; `unknown`: nobody knows when it runs; `library`: one
	 * gets it that is known to wait for it, or to run it when nothing of the workspace does.
	 */
	readonly kind: 'call' | 'parameter' | 'visit' | 'unknown' | 'library';
	/** What is known of the library. */
	readonly fact?: Fact;
}

/**
 * The calls of a function in the workspace, by whatever name, through what it overrides or implements,
 * and by the parameters of the workspace's functions that it is handed to.
 */
export function ownUsesOf(tree: SyntaxTree, fn: FunctionNode, session: Session): OwnUse[] {
	const handed = new HandedFunctions(session);
	return allUsesOf(tree, fn, session, handed).filter(({ kind }) => kind !== 'library');
}

/** The same, also of what a function returns that makes it, and the libraries that are known to wait. */
export function allUsesOf(
	tree: SyntaxTree,
	value: FunctionNode | AnyCall,
	session: Session,
	handed = new HandedFunctions(session, allUsesOf),
): OwnUse[] {
	const seed = unitOf(tree, value, session);
	if (seed.keys.size === 0) return handed.follow(tree, value);
	const { sources, knowledge } = getOrAdd(shallow, session, () => describeShallow(session));
	const { units, unresolved } = explore([seed], sources, knowledge);
	const unit = [...units].find((each) => each.seed !== undefined)!;
	const decorated = isFunction(value)
		? describeDecorators(tree, value, session.oracle, value, session.treeOf).block
		: undefined;
	const blocks = [...unit.blocks, ...(decorated ? [decorated] : [])];
	const calls = [...aliasedReferences(unit, sources)].flatMap(({ reference }): OwnUse[] => {
		const from = session.treeOf(reference.file);
		const name = from?.nameAt(reference.offset);
		if (from === undefined || name === undefined) return [];
		const { kind } = describeUse(from, reference.offset, session.oracle);
		return found.has(kind) ? [] : handed.usesAt(from, name, 'call');
	});
	return [
		...calls,
		...hiddenUsesOf(unit, unresolved.get(unit) ?? [], session),
		...blocks.map((block) => unknownAt(block, tree, value, session)),
	];
}

/** Uses that exploring has followed, or that call nothing. */
const found: ReadonlySet<string> = new Set([
	'none',
	'declaration',
	'alias',
	'default-alias',
	'type-query',
	'mock',
	'assigned',
]);

interface Shallow {
	readonly sources: ExploreSources;
	readonly knowledge: Knowledge;
}

const shallow = new WeakMap<Session, Shallow>();

/** Who calls a function is asked of it alone: its callers are no matter. */
function describeShallow(session: Session): Shallow {
	const sources = { ...sourcesOf(session), isInScope: () => false };
	return { sources, knowledge: gatherKnowledge(sources) };
}

/** A place that hides who calls a function. */
function unknownAt({ at }: Block, tree: SyntaxTree, value: Node, { treeOf }: Session): OwnUse {
	const from = at && treeOf(at.file);
	const call = from && at && (from.nameAt(at.start) ?? from.functionAt(at.start));
	return { tree: call ? from : tree, call: call ?? value, kind: 'unknown' };
}

const seedNote = {
	rule: { text: 'strip', module: '', base: '', exportPath: ['*'] },
	mode: 'undone',
} as const;

function unitOf(tree: SyntaxTree, fn: FunctionNode | AnyCall, { oracle }: Session): Unit {
	const unit = new Unit();
	unit.seed = seedNote;
	const binding = describeBinding(tree, fn);
	if (binding === undefined) return unit;
	const { nameOffset, names, member, isDefault } = binding;
	unit.seedDeclarations.push({ file: tree.path, offset: nameOffset ?? fn.start! });
	const own =
		nameOffset !== undefined
			? oracle.entitiesAt(tree.path, [nameOffset])[0]
			: isDefault
				? (oracle.functionValueAt(tree.path, fn.start!, fn.end!) ??
					// A declaration without a name: its keyword stands for it.
					oracle.entitiesAt(tree.path, [fn.start!])[0])
				: undefined;
	for (const key of own?.keys ?? []) unit.keys.add(key);
	for (const item of member?.heritage ?? []) {
		const declared = oracle.inheritedMember(tree.path, item, member!.name, member!.isStatic);
		for (const key of declared?.keys ?? []) unit.keys.add(key);
	}
	for (const name of names) unit.addName(name);
	unit.isDefault = isDefault === true;
	return unit;
}
