import type { Expression, Node } from '@babel/types';
import { choiceAround } from '../../syntax/choices.ts';
import { constantValue } from '../../syntax/constantValue.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import type { Session } from '../session.ts';

/** How many calls deep an error is followed. */
const deepest = 3;

/** A name or a pattern that an error is given to. */
export interface ErrorHolder {
	/** The parameter of a `catch` or of a function, or what a constant declares. */
	readonly pattern: Node;
	/** The code that the pattern holds for. */
	readonly body: Node;
	readonly tree: SyntaxTree;
	/** References that only hand the error to another one of the holders. */
	readonly followed: ReadonlySet<Node>;
	/** How many calls it is away from the `catch`. */
	readonly depth: number;
}

/** What holds the error of a `catch`: its parameter, constants, and parameters of own functions that get it. */
export function errorHolders(
	parameter: Node,
	body: Node,
	tree: SyntaxTree,
	session: Pick<Session, 'oracle' | 'treeOf'>,
): readonly ErrorHolder[] {
	const holders: ErrorHolder[] = [];
	const seen = new Set<Node>();
	const open: Omit<ErrorHolder, 'followed'>[] = [{ pattern: parameter, body, tree, depth: 0 }];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (seen.has(next.pattern)) continue;
		seen.add(next.pattern);
		const followed = new Set<Node>();
		for (const reference of referencesTo(next)) {
			const further = follow(reference, next, session);
			if (further === undefined) continue;
			followed.add(reference);
			open.push(further);
		}
		holders.push({ ...next, followed });
	}
	return holders;
}

/** Where a holder is used by its name. */
export function referencesTo({
	pattern,
	body,
}: Pick<ErrorHolder, 'pattern' | 'body'>): readonly Node[] {
	return pattern.type === 'Identifier'
		? referencesIn(body, pattern.name).filter((name) => name !== pattern)
		: [];
}

/** `const failed = error as Failure`, `codeOf(error)` */
function follow(
	reference: Node,
	{ body, tree, depth }: Omit<ErrorHolder, 'followed'>,
	session: Pick<Session, 'oracle' | 'treeOf'>,
): Omit<ErrorHolder, 'followed'> | undefined {
	const value = choiceAround(reference);
	const up = parentOf(value);
	if (up?.type === 'VariableDeclarator' && constantValue(up.id) === value)
		return { pattern: up.id, body, tree, depth };
	if (up?.type !== 'CallExpression' || depth === deepest) return undefined;
	const index = up.arguments.indexOf(value as Expression);
	const called = index < 0 ? undefined : calledFunction(up.callee, tree, session);
	const parameter = called?.fn.params[index];
	if (called === undefined || parameter === undefined) return undefined;
	const pattern = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
	if (pattern.type === 'RestElement') return undefined;
	return { pattern, body: called.fn.body, tree: called.tree, depth: depth + 1 };
}
