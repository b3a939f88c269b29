import { type Project, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';
import type { Awaitable, Depth, ValueKind } from '../oracle.ts';
import { findIncomparable, untyped } from './incomparable.ts';
import type { Positions } from './positions.ts';
import { awaitableOfGeneric, constituents, isFlat, isPrimitive, resultsOf } from './types.ts';

/** What kinds of values expressions have. */
export class Values {
	readonly #at: Positions;

	constructor(at: Positions) {
		this.#at = at;
	}

	awaitable(file: string, start: number, end: number): Awaitable {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		return project === undefined || type === undefined
			? 'untyped'
			: awaitableOfGeneric(project, type);
	}

	isPromise(file: string, start: number, end: number): boolean {
		const { strict, strictNullChecks } = this.#at.projectOf(file)?.compilerOptions ?? {};
		const type = this.#at.typeAt(file, start, end);
		if (type === undefined || !(strictNullChecks ?? strict ?? true)) return false;
		return constituents(type).every(
			(part) => part.isTypeReference() && part.getSymbol()?.name === 'Promise',
		);
	}

	incomparableIn(file: string, offset: number, compared: readonly string[]): string | undefined {
		const project = this.#at.projectOf(file);
		const type = project?.checker.getTypeAtPosition(file, offset);
		if (project === undefined || type === undefined) return undefined;
		const isOwn = (path: string) => this.#at.isOwnFile(path);
		return findIncomparable(project, type, { isOwn, compared, around: [] });
	}

	lostInCopy(
		file: string,
		start: number,
		end: number,
		cloned: readonly string[],
	): string | undefined {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		const results = project === undefined || type === undefined ? [] : resultsOf(project, type);
		const isOwn = (path: string) => this.#at.isOwnFile(path);
		for (const result of results) {
			const isPromise = result.getSymbol()?.name === 'Promise' && result.isTypeReference();
			const [value] = isPromise ? project!.checker.getTypeArguments(result) : [result];
			const request = { isOwn, compared: cloned, around: [], isKnown: true as const };
			const found = value && findIncomparable(project!, value, request);
			if (found !== undefined) return found;
		}
		return results.length === 0 ? untyped : undefined;
	}

	depthOf(file: string, start: number, end: number): Depth {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return 'deep';
		if (isPrimitive(type)) return 'primitive';
		return constituents(type).every((part) => isPrimitive(part) || isFlat(project, part))
			? 'flat'
			: 'deep';
	}

	kindOf(file: string, start: number, end: number): ValueKind {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return 'untyped';
		const kinds = constituents(type).map((part) => kindOfType(project, part));
		const order: readonly ValueKind[] = ['untyped', 'function', 'object'];
		return order.find((kind) => kinds.includes(kind)) ?? 'primitive';
	}

	isNothing(file: string, start: number, end: number): boolean {
		const type = this.#at.typeAt(file, start, end);
		return type !== undefined && (type.flags & (TypeFlags.Void | TypeFlags.Undefined)) !== 0;
	}

	isNumber(file: string, start: number, end: number): boolean {
		const { strict, strictNullChecks } = this.#at.projectOf(file)?.compilerOptions ?? {};
		const type = this.#at.typeAt(file, start, end);
		if (type === undefined || !(strictNullChecks ?? strict ?? true)) return false;
		return constituents(type).every((part) => (part.flags & TypeFlags.NumberLike) !== 0);
	}

	mayBeNumber(file: string, start: number, end: number): boolean {
		const type = this.#at.typeAt(file, start, end);
		return (
			type !== undefined && constituents(type).some((part) => part.flags & TypeFlags.NumberLike)
		);
	}

	isUntyped(file: string, offset: number): boolean {
		const type = this.#at.projectOf(file)?.checker.getTypeAtPosition(file, offset);
		return type === undefined || (type.flags & TypeFlags.AnyOrUnknown) !== 0;
	}

	isArray(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return false;
		const parts = constituents(type).filter(
			(part) => !(part.flags & (TypeFlags.Undefined | TypeFlags.Null)),
		);
		return (
			parts.length > 0 &&
			parts.every((part) => project.checker.isArrayLikeType(part) && part.isObjectType())
		);
	}

	isIterable(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return false;
		return constituents(type).every((part) => {
			if (part.flags & TypeFlags.StringLike) return true;
			const names = project.checker.getPropertiesOfType(part).map(({ name }) => name);
			return names.some((name) => name.startsWith('__@iterator')) && !names.includes('next');
		});
	}
}

const primitives =
	TypeFlags.StringLike |
	TypeFlags.NumberLike |
	TypeFlags.BigIntLike |
	TypeFlags.BooleanLike |
	TypeFlags.ESSymbolLike |
	TypeFlags.VoidLike |
	TypeFlags.Null |
	TypeFlags.Never;

function kindOfType({ checker }: Project, type: Type): ValueKind {
	if (type.flags & primitives) return 'primitive';
	if (type.flags & TypeFlags.Instantiable) {
		// `T extends string`, `keyof T`.
		const constraint = checker.getBaseConstraintOfType(type);
		const parts = constraint === undefined ? [] : constituents(constraint);
		const isPrimitive = parts.length > 0 && parts.every((part) => part.flags & primitives);
		return isPrimitive ? 'primitive' : 'untyped';
	}
	// A branded string is an intersection with one.
	if (type.isIntersectionType() && type.getTypes().some((part) => part.flags & primitives))
		return 'primitive';
	if (!type.isObjectType() && !type.isIntersectionType()) return 'untyped';
	const isCallable = checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
	return isCallable || type.getSymbol()?.name === 'Function' ? 'function' : 'object';
}
