import { type CallExpression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import type { Project, Type } from 'typescript/unstable/sync';

/**
 * What a function asks of an argument whose type it infers: `Options` for `option<O extends Options>(options: O)`.
 * The type that the argument has in the call is its own.
 */
export function constraintAround(project: Project, argument: Node): Type | undefined {
	const call = argument.parent as CallExpression | undefined;
	if (call?.kind !== SyntaxKind.CallExpression) return undefined;
	const index = call.arguments.indexOf(argument as never);
	const before = call.arguments.slice(0, Math.max(index, 0));
	if (index < 0 || before.some(({ kind }) => kind === SyntaxKind.SpreadElement)) return undefined;
	const { checker } = project;
	const declaration = checker.getResolvedSignature(call)?.declaration?.resolve(project) as
		| { readonly parameters?: readonly { readonly type?: Node }[] }
		| undefined;
	const declared = declaration?.parameters?.[index]?.type;
	const type = declared && checker.getTypeAtLocation(declared);
	return type && checker.getBaseConstraintOfType(type);
}
