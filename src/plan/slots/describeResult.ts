import type { Node } from '@babel/types';
import type { Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionFacts } from '../facts.ts';
import { overloadsOf } from '../functions/declaredFunction.ts';
import { describeBinding } from '../functions/describeBinding.ts';
import { describeSignature, signatureReturnType } from '../functions/describeSignature.ts';
import { resultId } from '../functions/functionId.ts';
import { resultsOf } from '../functions/resultsOf.ts';
import { describeSlotType } from './describeSlotType.ts';

/**
 * Describes what holds the functions that another one gives. Its calls are those of what the calls of that one
 * give: `audit('page')(request)`.
 *
 * @param maker the function, or a signature of it
 * @param depth how many calls lead from it to what it gives
 */
export function describeResult(
	tree: SyntaxTree,
	maker: Node,
	depth: number,
	oracle: Oracle,
): FunctionFacts {
	const file = tree.path;
	const start = maker.start!;
	const signature = isFunction(maker) ? undefined : describeSignature(tree, maker);
	const binding = isFunction(maker) ? describeBinding(tree, maker) : undefined;
	const { member, nameOffset, names = [], label = 'function' } = signature ?? binding ?? {};
	const type = describeSlotType(tree, resultTypeOf(maker, depth), oracle, true);
	const block = type.block ?? findDecorated(maker, label);
	return {
		file,
		start,
		end: maker.end!,
		id: resultId({ file, start, depth }),
		label: `${label}${'(…)'.repeat(depth)}`,
		isAsync: false,
		isSignature: true,
		returnsPromise: false,
		declaresPromise: false,
		role: { kind: binding?.isDefault ? 'default-export' : 'slot' },
		isSlot: true,
		takesPromise: type.takesPromise === true,
		returnsAnything: type.returnsAnything === true,
		resultDepth: depth,
		...(member === undefined ? {} : { member }),
		names,
		...(nameOffset === undefined ? {} : { nameOffset }),
		overloads: isFunction(maker)
			? overloadsOf(maker).map((overload) => describeResult(tree, overload, depth, oracle))
			: [],
		asyncEdits: [],
		returnTypeEdits: type.widening,
		...(type.shared.length === 0 ? {} : { sharesTypeWith: type.shared }),
		...(block === undefined ? {} : { block }),
	};
}

/** A decorator may do something with what its method gives. */
function findDecorated(maker: Node, label: string): Block | undefined {
	const isDecorated = 'decorators' in maker && (maker.decorators as Node[] | null)?.length;
	const message = `a decorator of \`${label}\` may do something with what that gives`;
	return isDecorated ? { code: 'returned-function', message } : undefined;
}

/** The functions that another one gives, as far as they are written in it. */
export function functionsGiven(maker: FunctionNode, depth: number): readonly FunctionNode[] {
	const given = resultsOf(maker).filter(isFunction);
	return depth === 1 ? given : given.flatMap((next) => functionsGiven(next, depth - 1));
}

/** What is declared of the functions that another one gives; undefined where that is inferred. */
function resultTypeOf(maker: Node, depth: number): Node | undefined {
	const annotation = isFunction(maker) ? maker.returnType : returnTypeOf(maker);
	if (annotation == null) {
		const [next] = isFunction(maker) && depth > 1 ? functionsGiven(maker, 1) : [];
		return next && resultTypeOf(next, depth - 1);
	}
	const type = awaitedType(annotation);
	if (depth === 1) return type;
	return type.type === 'TSFunctionType' ? resultTypeOf(type, depth - 1) : undefined;
}

function returnTypeOf(signature: Node): Node | undefined {
	return signature.type === 'TSFunctionType'
		? (signature.typeAnnotation ?? undefined)
		: signatureReturnType(signature);
}

/** `Promise<Handler>`: what an async function gives. */
function awaitedType(annotation: Node): Node {
	const type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
	const isPromise =
		type.type === 'TSTypeReference' &&
		type.typeName.type === 'Identifier' &&
		type.typeName.name === 'Promise';
	return (isPromise && type.typeParameters?.params[0]) || type;
}
