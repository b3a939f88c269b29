import type { Node } from '@babel/types';
import { mentionsPromise, widenResult } from '../../edit/widenResult.ts';
import { wrapReturnType } from '../../edit/wrapReturnType.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionId, Place } from '../facts.ts';
import { returnsAnything } from '../functions/describeSignature.ts';
import { slotId } from '../functions/functionId.ts';
import type { TextEdit } from '../plan.ts';

/** What the declared type of a slot says about the functions that it may hold. */
export interface SlotType {
	/** Lets them return a promise as well. */
	readonly widening: readonly TextEdit[];
	/** Makes them return a promise. */
	readonly wrapping: readonly TextEdit[];
	/** A promise fits its result without a word. */
	readonly returnsAnything?: boolean;
	/** It says that the functions may return a promise. */
	readonly takesPromise?: boolean;
	/** Declarations of the named function types in it. */
	readonly shared: readonly FunctionId[];
	readonly block?: Block;
}

const anything: SlotType = { widening: [], wrapping: [], shared: [] };

/**
 * Describes the type of a slot.
 *
 * @param declared an annotation, a type, a signature, or nothing where the type is inferred.
 * @param isJudged who gets its functions is judged at each use: a type that nobody can change only has to be fit
 */
export function describeSlotType(
	tree: SyntaxTree,
	declared: Node | null | undefined,
	oracle: Oracle,
	isJudged = false,
): SlotType {
	if (declared === null || declared === undefined || declared.type === 'Noop') return anything;
	if (declared.type === 'TSCallSignatureDeclaration' || declared.type === 'TSMethodSignature')
		return describeResult(tree, declared.typeAnnotation);
	const type = declared.type === 'TSTypeAnnotation' ? declared.typeAnnotation : declared;
	const parts = partsOf(type).flatMap((part) => describePart(tree, part, oracle, isJudged));
	if (parts.length === 0) return blocked(tree, type, 'is not declared as a function type');
	const block = parts.find((part) => part.block !== undefined)?.block;
	return {
		widening: parts.flatMap(({ widening }) => widening),
		wrapping: parts.flatMap(({ wrapping }) => wrapping),
		takesPromise: parts.some((part) => part.takesPromise),
		returnsAnything: parts.every((part) => part.returnsAnything !== false),
		shared: parts.flatMap(({ shared }) => shared),
		...(block === undefined ? {} : { block }),
	};
}

/** The members of a union; any other type by itself. */
function partsOf(type: Node): Node[] {
	if (type.type === 'TSParenthesizedType') return partsOf(type.typeAnnotation);
	return type.type === 'TSUnionType' ? type.types.flatMap(partsOf) : [type];
}

/** Nothing for a type whose values cannot be called. */
function describePart(tree: SyntaxTree, part: Node, oracle: Oracle, isJudged: boolean): SlotType[] {
	switch (part.type) {
		case 'TSAnyKeyword':
		case 'TSUnknownKeyword':
			return [anything];
		case 'TSFunctionType':
			return [describeResult(tree, part.typeAnnotation)];
		case 'TSTypeReference': {
			const { typeName } = part;
			if (typeName.type === 'Identifier' && typeName.name === 'Function') return [anything];
			const last = typeName.type === 'TSQualifiedName' ? typeName.right : typeName;
			const named = oracle.functionTypeAt(tree.path, last.start!);
			if (named === undefined) return [];
			if (named.place !== undefined)
				return [{ widening: [], wrapping: [], shared: [slotId(named.place)] }];
			return named.acceptsPromise || (isJudged && named.fitsAsync)
				? [anything]
				: [blocked(tree, part, 'is a function type that cannot be changed')];
		}
		case 'TSTypeQuery': {
			const declared = functionQueried(tree, part, oracle);
			return declared === undefined
				? []
				: [{ widening: [], wrapping: [], shared: [slotId({ file: tree.path, offset: declared })] }];
		}
		default:
			return [];
	}
}

/** `typeof load`, where `load` is a function of this file: the type changes with it. */
function functionQueried(
	tree: SyntaxTree,
	{ exprName, typeParameters }: Node & { type: 'TSTypeQuery' },
	oracle: Oracle,
): number | undefined {
	if (exprName.type !== 'Identifier' || typeParameters) return undefined;
	const [place, ...others] = oracle.declarationsAt(tree.path, exprName.start!);
	if (place?.file !== tree.path || others.length > 0) return undefined;
	const name = tree.nameAt(place.offset);
	return name !== undefined && parentOf(name)?.type === 'FunctionDeclaration'
		? place.offset
		: undefined;
}

function describeResult(tree: SyntaxTree, annotation: Node | null | undefined): SlotType {
	const widening = widenResult(annotation, tree.text);
	if (widening === undefined) {
		const message = 'the function type is a type guard';
		return { ...anything, block: { code: 'type-predicate', message, at: at(tree, annotation!) } };
	}
	return {
		widening,
		wrapping: wrapReturnType(annotation, tree.text) ?? widening,
		returnsAnything: annotation != null && returnsAnything(annotation),
		takesPromise: annotation != null && mentionsPromise.test(tree.textOf(annotation)),
		shared: [],
	};
}

function blocked(tree: SyntaxTree, type: Node, reason: string): SlotType {
	const message = `\`${onOneLine(tree, type)}\` ${reason}`;
	return { ...anything, block: { code: 'typed-function-value', message, at: at(tree, type) } };
}

function at(tree: SyntaxTree, { start, end }: Node): Place {
	return { file: tree.path, start: start!, end: end! };
}
