import type { CallExpression, Node, Statement } from '@babel/types';
import { promiseCombinator } from '../../edit/mapToPromiseAll.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';

/** A statement that calls something, waits for it, and at most names what comes of it. */
export interface AwaitStatement {
	readonly statement: Statement;
	/** What is awaited. */
	readonly call: CallExpression;
	/** `const`, `let` or `var`; undefined when nothing is declared. */
	readonly kind: string | undefined;
	readonly pattern: Node | undefined;
	/** The declared type, without the colon. */
	readonly type: Node | undefined;
	readonly names: ReadonlySet<string>;
}

/** `const user = await load(id);`, `await load(id);`: undefined for any other statement. */
export function describeAwait(statement: Statement): AwaitStatement | undefined {
	if (statement.type === 'ExpressionStatement') {
		const call = awaitedCall(statement.expression);
		return (
			call && {
				statement,
				call,
				kind: undefined,
				pattern: undefined,
				type: undefined,
				names: new Set(),
			}
		);
	}
	if (statement.type !== 'VariableDeclaration' || !/^(?:const|let)$/.test(statement.kind))
		return undefined;
	const [declarator, ...others] = statement.declarations;
	const call = declarator?.init ? awaitedCall(declarator.init) : undefined;
	if (call === undefined || others.length > 0 || declarator!.definite) return undefined;
	const pattern: Node = declarator!.id;
	const annotation = 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined;
	const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
	if (!isPlainPattern(pattern)) return undefined;
	return { statement, call, kind: statement.kind, pattern, type, names: declaredNames(pattern) };
}

/** What is awaited, unless it waits for several calls already. */
export function awaitedCall(expression: Node): CallExpression | undefined {
	if (expression.type !== 'AwaitExpression') return undefined;
	const { argument } = expression;
	return argument.type === 'CallExpression' && promiseCombinator(argument) === undefined
		? argument
		: undefined;
}

/** A pattern that evaluates nothing: no defaults, no computed keys. */
function isPlainPattern(pattern: Node): boolean {
	switch (pattern.type) {
		case 'Identifier':
			return true;
		case 'ArrayPattern':
			return pattern.elements.every((element) => element === null || isPlainPattern(element));
		case 'ObjectPattern':
			return pattern.properties.every((property) =>
				property.type === 'RestElement'
					? isPlainPattern(property.argument)
					: !property.computed && isPlainPattern(property.value),
			);
		case 'RestElement':
			return isPlainPattern(pattern.argument);
		default:
			return false;
	}
}
