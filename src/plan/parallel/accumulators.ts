import type {
	CallExpression,
	ForOfStatement,
	ForStatement,
	Node,
	Statement,
	VariableDeclarator,
} from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { enclosingFunction, forEachOwnNode, isFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { isEffectFree } from '../concurrency/coversFact.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** A loop that awaits one call for each element, and collects what comes of it. */
export interface CollectingLoop {
	readonly loop: ForOfStatement | ForStatement;
	readonly call: CallExpression;
}

/** How something is added to: an assignment may call a setter of a class. */
type Addition = 'assignment' | 'call';

/**
 * The names of what the rest of a loop adds to, such as `users` in `users.push(user)`.
 *
 * @param isPure whether an expression has no effects
 * @returns undefined when it does anything else
 */
export function accumulatedNames(
	statements: readonly Statement[],
	tree: SyntaxTree,
	session: Session,
	isPure: (expression: Node) => boolean,
): ReadonlyMap<string, Addition> | undefined {
	const names = new Map<string, Addition>();
	const add = (addition: Addition, holder: Node, ...operands: Node[]): boolean => {
		if (holder.type !== 'Identifier' || !operands.every(isPure)) return false;
		if (names.get(holder.name) !== 'assignment') names.set(holder.name, addition);
		return true;
	};
	const addTo = (target: Node, ...operands: Node[]): boolean =>
		target.type === 'MemberExpression' && target.property.type !== 'PrivateName'
			? add('assignment', target.object, ...operands, ...(target.computed ? [target.property] : []))
			: add('assignment', target, ...operands);
	const visit = (statement: Statement): boolean => {
		switch (statement.type) {
			case 'BlockStatement':
				return statement.body.every(visit);
			case 'ContinueStatement':
				return statement.label == null;
			case 'IfStatement':
				return (
					isPure(statement.test) &&
					visit(statement.consequent) &&
					(!statement.alternate || visit(statement.alternate))
				);
			case 'VariableDeclaration':
				return (
					statement.kind === 'const' &&
					statement.declarations.every(
						({ id, init }) => id.type === 'Identifier' && init != null && isPure(init),
					)
				);
			case 'ExpressionStatement': {
				const { expression } = statement;
				if (expression.type === 'AssignmentExpression')
					return addTo(expression.left, expression.right);
				if (expression.type === 'UpdateExpression') return addTo(expression.argument);
				return (
					expression.type === 'CallExpression' &&
					expression.callee.type === 'MemberExpression' &&
					changesReceiver(expression.callee.property, tree, session) &&
					add('call', expression.callee.object, ...expression.arguments)
				);
			}
			default:
				return false;
		}
	};
	return statements.every(visit) ? names : undefined;
}

/** `push`, `add`, `set` of the language. */
function changesReceiver(name: Node, tree: SyntaxTree, { oracle }: Session): boolean {
	const declarations = oracle.declaredAt(tree.path, name.start!);
	return (
		declarations.length > 0 &&
		declarations.every((declaration) => isEffectFree(declaration, (fact) => fact.changesReceiver))
	);
}

/**
 * Where a name is declared that only its function knows of, and which nobody looks at while the loop runs
 * or when it fails: whatever was added to it before a failure is gone then.
 */
export function findAccumulator(
	name: string,
	addition: Addition,
	{ loop, call }: CollectingLoop,
): VariableDeclarator | undefined {
	const fn = enclosingFunction(loop).function;
	if (fn === undefined || fn.generator) return undefined;
	const found: VariableDeclarator[] = [];
	forEachOwnNode(fn.body, (node) => {
		if (
			node.type === 'VariableDeclarator' &&
			node.id.type === 'Identifier' &&
			node.id.name === name
		)
			found.push(node);
	});
	const [declarator, ...others] = found;
	if (declarator === undefined || others.length > 0 || declarator.end! > loop.start!)
		return undefined;
	if (!isEmpty(declarator.init, addition)) return undefined;
	const outermost = outermostLoop(loop, declarator);
	const isHidden = referencesIn(fn, name).every((reference) => {
		if (reference === declarator.id) return true;
		if (contains(call, reference)) return false;
		if (contains(loop.body, reference)) return enclosingFunction(reference).function === fn;
		if (contains(loop, reference)) return false;
		return reference.start! > outermost.end! && !isHoisted(reference, fn);
	});
	return isHidden && !isLeftBehind(loop, declarator) ? declarator : undefined;
}

/** `[]`, `{ total: 0 }`, `new Map()`, `-1`, `''`, nothing: assigning to it, or to its properties, calls nothing. */
function isEmpty(value: Node | null | undefined, addition: Addition): boolean {
	switch (value?.type) {
		case undefined:
		case 'ArrayExpression':
		case 'NumericLiteral':
		case 'BigIntLiteral':
		case 'BooleanLiteral':
		case 'NullLiteral':
		case 'StringLiteral':
			return true;
		case 'Identifier':
			return /^(?:Infinity|NaN|undefined)$/.test(value.name);
		case 'UnaryExpression':
			return /^[-+]$/.test(value.operator) && isEmpty(value.argument, addition);
		case 'ObjectExpression':
			return value.properties.every(isPlainProperty);
		case 'NewExpression':
			return addition === 'call' && value.arguments.length === 0;
		case 'TSAsExpression':
		case 'TSSatisfiesExpression':
			return isEmpty(value.expression, addition);
		default:
			return false;
	}
}

/** `total: 0`, but not `__proto__: base`, which may have setters. */
function isPlainProperty(property: Node): boolean {
	if (property.type !== 'ObjectProperty' || property.computed) return false;
	const name = plainName(property.key);
	return name !== undefined && name !== '__proto__';
}

/** The outermost loop around it that begins after the declaration: it may come back to what follows. */
function outermostLoop(loop: Node, declarator: Node): Node {
	let outermost = loop;
	for (let up = parentOf(loop); up && !isFunction(up); up = parentOf(up)) {
		if (/^(?:For|While|DoWhile)/.test(up.type) && !contains(up, declarator)) outermost = up;
	}
	return outermost;
}

/** In a function declaration, which can be called before the place where it stands. */
function isHoisted(reference: Node, fn: Node): boolean {
	for (let up = parentOf(reference); up && up !== fn; up = parentOf(up))
		if (up.type === 'FunctionDeclaration') return true;
	return false;
}

/** A `try` around the loop, but not around the declaration: its handler may use what is there. */
function isLeftBehind(loop: Node, declarator: Node): boolean {
	for (let up = parentOf(loop); up && !isFunction(up); up = parentOf(up))
		if (up.type === 'TryStatement' && !contains(up.block, declarator)) return true;
	return false;
}
