import type { CallExpression, Identifier, Node } from '@babel/types';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { isUnshared } from '../stripExecutor/readTask.ts';

/**
 * Whether all calls of a constant pass a value that nobody else has, by its index: its type says so, or its file has
 * all of them.
 *
 * @param made what the constant holds
 */
export function plainArguments(
	constant: Identifier,
	made: CallExpression,
	tree: SyntaxTree,
	session: Session,
): (index: number) => boolean {
	const uses = referencesIn(tree.root, constant.name).filter((use) => use !== constant);
	const declaration = parentOf(parentOf(constant)!)!;
	const isExported = parentOf(declaration)?.type === 'ExportNamedDeclaration';
	const declared = declaredType(constant, made);
	const calls = uses.map((use) => {
		const call = parentOf(use);
		return call?.type === 'CallExpression' && call.callee === use ? call : undefined;
	});
	return (index) => {
		const param = declared?.[index];
		if (param?.type === 'Identifier' && isPrimitive(param.typeAnnotation)) return true;
		return (
			!isExported &&
			calls.every((call) => {
				if (call === undefined) return false;
				const passed = call.arguments.slice(0, index + 1);
				if (passed.some(({ type }) => type === 'SpreadElement')) return false;
				const argument = passed[index];
				return argument === undefined || isUnshared(tree, argument, session);
			})
		);
	};
}

/** The parameters of the function that a constant is, where its type is written beside it. */
function declaredType(constant: Identifier, made: CallExpression): readonly Node[] | undefined {
	const around = parentOf(made);
	const [type] = made.typeParameters?.params ?? [];
	const written = [
		constant.typeAnnotation?.type === 'TSTypeAnnotation'
			? constant.typeAnnotation.typeAnnotation
			: undefined,
		around?.type === 'TSAsExpression' ? around.typeAnnotation : undefined,
		type,
	];
	const fn = written.find((each) => each != null);
	return fn?.type === 'TSFunctionType' ? fn.parameters : undefined;
}

/** `: string`, `: 'a' | 'b' | undefined` */
function isPrimitive(type: Node | null | undefined): boolean {
	switch (type?.type) {
		case 'TSTypeAnnotation':
			return isPrimitive(type.typeAnnotation);
		case 'TSUnionType':
			return type.types.every((each) => isPrimitive(each));
		case 'TSLiteralType':
			return true;
		default:
			return /^TS(?:String|Number|Boolean|BigInt|Null|Undefined)Keyword$/.test(type?.type ?? '');
	}
}
