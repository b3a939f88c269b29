import type { Node } from '@babel/types';
import {
	isAsyncIteratorType,
	makeIteratorTypeAsync,
	makeJsDocIteratorAsync,
} from '../../edit/asyncIteratorType.ts';
import { jsDocSharedType } from '../../edit/jsDocReturn.ts';
import { makeAsync } from '../../edit/makeAsync.ts';
import { narrowToPromise } from '../../edit/narrowToPromise.ts';
import { wrapJsDocReturn, wrapReturnType } from '../../edit/wrapReturnType.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { isJavaScript } from '../../syntax/isJavaScript.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import { describeDecorators } from '../receivers/describeDecorators.ts';
import { findImmediateCall } from '../receivers/findImmediateCall.ts';
import { hasAsyncLibraryType } from '../receivers/hasAsyncLibraryType.ts';
import { findSlot } from '../slots/findSlot.ts';
import { overloadsOf } from './declaredFunction.ts';
import { describeBinding } from './describeBinding.ts';
import { describeRole } from './describeRole.ts';
import { describeSignature } from './describeSignature.ts';
import { findGeneratorObstacle } from './findGeneratorObstacle.ts';
import { findAssignedType, findObstacle } from './findObstacle.ts';
import { functionId, slotId } from './functionId.ts';
import { ownNameOf, ownNames } from './ownName.ts';
import { resultsOf } from './resultsOf.ts';

/**
 * Describes a function that has a body.
 *
 * @param standIn a call that gives the function in another form, and has its name: `find = cached((id) => …)`.
 */
export function describeFunction(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
	standIn: Node = fn,
): FunctionFacts {
	const file = tree.path;
	const place = { file, start: fn.start!, end: fn.end! };
	const binding = describeBinding(tree, fn, standIn);
	const role = binding === undefined ? describeRole(tree, fn, oracle) : undefined;
	const isGenerator = fn.generator === true;
	const iteratorTypeEdits = makeIteratorTypeAsync(fn.returnType, tree.text);
	const returnTypeEdits = isGenerator
		? iteratorTypeEdits
		: (wrapReturnType(fn.returnType, tree.text) ?? narrowReturnType(tree, fn, oracle));
	const given = findSlot(tree, fn, oracle, standIn);
	const sharesType =
		(given !== undefined || binding?.block?.code === 'typed-function-value') &&
		hasAsyncLibraryType(tree, fn, oracle);
	const slot = sharesType ? undefined : given;
	const result = fn.async
		? undefined
		: binding?.nameOffset === undefined || slot !== undefined
			? oracle.thenableResult(file, place.start, place.end)
			: oracle.thenableResult(file, binding.nameOffset);
	const returnsPromise = result?.always === true;
	const decorated = describeDecorators(tree, fn, oracle, standIn);
	const hazards = [
		...((role !== undefined && 'hazards' in role ? role.hazards : undefined) ?? []),
		...(decorated.hazards ?? []),
	];
	const documented = isJavaScript(file) ? (binding?.documented ?? fn) : undefined;
	const ownTypeEdits = binding?.ownType ? wrapReturnType(binding.ownType, tree.text) : [];
	const block =
		(sharesType ? undefined : binding?.block) ??
		(documented && findSharedJsDoc(documented, tree)) ??
		findAssignedType(tree, fn, oracle) ??
		findGeneratorObstacle(tree, fn, binding?.nameOffset, oracle) ??
		(role !== undefined && 'block' in role ? role.block : undefined) ??
		findObstacle(tree, fn, returnTypeEdits === undefined || ownTypeEdits === undefined) ??
		(fn.async ? undefined : (decorated.block ?? findImmediateCall(tree, fn, oracle)));
	const ownName = ownNameOf(fn);
	const overloads = overloadsOf(fn).map((node) => describeSignature(tree, node));
	const isAwaited = role !== undefined && 'isAwaited' in role;
	const requires =
		slot === undefined
			? role !== undefined && 'requires' in role
				? role.requires
				: undefined
			: [slotId({ file, offset: slot })];
	return {
		...place,
		id: functionId(file, fn),
		label: binding?.label ?? role?.label ?? 'anonymous function',
		isAsync: fn.async === true,
		...(isGenerator ? { isGenerator } : {}),
		isSignature: false,
		returnsPromise,
		...(result?.isOther && !isGenerator && !isAwaited ? { givesThenable: true } : {}),
		declaresPromise: returnsPromise && fn.returnType != null,
		role:
			slot !== undefined
				? { kind: 'accepted-callback' }
				: binding !== undefined
					? { kind: binding.isDefault ? 'default-export' : 'named' }
					: (role?.role ?? { kind: 'named' }),
		...(binding?.member === undefined || slot !== undefined ? {} : { member: binding.member }),
		// Calls by the name of a slot are calls of the slot.
		names: slot === undefined && binding !== undefined ? binding.names : ownNames(tree, fn),
		...(ownName === undefined ? {} : { ownNameOffset: ownName.start! }),
		...(binding?.nameOffset === undefined || slot !== undefined
			? {}
			: { nameOffset: binding.nameOffset }),
		overloads,
		...(block === undefined ? {} : { block }),
		...(sharesType ? { sharesType } : {}),
		...(hazards.length === 0 ? {} : { hazards }),
		...(role !== undefined && 'listensTo' in role ? { listensTo: role.listensTo } : {}),
		asyncEdits: fn.async ? [] : [...makeAsync(fn, tree.text), ...(role?.edits ?? [])],
		...(requires === undefined ? {} : { requires }),
		returnTypeEdits: fn.async
			? []
			: [
					...(returnTypeEdits ?? []),
					...(documented === undefined || isGenerator ? [] : wrapJsDocReturn(documented)),
					...(ownTypeEdits ?? []),
				],
		iteratorTypeEdits: iteratorTypeEdits && [
			...iteratorTypeEdits,
			...(documented === undefined ? [] : makeJsDocIteratorAsync(documented)),
		],
		...(isAsyncIteratorType(fn.returnType, tree.text) ? { givesAsyncIterator: true } : {}),
	};
}

/** `T | Promise<T>` of a function that gives plain values alone. */
function narrowReturnType(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle) {
	const isPlain = (value: Node | undefined) =>
		value !== undefined && oracle.awaitable(tree.path, value.start!, value.end!) === 'plain';
	if (fn.async || !resultsOf(fn).every(isPlain)) return undefined;
	return narrowToPromise(fn.returnType, tree.text);
}

/** `@type {Loader}` in JavaScript: a type that other functions share. */
function findSharedJsDoc(documented: Node, { path }: SyntaxTree): Block | undefined {
	const type = jsDocSharedType(documented);
	return (
		type && {
			code: 'typed-function-value',
			message: `its JSDoc says \`${type.text.trim()}\`, a type declared elsewhere`,
			at: { file: path, start: type.start, end: type.end },
		}
	);
}
