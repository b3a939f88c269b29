import { type Project, SignatureKind, type Type, TypeFlags } from 'typescript/unstable/sync';
import type { Awaitable, CallbackResult, ThenableResult } from '../oracle.ts';
import type { Positions } from './positions.ts';
import { isCallable } from './symbols.ts';
import {
	awaitableOf,
	awaitableOfGeneric,
	constituents,
	givesPromise,
	isThenable,
	resultsOf,
} from './types.ts';

/** What functions give back, and what they take. */
export class Results {
	readonly #at: Positions;

	constructor(at: Positions) {
		this.#at = at;
	}

	resultOf(file: string, start: number, end: number): CallbackResult {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		const results = project === undefined || type === undefined ? [] : resultsOf(project, type);
		if (results.some((result) => isThenable(project!, result))) return 'promise';
		const nothing = TypeFlags.Void | TypeFlags.Undefined | TypeFlags.Any | TypeFlags.Never;
		return results.every((result) => result.flags & nothing) ? 'nothing' : 'value';
	}

	awaitableResult(file: string, start: number, end: number): Awaitable {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		const results = project === undefined || type === undefined ? [] : resultsOf(project, type);
		const kinds = results.map((result) => awaitableOfGeneric(project!, result));
		return (
			kinds.find((kind) => kind === 'promise') ??
			(kinds.length === 0 || kinds.includes('untyped') ? 'untyped' : 'plain')
		);
	}

	mayBeCalled(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return true;
		return constituents(type).some(
			(part) =>
				(part.flags & (TypeFlags.Any | TypeFlags.Unknown)) !== 0 ||
				project.checker.getSignaturesOfType(part, SignatureKind.Call).length > 0,
		);
	}

	thenableResult(file: string, start: number, end?: number): ThenableResult {
		const project = this.#at.projectOf(file);
		const type =
			end === undefined
				? project?.checker.getTypeAtPosition(file, start)
				: this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return { always: false, isOther: false };
		const results = project.checker
			.getSignaturesOfType(type, SignatureKind.Call)
			.map((signature) => project.checker.getReturnTypeOfSignature(signature));
		const thenable = results.filter((result) => result && isThenable(project, result));
		const isOther = results.some(
			(result) => result && constituents(result).some((part) => this.#isOwnThenable(project, part)),
		);
		return { always: results.length > 0 && thenable.length === results.length, isOther };
	}

	/** An object with a `then` that is not a promise of the language. */
	#isOwnThenable(project: Project, type: Type): boolean {
		if (!type.isObjectType() && !type.isIntersectionType()) return false;
		if (/^Promise(?:Like)?$/.test(type.getSymbol()?.name ?? '')) return false;
		const then = project.checker.getPropertyOfType(type, 'then');
		return then !== undefined && isCallable(project, then);
	}

	functionReturnsPromise(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		return project !== undefined && type !== undefined && givesPromise(project, type);
	}

	mayReturnNullish(file: string, start: number, end: number): boolean {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return true;
		const { strict, strictNullChecks } = project.compilerOptions;
		if (!(strictNullChecks ?? strict ?? true)) return true;
		const results = resultsOf(project, type);
		const nullish = TypeFlags.Undefined | TypeFlags.Null | TypeFlags.Void | TypeFlags.AnyOrUnknown;
		return (
			results.length === 0 ||
			results.some((result) => (result.flags & (nullish | TypeFlags.TypeParameter)) !== 0)
		);
	}

	asyncResult(file: string, nameOffset: number): 'promise' | 'iterator' | undefined {
		const project = this.#at.projectOf(file);
		const type = project?.checker.getTypeAtPosition(file, nameOffset);
		if (project === undefined || type === undefined) return undefined;
		if (givesPromise(project, type)) return 'promise';
		const results = resultsOf(project, type);
		const isIterator = results.every((result) =>
			/^Async(?:Generator|Iterable|Iterator|IterableIterator|IteratorObject)$/.test(
				result.getSymbol()?.name ?? '',
			),
		);
		return results.length > 0 && isIterator ? 'iterator' : undefined;
	}

	yieldedBy(file: string, start: number, end?: number): Awaitable {
		const project = this.#at.projectOf(file);
		const type =
			end === undefined
				? project?.checker.getTypeAtPosition(file, start)
				: this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return 'untyped';
		const isCallable = project.checker.getSignaturesOfType(type, SignatureKind.Call).length > 0;
		const iterators = isCallable ? resultsOf(project, type) : constituents(type);
		const kinds = iterators.map((iterator) => {
			const [value] = iterator.isTypeReference() ? project.checker.getTypeArguments(iterator) : [];
			return value === undefined ? 'untyped' : awaitableOf(project, value);
		});
		return (
			kinds.find((kind) => kind === 'promise') ??
			kinds.find((kind) => kind === 'untyped') ??
			'plain'
		);
	}

	parameterCount(file: string, start: number, end: number): number {
		const project = this.#at.projectOf(file);
		const type = this.#at.typeAt(file, start, end);
		if (project === undefined || type === undefined) return Number.POSITIVE_INFINITY;
		const signatures = project.checker.getSignaturesOfType(type, SignatureKind.Call);
		if (signatures.length === 0) return Number.POSITIVE_INFINITY;
		return Math.max(
			...signatures.map((signature) =>
				signature.hasRestParameter ? Number.POSITIVE_INFINITY : signature.getParameters().length,
			),
		);
	}
}
