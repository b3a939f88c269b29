import {
	type Symbol as CompilerSymbol,
	type Project,
	SignatureKind,
	SymbolFlags,
	type Type,
	TypeFlags,
} from 'typescript/unstable/sync';
import type { CopiedType, Lost } from '../oracle.ts';
import { constituents, fitsAnyObject, isPrimitive } from './types.ts';

interface Request {
	/** Whether a file is one of the workspace's own. */
	readonly isOwn: (path: string) => boolean;
	readonly copied: readonly CopiedType[];
	/** The types that hold this one. */
	readonly around?: readonly Type[];
}

/** What there is to say about a value whose type is not known. */
export const untyped: Lost = { what: 'a value whose type is not known', isUnknown: true };

/** What a structured copy of a value of the type would lose, as far as the type tells. */
export function findLost(project: Project, type: Type, request: Request): Lost | undefined {
	return firstLost(constituents(type).map((part) => () => findInPart(project, part, request)));
}

function findInPart(project: Project, type: Type, request: Request): Lost | undefined {
	const { checker } = project;
	if (type.flags & TypeFlags.ESSymbolLike) return { what: 'a symbol' };
	if (isPrimitive(type)) return undefined;
	if (type.isIntersectionType()) return findInIntersection(project, type.getTypes(), request);
	if (type.flags & TypeFlags.Instantiable) {
		const constraint = checker.getBaseConstraintOfType(type);
		return constraint && isPrimitive(constraint) ? findLost(project, constraint, request) : untyped;
	}
	const { around = [], isOwn, copied } = request;
	if (around.includes(type)) return undefined;
	if (!type.isObjectType() || around.length > 10) return untyped;
	const inside = { ...request, around: [...around, type] };
	const first = (types: readonly (Type | undefined)[]): Lost | undefined =>
		firstLost(
			types.map((each) => () => (each === undefined ? untyped : findLost(project, each, inside))),
		);
	const kinds = [SignatureKind.Call, SignatureKind.Construct];
	if (kinds.some((kind) => checker.getSignaturesOfType(type, kind).length > 0))
		return { what: 'a function' };
	const given = type.isTypeReference() ? checker.getTypeArguments(type) : [];
	if (checker.isArrayType(type) || checker.isTupleType(type)) return first(given);
	const symbol = type.getSymbol();
	const isOfLibrary = symbol?.declarations.every(({ path }) => !isOwn(path)) === true;
	const known = isOfLibrary && copied.find(({ names }) => names.includes(symbol.name));
	if (known && known.mayBe !== undefined)
		return { what: `an \`${symbol.name}\`, which may be a \`${known.mayBe}\``, isUnknown: true };
	if (known) return known.holdsArguments ? first(given) : undefined;
	const instance = symbol && { what: `an instance of \`${symbol.name}\`` };
	if (symbol !== undefined && (isClass(symbol) || (isOfLibrary && isMade(symbol)))) return instance;
	if (fitsAnyObject(project, type)) return untyped;
	const properties = checker.getPropertiesOfType(type);
	if (properties.some(({ name }) => name.startsWith('__@')))
		return instance && isOfLibrary ? instance : { what: 'a property that a symbol names' };
	if (properties.some(({ flags }) => flags & SymbolFlags.Accessor)) return { what: 'an accessor' };
	const held = first([
		...checker.getIndexInfosOfType(type).map(({ valueType }) => valueType),
		...(properties.length === 0 ? [] : checker.getTypeOfSymbol(properties)),
	]);
	// A library's object is more than one of its methods.
	const isNamed = symbol !== undefined && !symbol.name.startsWith('__');
	return held !== undefined && !held.isUnknown && isOfLibrary && isNamed ? instance : held;
}

/** `string & { brand: 'id' }` is a text, and anything else is all that it consists of. */
function findInIntersection(
	project: Project,
	parts: readonly Type[],
	request: Request,
): Lost | undefined {
	if (parts.some(isPrimitive)) return undefined;
	return firstLost(parts.map((part) => () => findInPart(project, part, request)));
}

/** What is known to be lost, rather than what is not known. */
function firstLost(questions: readonly (() => Lost | undefined)[]): Lost | undefined {
	let unknown: Lost | undefined;
	for (const ask of questions) {
		const lost = ask();
		if (lost !== undefined && !lost.isUnknown) return lost;
		unknown ??= lost;
	}
	return unknown;
}

function isClass({ flags }: CompilerSymbol): boolean {
	return (flags & SymbolFlags.Class) !== 0;
}

/** `interface Error` and `var Error: ErrorConstructor`: how the types of the language declare classes. */
function isMade({ flags }: CompilerSymbol): boolean {
	return (flags & SymbolFlags.Variable) !== 0;
}
