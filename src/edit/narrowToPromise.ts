import type { Node } from '@babel/types';
import type { TextEdit } from '../plan/plan.ts';

/**
 * Leaves the promise alone in a return type that names it beside its value: `T | Promise<T>` becomes `Promise<T>`.
 *
 * @returns undefined where the type is another one
 */
export function narrowToPromise(
	annotation: Node | null | undefined,
	text: string,
): TextEdit[] | undefined {
	const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
	if (type?.type !== 'TSUnionType') return undefined;
	const [promise, ...promises] = type.types.filter(
		(each) =>
			each.type === 'TSTypeReference' &&
			each.typeName.type === 'Identifier' &&
			each.typeName.name === 'Promise',
	);
	if (promise?.type !== 'TSTypeReference' || promises.length > 0) return undefined;
	const textOf = ({ start, end }: Node) => text.slice(start!, end!);
	const [value] = promise.typeParameters?.params ?? [];
	const values = value?.type === 'TSUnionType' ? value.types : value ? [value] : [];
	const named = new Set(type.types.map(textOf));
	if (values.length === 0 || !values.every((each) => named.has(textOf(each)))) return undefined;
	return [
		{ start: type.start!, end: promise.start!, text: '' },
		{ start: promise.end!, end: type.end!, text: '' },
	].filter(({ start, end }) => end > start);
}
