import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { looksLikePattern } from '../explore/nameShapes.ts';
import type { Session } from '../session.ts';
import { HandedFunctions } from '../uses/handedFunctions.ts';
import type { OwnUse } from '../uses/ownUsesOf.ts';
import { takenOutAt } from '../uses/patternAround.ts';
import { declarersOf } from './declarersOf.ts';
import { findFact } from './findFact.ts';
import { lastName } from './lastName.ts';
import type { Start } from './start.ts';

/**
 * The calls of what the workspace reads from properties in which a library keeps functions, also by the variables and
 * parameters that it becomes: `const { resolve } = field`, `wrap(field.resolve)`.
 */
export function keptCalls(facts: readonly Fact[], session: Session): readonly Start[] {
	const names = new Set(facts.flatMap((fact) => fact.names.map(lastName)));
	const { index, oracle, texts, treeOf } = session;
	index.prepare(names);
	return [...names].flatMap((text) =>
		index.named(text).flatMap(({ file, offset, entity }): readonly Start[] => {
			const isLibrary = entity !== undefined && !entity.keys.some((key) => oracle.isOwn(key));
			if (!isLibrary && !looksLikePattern(texts.get(file)!, offset, text)) return [];
			const tree = treeOf(file);
			const name = tree?.nameAt(offset);
			const read = tree && name && readAt(tree, name, text, session);
			if (tree === undefined || read === undefined || !facts.includes(read.fact)) return [];
			return usesOf(read, tree, name!, session)
				.filter(({ kind }) => kind === 'call' || kind === 'parameter')
				.map((use) => ({ tree: use.tree, fact: read.fact, value: use.call }));
		}),
	);
}

function usesOf(read: Read, tree: SyntaxTree, name: Node, session: Session): readonly OwnUse[] {
	const handed = new HandedFunctions(session);
	if (read.isMember) return handed.usesAt(tree, name, 'call');
	return read.local === undefined ? [] : handed.usesOfName(tree, read.local.start!);
}

/** A place that reads a property, as a member or by a pattern that makes it a variable. */
type Read =
	| { readonly fact: Fact; readonly isMember: true }
	| { readonly fact: Fact; readonly isMember: false; readonly local: Node | undefined };

function readAt(tree: SyntaxTree, name: Node, text: string, { oracle }: Session): Read | undefined {
	const taken = takenOutAt(tree, name.start!);
	const parent = parentOf(name);
	const declarers = taken
		? oracle.declarersOf(tree.path, {
				nameOffset: name.start!,
				object: taken.pattern,
				member: text,
			})
		: parent
			? declarersOf(tree, parent, oracle)
			: [];
	const fact = findFact('starts', declarers, tree.path);
	if (fact === undefined) return undefined;
	return taken ? { fact, isMember: false, local: taken.local } : { fact, isMember: true };
}
