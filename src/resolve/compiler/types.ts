import { type Project, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';
import { clonedTypes } from '../../../presets/structuredClone.ts';
import type { Awaitable, CallbackContract } from '../oracle.ts';

/** The types that a value of this type has one of. */
export function constituents(type: Type): readonly Type[] {
	return type.isUnionType() ? type.getTypes().flatMap(constituents) : [type];
}

/** Constituents of what the call signatures of a type return. */
export function resultsOf({ checker }: Project, type: Type): Type[] {
	return constituents(type).flatMap((part) =>
		checker.getSignaturesOfType(part, SignatureKind.Call).flatMap((signature) => {
			const result = checker.getReturnTypeOfSignature(signature);
			return result === undefined ? [] : constituents(result);
		}),
	);
}

/** Whether `await` takes something out of a value of this type. */
export function isThenable(project: Project, type: Type): boolean {
	// `ChildProcess & Promise<Result>` is an object, too.
	if (!type.isObjectType() && !type.isIntersectionType()) return false;
	return project.checker.getPropertyOfType(type, 'then') !== undefined;
}

/** Whether every signature of the type gives a promise. */
export function givesPromise(project: Project, type: Type): boolean {
	const { checker } = project;
	const signatures = checker.getSignaturesOfType(type, SignatureKind.Call);
	return (
		signatures.length > 0 &&
		signatures.every((signature) => {
			const result = checker.getReturnTypeOfSignature(signature);
			return result !== undefined && isThenable(project, result);
		})
	);
}

/** Whether a call may give a promise: what gives nothing, as far as its type tells, may be an async function. */
export function mayGivePromise(project: Project, type: Type): boolean {
	const open = TypeFlags.AnyOrUnknown | TypeFlags.Instantiable;
	return (
		constituents(type).some((part) => part.flags & open) ||
		resultsOf(project, type).some(
			(result) => result.flags & (open | TypeFlags.Void) || isThenable(project, result),
		)
	);
}

/** What an `await` would do to a value of this type. */
export function awaitableOf(project: Project, type: Type): Awaitable {
	const parts = constituents(type);
	if (parts.some((part) => isThenable(project, part))) return 'promise';
	return parts.some((part) => part.flags & TypeFlags.AnyOrUnknown) ? 'untyped' : 'plain';
}

/** The same of a type that a promise fits without showing: a type parameter, or one that any object fits. */
export function awaitableOfGeneric(project: Project, type: Type): Awaitable {
	const kind = awaitableOf(project, type);
	const isOpen =
		openParts(project, type).length > 0 ||
		constituents(type).some((part) => fitsAnyObject(project, part));
	return kind === 'plain' && isOpen ? 'untyped' : kind;
}

/** The type parameters, or types made of them, that leave open what the values of a type are. */
export function openParts(project: Project, type: Type): Type[] {
	return constituents(type).flatMap((part) => {
		if (part.isIntersectionType()) {
			// What a check leaves of a type parameter: `V & {}`.
			const met = part.getTypes();
			return met.some(isPrimitive) ? [] : met.flatMap((each) => openParts(project, each));
		}
		if ((part.flags & TypeFlags.Instantiable) === 0 || isAwaited(part)) return [];
		const bound = project.checker.getBaseConstraintOfType(part);
		return bound !== undefined && isPrimitive(bound) ? [] : [part];
	});
}

/** `Awaited<V>`: whatever it stands for, it is no promise. */
function isAwaited(type: Type): boolean {
	const alias = type.getAliasSymbol();
	return alias?.name === 'Awaited' && alias.declarations.every(({ path }) => ofLanguage.test(path));
}

/** `object`, `{}`, `Record<string, any>`. */
export function fitsAnyObject({ checker }: Project, type: Type): boolean {
	if (type.flags & TypeFlags.NonPrimitive) return true;
	if (!type.isObjectType() || checker.getPropertiesOfType(type).length > 0) return false;
	if (checker.getSignaturesOfType(type, SignatureKind.Call).length > 0) return false;
	return checker
		.getIndexInfosOfType(type)
		.every(({ valueType }) => (valueType.flags & TypeFlags.AnyOrUnknown) !== 0);
}

/** What a type says of the functions that fit it. */
export function contractOf(project: Project, type: Type): CallbackContract {
	if (constituents(type).some((part) => part.flags & TypeFlags.AnyOrUnknown)) return 'untyped';
	const results = resultsOf(project, type);
	if (results.length === 0) return 'untyped';
	if (results.some((result) => isThenable(project, result))) return 'accepts-promise';
	if (results.some((result) => result.flags & TypeFlags.AnyOrUnknown)) return 'untyped';
	return results.every((result) => result.flags & (TypeFlags.Void | TypeFlags.Undefined))
		? 'ignores-result'
		: 'needs-result';
}

/** Whether a function that returns a promise fits the type. */
export function fitsAsync(project: Project, type: Type): boolean {
	const fits = TypeFlags.Void | TypeFlags.AnyOrUnknown;
	const results = resultsOf(project, type);
	return (
		results.every(({ flags }) => flags & fits) ||
		results.some((result) => isThenable(project, result))
	);
}

const primitive =
	TypeFlags.StringLike |
	TypeFlags.NumberLike |
	TypeFlags.BigIntLike |
	TypeFlags.BooleanLike |
	TypeFlags.ESSymbolLike |
	TypeFlags.VoidLike |
	TypeFlags.Null |
	TypeFlags.Never;

/** Whether no value of the type is an object. */
export function isPrimitive(type: Type): boolean {
	return constituents(type).every((part) => (part.flags & primitive) !== 0);
}

/** Where the types of the language and of Node.js are declared. */
const ofLanguage =
	/\/(?:@typescript\/[^/]+|typescript)\/lib\/lib\.[\w.]+\.d\.ts$|\/node_modules\/@types\/node\//;

/** Whether the objects of the type hold no objects and no functions. */
export function isFlat({ checker }: Project, type: Type): boolean {
	if (!type.isObjectType()) return false;
	const symbol = type.getSymbol();
	if (symbol?.declarations.every(({ path }) => ofLanguage.test(path))) {
		const known = clonedTypes.find(({ names }) => names.includes(symbol.name));
		const given = type.isTypeReference() ? checker.getTypeArguments(type) : [];
		if (known !== undefined) return !known.holdsArguments || given.every(isPrimitive);
	}
	const indexed = checker.getIndexInfosOfType(type);
	if (!indexed.every(({ valueType }) => isPrimitive(valueType))) return false;
	if (checker.isArrayType(type) || checker.isTupleType(type)) return true;
	if (checker.getSignaturesOfType(type, SignatureKind.Call).length > 0) return false;
	const properties = checker.getPropertiesOfType(type);
	const types = properties.length === 0 ? [] : checker.getTypeOfSymbol(properties);
	return types.every((each) => each !== undefined && isPrimitive(each));
}
