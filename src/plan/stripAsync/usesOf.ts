import type { AwaitExpression, Node } from '@babel/types';
import { enclosingFunction, isBeforeCleanup, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { namedReferences } from '../explore/namedReferences.ts';
import type { Block } from '../facts.ts';
import { matches, type Unit } from '../unit.ts';
import { describeUse } from '../uses/describeUse.ts';

/** How the code uses a function. */
export interface Uses {
	/** The `await`s of its calls. */
	readonly awaits: readonly { readonly tree: SyntaxTree; readonly node: AwaitExpression }[];
	/** How many calls there are. */
	readonly calls: number;
	/** A use that would notice a value in place of the promise. */
	readonly block?: Block;
}

/** Looks at every place that means the function. */
export function usesOf(unit: Unit, sources: ExploreSources): Uses {
	const awaits: { tree: SyntaxTree; node: AwaitExpression }[] = [];
	let calls = 0;
	for (const { reference } of namedReferences(unit, sources)) {
		const { file, offset, entity } = reference;
		if (!matches(entity, unit)) continue;
		const tree = sources.treeOf(file);
		if (tree === undefined) continue;
		const use = describeUse(tree, offset, sources.oracle);
		switch (use.kind) {
			case 'none':
			case 'declaration':
			case 'default-alias':
				continue;
			case 'alias':
				if (use.indirect === undefined && use.holders === undefined) continue;
				break;
			case 'call': {
				calls++;
				const call = callAt(tree, use.site.name.start);
				const node = call && awaitOf(call);
				if (node !== undefined) awaits.push({ tree, node });
				else if (call === undefined || !isReturnedByAsync(call))
					return { awaits, calls, block: notAwaited(unit, file, use.site) };
				continue;
			}
			default:
		}
		const code = use.kind === 'type-query' ? 'promise-required' : 'escapes-as-value';
		const what = use.kind === 'type-query' ? 'its type is referred to' : 'it is used as a value';
		const message = `\`${unit.label}\` stays async: ${what}`;
		return { awaits, calls, block: { code, message, at: { file, start: offset, end: offset } } };
	}
	return { awaits, calls };
}

function notAwaited(
	unit: Unit,
	file: string,
	{ start, end }: { start: number; end: number },
): Block {
	return {
		code: 'promise-used',
		message: `the promise of \`${unit.label}\` is used here without \`await\``,
		at: { file, start, end },
	};
}

/** The call whose callee ends with the name at the offset. */
function callAt(tree: SyntaxTree, offset: number): Node | undefined {
	const name = tree.nameAt(offset);
	const parent = name && parentOf(name);
	const isMember = parent !== undefined && 'property' in parent && parent.property === name;
	const callee = isMember ? parent : name;
	const call = callee && parentOf(unwrapOutward(callee));
	return call?.type === 'CallExpression' ? call : undefined;
}

function awaitOf(call: Node): AwaitExpression | undefined {
	const parent = parentOf(call);
	return parent?.type === 'AwaitExpression' ? parent : undefined;
}

/** An async function that returns a value gives the same promise as one that returns the value's promise. */
function isReturnedByAsync(call: Node): boolean {
	const parent = parentOf(call);
	const isReturned =
		parent?.type === 'ReturnStatement' ||
		(parent?.type === 'ArrowFunctionExpression' && parent.body === call);
	return isReturned && enclosingFunction(call).function?.async === true && !isBeforeCleanup(call);
}
