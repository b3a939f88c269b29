import {
	type Project,
	SignatureKind,
	SymbolFlags,
	type Type,
	TypeFlags,
} from 'typescript/unstable/sync';
import { constituents } from './types.ts';

interface Request {
	/** Whether a file is one of the workspace's own. */
	readonly isOwn: (path: string) => boolean;
	/** Types of libraries whose values can be compared. */
	readonly compared: readonly string[];
	/** The types that hold this one. */
	readonly around: readonly Type[];
}

/** What a value of the type is or holds that has no value of its own to compare, as far as the type tells. */
export function findIncomparable(
	project: Project,
	type: Type,
	request: Request,
): string | undefined {
	for (const part of constituents(type)) {
		const found = findInPart(project, part, request);
		if (found !== undefined) return found;
	}
	return undefined;
}

function findInPart(project: Project, type: Type, request: Request): string | undefined {
	const { checker } = project;
	if (type.flags & TypeFlags.ESSymbolLike) return 'a symbol';
	const { around, isOwn, compared } = request;
	if (!type.isObjectType() || around.includes(type) || around.length > 4) return undefined;
	const inside = { ...request, around: [...around, type] };
	const first = (types: readonly (Type | undefined)[]): string | undefined => {
		for (const each of types) {
			const found = each && findIncomparable(project, each, inside);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	const kinds = [SignatureKind.Call, SignatureKind.Construct];
	if (kinds.some((kind) => checker.getSignaturesOfType(type, kind).length > 0)) return 'a function';
	const given = type.isTypeReference() ? checker.getTypeArguments(type) : [];
	if (checker.isArrayType(type) || checker.isTupleType(type)) return first(given);
	const symbol = type.getSymbol();
	const isOfLibrary = symbol?.declarations.every(({ path }) => !isOwn(path)) === true;
	if (symbol !== undefined && isOfLibrary && compared.includes(symbol.name)) return first(given);
	if (symbol !== undefined && symbol.flags & SymbolFlags.Class)
		return `an instance of \`${symbol.name}\``;
	const properties = checker.getPropertiesOfType(type);
	return first([
		...checker.getIndexInfosOfType(type).map(({ valueType }) => valueType),
		...(properties.length === 0 ? [] : checker.getTypeOfSymbol(properties)),
	]);
}
