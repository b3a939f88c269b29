import type { Node } from '@babel/types';
import { receivers } from '../../../presets/receivers/index.ts';
import type { DeclarationKey } from '../../resolve/oracle.ts';
import type { Exploration } from '../explore/explore.ts';
import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';
import { callOf } from '../uses/callOf.ts';
import { declarersOf } from './declarersOf.ts';
import { describeFate } from './describeFate.ts';
import { findFact } from './findFact.ts';

const facts = receivers.flatMap(({ opens = [] }) => opens);

/** Methods of objects that a library opens, of whatever class: what is known of it decides, by the types of the objects. */
export function settleOpened({ units }: Exploration, session: Session): void {
	const known = [...units].filter((unit) =>
		[...unit.facts.values()].some(({ isAsync, member }) => !isAsync && member !== undefined),
	);
	if (known.length === 0) return;
	for (const { block, keys } of openedObjects(session))
		for (const unit of known) if (keys.some((key) => unit.keys.has(key))) unit.blocks.push(block);
}

/** Objects that libraries which cannot do with a promise open, and the members that they have by their types. */
function openedObjects({ index, oracle, treeOf }: Session): readonly {
	readonly block: Block;
	readonly keys: readonly DeclarationKey[];
}[] {
	const names = [...new Set(facts.flatMap((fact) => fact.names))];
	index.prepare(names);
	return names.flatMap((name) =>
		index.named(name).flatMap(({ file, offset }) => {
			const tree = treeOf(file);
			const call = callOf(tree?.nameAt(offset));
			if (tree === undefined || call === undefined) return [];
			const found = findFact('opens', declarersOf(tree, call.callee as Node, oracle), file);
			const fact = facts.find((each) => each === found);
			const object = fact && objectIn(call.arguments, fact);
			if (fact === undefined || object === undefined) return [];
			const { block } = describeFate(fact, undefined, tree.textOf(call.callee as Node));
			if (block === undefined) return [];
			const at = { file, start: object.start!, end: object.end! };
			return [{ block: { ...block, at }, keys: oracle.memberKeys(file, at.start, at.end) }];
		}),
	);
}

/** The object that a call opens: `rootValue` of its only argument, or the argument at the position. */
function objectIn(
	given: readonly Node[],
	{ position, property }: { readonly position?: number; readonly property: string },
): Node | undefined {
	const [only, ...others] = given;
	if (only?.type !== 'ObjectExpression' || others.length > 0)
		return position === undefined ? undefined : given[position];
	for (const each of only.properties) {
		const isMeant =
			each.type === 'ObjectProperty' &&
			!each.computed &&
			each.key.type === 'Identifier' &&
			each.key.name === property;
		if (isMeant) return each.value;
	}
	return undefined;
}
