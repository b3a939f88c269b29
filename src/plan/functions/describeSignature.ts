import type { Node } from '@babel/types';
import { isAsyncIteratorType, makeIteratorTypeAsync } from '../../edit/asyncIteratorType.ts';
import { wrapReturnType } from '../../edit/wrapReturnType.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { FunctionFacts } from '../facts.ts';
import type { RefusalCode } from '../plan.ts';
import { describeOwner } from './describeOwner.ts';
import { functionId } from './functionId.ts';
import { keyOf, nameOffsetOf, plainName } from './memberKey.ts';

/** Describes an overload, an abstract method, or a member of an interface. */
export function describeSignature(tree: SyntaxTree, node: Node): FunctionFacts {
	const file = tree.path;
	const key = keyOf(node);
	const name = key === undefined ? undefined : plainName(key);
	const annotation = signatureReturnType(node);
	const isEither = takesEither(annotation, tree.text);
	const edits = isEither ? [] : wrapReturnType(annotation, tree.text);
	const owner = describeOwner(node);
	const promised = annotation !== undefined && wrapReturnType(annotation, tree.text)?.length === 0;
	const code: RefusalCode | undefined = isOfAnotherModule(node)
		? 'external-declaration'
		: name === undefined || annotation === undefined
			? 'inferred-from-value'
			: edits !== undefined
				? undefined
				: isPredicate(annotation)
					? 'type-predicate'
					: 'return-type';
	const label =
		name === undefined
			? 'a computed member'
			: owner === undefined
				? name
				: `${owner.label}.${name}`;
	return {
		file,
		start: node.start!,
		end: node.end!,
		id: functionId(file, node),
		label,
		isAsync: false,
		isSignature: true,
		returnsPromise: promised,
		declaresPromise: promised,
		...(isEither ? { takesEither: true } : {}),
		returnsAnything: annotation !== undefined && returnsAnything(annotation),
		role: { kind: 'named' },
		...(name !== undefined && owner !== undefined
			? {
					member: {
						name,
						isStatic: false,
						heritage: owner.heritage,
						...(owner.range === undefined ? {} : { owner: owner.range }),
					},
				}
			: {}),
		names: name === undefined ? [] : [{ text: name, isMember: owner !== undefined }],
		...(key === undefined ? {} : { nameOffset: nameOffsetOf(key) }),
		overloads: [],
		...(code === undefined
			? {}
			: { block: { code, message: `the declaration of \`${label}\` cannot return a promise` } }),
		asyncEdits: [],
		returnTypeEdits: edits ?? [],
		iteratorTypeEdits: makeIteratorTypeAsync(annotation, tree.text),
		...(isAsyncIteratorType(annotation, tree.text) ? { givesAsyncIterator: true } : {}),
	};
}

/** `Item | Promise<Item>`: whoever implements it may be async, and callers have to expect that. */
function takesEither(annotation: Node | undefined, text: string): boolean {
	const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
	if (type?.type !== 'TSUnionType') return false;
	const promises = type.types.flatMap((part) =>
		part.type === 'TSTypeReference' &&
		part.typeName.type === 'Identifier' &&
		part.typeName.name === 'Promise'
			? [part]
			: [],
	);
	const [settled] = promises[0]?.typeParameters?.params ?? [];
	if (promises.length !== 1 || settled === undefined) return false;
	const others = type.types.filter((part) => part !== promises[0]);
	const same = settled.type === 'TSUnionType' ? settled.types : [settled];
	return textsOf(others, text) === textsOf(same, text);
}

function textsOf(types: readonly Node[], text: string): string {
	const texts = types.map(({ start, end }) => text.slice(start!, end!).replace(/\s+/g, ''));
	return texts.sort().join('|');
}

/** `declare module 'library' { … }`, `declare global { … }`: types of what the repository does not contain. */
function isOfAnotherModule(node: Node): boolean {
	for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
		if (up.type !== 'TSModuleDeclaration') continue;
		if (up.id.type === 'StringLiteral') return !up.id.value.startsWith('.');
		if (up.global === true || up.kind === 'global') return true;
	}
	return false;
}

export function returnsAnything(annotation: Node): boolean {
	const type = 'typeAnnotation' in annotation ? (annotation.typeAnnotation as Node).type : '';
	return /^TS(?:Void|Any|Unknown)Keyword$/.test(type);
}

export function isPredicate(annotation: Node): boolean {
	return (
		'typeAnnotation' in annotation && (annotation.typeAnnotation as Node).type === 'TSTypePredicate'
	);
}

/** The annotation of what a signature, or a member of function type, returns. */
export function signatureReturnType(node: Node): Node | undefined {
	switch (node.type) {
		case 'TSDeclareFunction':
		case 'TSDeclareMethod':
			return node.returnType ?? undefined;
		case 'TSMethodSignature':
			return node.typeAnnotation ?? undefined;
		case 'TSPropertySignature':
		case 'ClassProperty': {
			const type = node.typeAnnotation;
			if (type?.type !== 'TSTypeAnnotation' || type.typeAnnotation.type !== 'TSFunctionType')
				return undefined;
			return type.typeAnnotation.typeAnnotation ?? undefined;
		}
		default:
			return undefined;
	}
}
