import { type CallExpression, type Node, SyntaxKind } from 'typescript/unstable/ast';
import type { Project, Type } from 'typescript/unstable/sync';

/** The type that the called function declares for an argument, before the call makes one of it, and the file that does. */
export function declaredParameter(
	project: Project,
	argument: Node,
): { readonly type: Type; readonly path: string } | undefined {
	const call = argument.parent as CallExpression | undefined;
	if (call?.kind !== SyntaxKind.CallExpression) return undefined;
	const index = call.arguments.indexOf(argument as never);
	const before = call.arguments.slice(0, Math.max(index, 0));
	if (index < 0 || before.some(({ kind }) => kind === SyntaxKind.SpreadElement)) return undefined;
	const { checker } = project;
	const handle = checker.getResolvedSignature(call)?.declaration;
	const declaration = handle?.resolve(project) as
		| { readonly parameters?: readonly { readonly type?: Node }[] }
		| undefined;
	const declared = declaration?.parameters?.[index]?.type;
	const type = declared && checker.getTypeAtLocation(declared);
	return type && { type, path: handle!.path };
}
