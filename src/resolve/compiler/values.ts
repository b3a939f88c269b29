import { type Project, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';
import type {
	Awaitable,
	CopyRequest,
	DeclarationPlace,
	Depth,
	Lost,
	ValueKind,
} from '../oracle.ts';
import { findIncomparable } from './incomparable.ts';
import { findLost, untyped } from './lostInCopy.ts';
import { ownPlaces } from './ownPlaces.ts';
import type { Positions } from './positions.ts';
import {
	awaitableOfGeneric,
	constituents,
	isFlat,
	isPrimitive,
	openParts,
	resultsOf,
} from './types.ts';

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

	openParameters(
		file: string,
		start: number,
		end: number,
		of: 'value' | 'arguments',
	): readonly DeclarationPlace[] | undefined {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return undefined;
		if (of === 'arguments' && !type.isObjectType()) return undefined;
		const given = type.isTypeReference() ? project.checker.getTypeArguments(type) : [];
		const types = of === 'value' ? [type] : given;
		const places: DeclarationPlace[] = [];
		for (const part of types.flatMap(constituents)) {
			const open = openParts(project, part);
			if (open.length === 0 && awaitableOfGeneric(project, part) !== 'plain') return undefined;
			for (const each of open) {
				const symbol = each.isTypeParameter() ? each.getSymbol() : undefined;
				const own = symbol === undefined ? [] : ownPlaces(this.#at, project, symbol);
				if (own.length === 0) return undefined;
				places.push(...own);
			}
		}
		return places;
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
		{ copied, of }: CopyRequest,
	): Lost | undefined {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return untyped;
		const values = of === 'call' ? resultsOf(project, type) : constituents(type);
		const given = of === 'value' ? values : values.flatMap((value) => settled(project, value));
		if (given.length === 0) return untyped;
		const request = { copied, isOwn: (path: string) => this.#at.isOwnFile(path) };
		const found = given.flatMap((value) => findLost(project, value, request) ?? []);
		return found.find(({ isUnknown }) => !isUnknown) ?? found[0];
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

	mayBeVoid(file: string, start: number, end: number): boolean {
		const type = this.#at.typeAt(file, start, end);
		return type !== undefined && constituents(type).some(({ flags }) => flags & TypeFlags.Void);
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

	textsOf(file: string, start: number, end: number): readonly string[] | undefined {
		const type = this.#at.typeAt(file, start, end);
		const parts = type === undefined ? [] : constituents(type);
		const texts = parts.flatMap((part) => (part.isStringLiteralType() ? part.value : []));
		return texts.length > 0 && texts.length === parts.length ? texts : undefined;
	}

	mayBeNumber(file: string, start: number, end: number): boolean {
		const type = this.#at.typeAt(file, start, end);
		return (
			type !== undefined && constituents(type).some((part) => part.flags & TypeFlags.NumberLike)
		);
	}

	mayBeMissing(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return true;
		return constituents(type).some((part) => {
			if (part.flags & missing) return true;
			if (!(part.flags & TypeFlags.Instantiable)) return false;
			const constraint = project.checker.getBaseConstraintOfType(part);
			return !constraint || constituents(constraint).some(({ flags }) => flags & missing);
		});
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

/** What `await` takes out of a promise of the language. */
function settled({ checker }: Project, type: Type): readonly Type[] {
	const isPromise = type.isTypeReference() && type.getSymbol()?.name === 'Promise';
	return isPromise ? checker.getTypeArguments(type).flatMap(constituents) : [type];
}

const missing = TypeFlags.AnyOrUnknown | TypeFlags.VoidLike | TypeFlags.Null;

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
