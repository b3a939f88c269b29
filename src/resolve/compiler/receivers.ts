import { type Node, SyntaxKind } from 'typescript/unstable/ast';
import {
	type Project,
	SignatureKind,
	SymbolFlags,
	type Type,
	TypeFlags,
} from 'typescript/unstable/sync';
import type {
	CallbackContract,
	CalleeRange,
	DeclaredName,
	OpenReceiver,
	ParameterPlace,
} from '../oracle.ts';
import { apparentTypes } from './apparentTypes.ts';
import { declaredNames, distinct } from './declaredNames.ts';
import { findEntryPoints } from './entryPoints.ts';
import { placeOf, textOf } from './nodes.ts';
import type { Positions } from './positions.ts';
import { isType, propertyOf, unaliased } from './symbols.ts';
import { constituents, contractOf, isThenable, resultsOf } from './types.ts';

type CallLike = Node & { readonly arguments?: readonly Node[] };
type Parameter = Node & { readonly name: Node; readonly dotDotDotToken?: Node };

/** What takes a function: the parameter it is passed to, the type it is checked against, its decorators. */
export class Receivers {
	readonly #at: Positions;

	constructor(at: Positions) {
		this.#at = at;
	}

	callbackContract(file: string, start: number, end: number): CallbackContract {
		const project = this.#at.projectOf(file);
		const type = this.#at.contextualType(file, start, end);
		return project === undefined || type === undefined ? 'untyped' : contractOf(project, type);
	}

	openReceiver(file: string, start: number, end: number): OpenReceiver | undefined {
		const project = this.#at.projectOf(file);
		const node = this.#at.nodeAt(file, start, end);
		const type = this.#at.contextualType(file, start, end);
		if (project === undefined || node === undefined || type === undefined) return undefined;
		if (resultsOf(project, type).every((result) => isThenable(project, result))) return undefined;
		const call = callAround(node);
		if (call === undefined) return undefined;
		const result = project.checker.getTypeAtLocation(call);
		if (result === undefined) return undefined;
		if (constituents(result).some((part) => isThenable(project, part))) return undefined;
		const runner = isNothing(result) ? ownerOf(project, call) : result;
		const entryPoints = findEntryPoints(project, runner);
		return { isDirect: call === node.parent, ...(entryPoints && { entryPoints }) };
	}

	parameterOf(file: string, start: number, end: number): ParameterPlace | undefined {
		const project = this.#at.projectOf(file);
		const argument = this.#at.nodeAt(file, start, end);
		const call = argument?.parent as CallLike | undefined;
		if (project === undefined || argument === undefined || call === undefined) return undefined;
		if (call.kind !== SyntaxKind.CallExpression && call.kind !== SyntaxKind.NewExpression)
			return undefined;
		const index = call.arguments?.indexOf(argument) ?? -1;
		const before = call.arguments?.slice(0, Math.max(index, 0)) ?? [];
		if (index < 0 || before.some(({ kind }) => kind === SyntaxKind.SpreadElement)) return undefined;
		const handle = project.checker.getResolvedSignature(call)?.declaration;
		if (handle === undefined || !this.#at.isOwnFile(handle.path)) return undefined;
		const declared = (handle.resolve(project) as { parameters?: readonly Parameter[] } | undefined)
			?.parameters;
		const parameters = declared?.filter(({ name }) => textOf(name) !== 'this') ?? [];
		const last = parameters.at(-1);
		const parameter = parameters[index] ?? (last?.dotDotDotToken ? last : undefined);
		if (parameter === undefined) return undefined;
		const type = this.#at.contextualType(file, start, end);
		const results = type === undefined ? [] : resultsOf(project, type);
		return {
			...placeOf(handle.path, parameter),
			isRest: parameter.dotDotDotToken !== undefined,
			wantsPromise: results.length > 0 && results.every((result) => isThenable(project, result)),
		};
	}

	declarersOf(file: string, { nameOffset, object, member }: CalleeRange): readonly DeclaredName[] {
		const project = this.#at.projectOf(file);
		if (project === undefined) return [];
		const called =
			object !== undefined && member !== undefined
				? propertyOf(project, this.#at.typeAt(file, object.start, object.end), member)
				: this.#at.symbolAt(file, nameOffset);
		if (called === undefined) return [];
		const symbol = unaliased(project, called);
		const owner = symbol.getParent();
		const own = declaredNames(
			this.#at,
			symbol,
			owner !== undefined && isType(owner) ? owner : undefined,
		);
		// What the repository declares itself is not what a type above it promises.
		if (object === undefined || own.length === 0) return own;
		const owners = apparentTypes(project, this.#at.typeAt(file, object.start, object.end));
		const inherited = owners.flatMap((type) =>
			declaredNames(this.#at, type).map(({ package: name, name: typeName }) => ({
				package: name,
				name: `${typeName}.${symbol.name}`,
			})),
		);
		return distinct([...inherited, ...own]);
	}

	callbackTypesAt(
		file: string,
		start: number,
		end: number,
	): { readonly types: readonly DeclaredName[]; readonly results: readonly DeclaredName[] } {
		const project = this.#at.projectOf(file);
		const type = this.#at.contextualType(file, start, end);
		if (project === undefined || type === undefined) return { types: [], results: [] };
		const results = constituents(type).flatMap((part) =>
			project.checker
				.getSignaturesOfType(part, SignatureKind.Call)
				.flatMap((signature) => project.checker.getReturnTypeOfSignature(signature) ?? []),
		);
		return {
			types: this.#namesOf([type, ...constituents(type)]),
			results: this.#namesOf(results),
		};
	}

	typeNamesOf(file: string, start: number, end: number): readonly DeclaredName[] {
		const type = this.#at.typeAt(file, start, end);
		return type === undefined ? [] : this.#namesOf([type]);
	}

	#namesOf(types: readonly Type[]): readonly DeclaredName[] {
		const symbols = types.flatMap((type) => [type.getAliasSymbol(), type.getSymbol()]);
		return distinct(
			symbols.flatMap((symbol) => (symbol === undefined ? [] : declaredNames(this.#at, symbol))),
		);
	}

	leavesMethodAlone(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return false;
		const { checker } = project;
		const signatures = checker.getSignaturesOfType(type, SignatureKind.Call);
		const isEmpty = (result: Type | undefined) =>
			((result?.flags ?? 0) & (TypeFlags.Void | TypeFlags.Undefined)) !== 0;
		const isOpaque = (value: Type | undefined) =>
			((value?.flags ?? 0) & (TypeFlags.Unknown | TypeFlags.Undefined | TypeFlags.Void)) !== 0;
		return (
			signatures.length > 0 &&
			signatures.every((signature) => {
				if (signature.hasRestParameter || signature.parameters.length > 2) return false;
				if (!isEmpty(checker.getReturnTypeOfSignature(signature))) return false;
				const [value, key] = signature.getParameters().map((it) => checker.getTypeOfSymbol(it));
				// The older decorators get a class and a name, the standard ones the method and a context.
				const isName = key !== undefined && constituents(key).every(isPropertyKey);
				return isName || isOpaque(value) || value === undefined;
			})
		);
	}
}

/** The call that gets a function, by itself or in objects and arrays. */
function callAround(node: Node): CallLike | undefined {
	let up = node.parent;
	while (up !== undefined && isLiteral(up)) up = up.parent;
	const isCall = up?.kind === SyntaxKind.CallExpression || up?.kind === SyntaxKind.NewExpression;
	return isCall ? (up as CallLike) : undefined;
}

function isLiteral({ kind }: Node): boolean {
	return (
		kind === SyntaxKind.ObjectLiteralExpression ||
		kind === SyntaxKind.PropertyAssignment ||
		kind === SyntaxKind.ArrayLiteralExpression ||
		kind === SyntaxKind.ParenthesizedExpression
	);
}

function isNothing({ flags }: Type): boolean {
	return (flags & (TypeFlags.Void | TypeFlags.Undefined)) !== 0;
}

/** The type of the object that a called member belongs to, unless it is a module. */
function ownerOf({ checker }: Project, call: CallLike): Type | undefined {
	const callee = (call as { readonly expression?: Node }).expression;
	const object = (callee as { readonly expression?: Node } | undefined)?.expression;
	const type = object && checker.getTypeAtLocation(object);
	const modules = SymbolFlags.ValueModule | SymbolFlags.NamespaceModule;
	return (type?.getSymbol()?.flags ?? 0) & modules ? undefined : type;
}

function isPropertyKey({ flags }: Type): boolean {
	return (flags & (TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.ESSymbolLike)) !== 0;
}
