import type { API } from 'typescript/unstable/sync';

/** What this needs of the compiler's client, which does not show it. */
interface Inner {
	readonly client: { apiRequest(method: string, params: Params): unknown };
}

interface Params {
	readonly snapshot?: unknown;
	readonly project?: unknown;
	readonly positions?: readonly number[];
}

/** Requests whose answer is a type. */
const single: ReadonlySet<string> = new Set([
	'getApparentType',
	'getBaseConstraintOfType',
	'getContextualType',
	'getDeclaredTypeOfSymbol',
	'getReturnTypeOfSignature',
	'getTypeAtLocation',
	'getTypeAtPosition',
	'getTypeOfSymbol',
]);

/** Requests whose answer is a list of types. */
const lists: ReadonlySet<string> = new Set(['getTypeArguments', 'getTypesOfType']);

/**
 * TypeScript 7.0 fails where the type of `[]` as a tuple is in its answer: `/a(b)/.exec(text) ?? []` in front of a
 * pattern. Such a type is read as `any`, on which nobody relies. It fails as well where a signature is declared nowhere,
 * as is the one that the expression of a decorator has to fit: that counts as none.
 */
export function readAsAny(api: API): void {
	const { client } = api as unknown as Inner;
	const request = client.apiRequest.bind(client);
	client.apiRequest = (method, params) => {
		try {
			return request(method, params);
		} catch (error) {
			if (method === 'getSignaturesOfType' && isUndeclared(error)) return [];
			if (!isEmptyTuple(error)) throw error;
			const { positions, ...others } = params;
			if (method === 'getTypesAtPositions')
				return positions!.map((position) =>
					client.apiRequest('getTypeAtPosition', { ...others, position } as Params),
				);
			if (!single.has(method) && !lists.has(method)) throw error;
			const { snapshot, project } = params;
			const any = request('getAnyType', { snapshot, project });
			return lists.has(method) ? [any] : any;
		}
	};
}

/** `newSignatureResponse` asks for the file of a declaration that the compiler has made up. */
function isUndeclared(error: unknown): boolean {
	return (
		error instanceof Error &&
		/^panic: .*nil pointer[\s\S]*\bnewSignatureResponse\b/.test(error.message)
	);
}

/** `newTypeResponse` takes a reference to the empty tuple for the tuple itself. */
function isEmptyTuple(error: unknown): boolean {
	return error instanceof Error && /^panic: .*\*checker\.TupleType\b/.test(error.message);
}
