import type { AwaitExpression, Node } from '@babel/types';
import { choiceAround } from '../../syntax/choices.ts';
import { enclosingFunction, isBeforeCleanup, isFunction } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { ExploreSources } from '../explore/exploreSources.ts';
import { namedReferences } from '../explore/namedReferences.ts';
import type { Block, CallSite } from '../facts.ts';
import { declaredFunction } from '../functions/declaredFunction.ts';
import { matches, type Unit } from '../unit.ts';
import { callOf, valueNamed } from '../uses/callOf.ts';
import { describeUse } from '../uses/describeUse.ts';

/** How the code uses a function. */
export interface Uses {
	/** The `await`s of its calls. */
	readonly awaits: readonly { readonly tree: SyntaxTree; readonly node: AwaitExpression }[];
	/** Calls that an async function returns, and so waits for as if it awaited them. */
	readonly returned: readonly { readonly tree: SyntaxTree; readonly node: Node }[];
	/** How many calls there are. */
	readonly calls: number;
	/** A use that would notice a value in place of the promise. */
	readonly block?: Block;
}

/** Looks at every place that means the function. */
export function usesOf(unit: Unit, sources: ExploreSources): Uses {
	const awaits: { tree: SyntaxTree; node: AwaitExpression }[] = [];
	const returned: { tree: SyntaxTree; node: Node }[] = [];
	let calls = 0;
	for (const { reference } of namedReferences(unit, sources)) {
		const { file, offset, entity } = reference;
		if (!matches(entity, unit)) continue;
		const tree = sources.treeOf(file);
		if (tree === undefined) continue;
		const use = describeUse(tree, offset, sources.oracle);
		switch (use.kind) {
			case 'none':
				if (isTestedForClass(tree.nameAt(offset))) break;
				continue;
			case 'declaration':
			case 'default-alias':
				continue;
			case 'alias':
				if (use.indirect === undefined && use.holders === undefined) continue;
				// `module.exports = { load }`: who imports the module is known.
				if (use.holders?.length === 1 && use.holders[0]!.isModule) continue;
				break;
			case 'call': {
				calls++;
				const call = callOf(tree.nameAt(offset));
				const node = call && awaitOf(call);
				if (node !== undefined) {
					if (!mayMeanOthers(unit, tree, offset, sources)) awaits.push({ tree, node });
				} else if (call === undefined && use.indirect !== undefined) {
					const message = `\`${unit.label}\` stays async: ${use.indirect.message}`;
					return { awaits, returned, calls, block: { ...use.indirect, message } };
				} else if (call === undefined || !isReturnedByAsync(call))
					return { awaits, returned, calls, block: notAwaited(unit, file, use.site) };
				else returned.push({ tree, node: call });
				continue;
			}
			default:
		}
		const code = use.kind === 'type-query' ? 'promise-required' : 'escapes-as-value';
		const what = use.kind === 'type-query' ? 'its type is referred to' : 'it is used as a value';
		const message = `\`${unit.label}\` stays async: ${what}`;
		return {
			awaits,
			returned,
			calls,
			block: { code, message, at: { file, start: offset, end: offset } },
		};
	}
	const picked = [...unit.sites.values()].find((site) => isPickedElsewhere(site, sources));
	if (picked === undefined) return { awaits, returned, calls };
	return { awaits, returned, calls, block: notAwaited(unit, picked.file, picked) };
}

/** `(isOpen ? file : memory).load()`: what else it calls stays as it is, so that the `await` has to stay. */
function mayMeanOthers(
	unit: Unit,
	{ path }: SyntaxTree,
	offset: number,
	{ oracle, treeOf }: ExploreSources,
): boolean {
	const places = oracle.declarationsAt(path, offset);
	if (places.length < 2) return false;
	const own = new Set([...unit.facts.values()].map(({ file, start }) => `${file}:${start}`));
	return places.some(({ file, offset: at }) => {
		const name = treeOf(file)?.nameAt(at);
		const fn = name && declaredFunction(name);
		return isFunction(fn) && !own.has(`${file}:${fn.start}`);
	});
}

/** `load instanceof AsyncFunction`. */
function isTestedForClass(name: Node | undefined): boolean {
	const parent = name && parentOf(valueNamed(name));
	return parent?.type === 'BinaryExpression' && parent.operator === 'instanceof';
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

/** `table[key]()`, whichever member that is: its `await` stays, and there has to be one. */
function isPickedElsewhere({ callee, file, start, end }: CallSite, { treeOf }: ExploreSources) {
	if (callee !== 'picked') return false;
	const tree = treeOf(file);
	for (const node of tree?.walk() ?? [])
		if (node.start === start && node.end === end && /CallExpression$/.test(node.type))
			return awaitOf(node) === undefined && !isReturnedByAsync(node);
	return true;
}

function awaitOf(call: Node): AwaitExpression | undefined {
	const parent = parentOf(call);
	return parent?.type === 'AwaitExpression' ? parent : undefined;
}

/** An async function that returns a value gives the same promise as one that returns the value's promise. */
function isReturnedByAsync(call: Node): boolean {
	const value = choiceAround(call);
	const parent = parentOf(value);
	const isReturned =
		parent?.type === 'ReturnStatement' ||
		(parent?.type === 'ArrowFunctionExpression' && parent.body === value);
	return isReturned && enclosingFunction(call).function?.async === true && !isBeforeCleanup(call);
}
