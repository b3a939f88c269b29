import type { CallExpression, Identifier, Node } from '@babel/types';
import { wrapReturnType } from '../../edit/wrapReturnType.ts';
import { assertionsOn } from '../../syntax/assertionsOn.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { TextEdit } from '../plan.ts';

/**
 * What makes the types that are written beside a bridged function say that it gives a promise:
 * `const read: (name: string) => string = deasync(…)`, `deasync(…) as (name: string) => string`.
 *
 * @returns a sentence where a type is not written there as that of a function
 */
export function editConstantTypes(
	constant: Identifier,
	{ text }: SyntaxTree,
): readonly TextEdit[] | string {
	const edits: TextEdit[] = [];
	for (const type of typesBeside(constant)) {
		if (/^TS(?:Any|Unknown)Keyword$/.test(type.type)) continue;
		const wrapped =
			type.type === 'TSFunctionType' ? wrapReturnType(type.typeAnnotation, text) : undefined;
		if (wrapped === undefined) {
			const written = text.slice(type.start!, type.end!).replace(/\s+/g, ' ').slice(0, 60);
			return `\`${written}\` cannot be made a type of a function that gives a promise: write the type of the function there`;
		}
		edits.push(...wrapped);
	}
	return edits;
}

/** Whether a type is asserted of a call, and not only of what holds it. */
export function isAsserted(call: CallExpression): boolean {
	const up = parentOf(call);
	return up !== undefined && assertionsOn(up).length > 1;
}

/** The annotation of a constant, and the types that its value is asserted to have. */
function typesBeside(constant: Identifier): readonly Node[] {
	const { typeAnnotation } = constant;
	const declared =
		typeAnnotation?.type === 'TSTypeAnnotation' ? [typeAnnotation.typeAnnotation] : [];
	const declarator = parentOf(constant);
	const value = declarator?.type === 'VariableDeclarator' ? declarator.init : undefined;
	const [, ...asserted] = value ? assertionsOn(value) : [];
	const types = asserted.flatMap((node) =>
		'typeAnnotation' in node && node.typeAnnotation ? [node.typeAnnotation as Node] : [],
	);
	return [...declared, ...types].map(withoutParentheses);
}

function withoutParentheses(type: Node): Node {
	return type.type === 'TSParenthesizedType' ? withoutParentheses(type.typeAnnotation) : type;
}
