import type { CallExpression, Identifier } from '@babel/types';
import { clonedErrors } from '../../../presets/structuredClone.ts';
import type { Lost } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { findBodyProblem } from '../stripExecutor/findBodyProblem.ts';
import { nameOf } from '../stripExecutor/readTask.ts';
import type { Target } from '../stripExecutor/wrapper.ts';
import { findThreadState } from '../threads/findThreadState.ts';
import { copied, LostValues } from '../threads/lostValues.ts';
import { isSameInThreads } from '../threads/sameIn.ts';
import { callsOf } from './callsOf.ts';
import { plainArguments } from './plainArguments.ts';

/** A call of a bridge, and the constant that holds what it makes. */
interface Made {
	readonly call: CallExpression;
	readonly constant: Identifier;
	readonly tree: SyntaxTree;
}

/**
 * What would be another where a function is called directly that a bridge ran in a thread, in one sentence.
 *
 * @param label the function, for people
 */
export function findThreadProblem(
	target: Target,
	label: string,
	made: Made,
	session: Session,
): string | undefined {
	const { fn, tree } = target;
	const named = nameOf(fn) ?? fn;
	const isAsync =
		fn.async || session.oracle.awaitableResult(tree.path, named.start!, named.end!) === 'promise';
	if (!isAsync) return `${label} is not asynchronous`;
	const isPlain = plainArguments(made.constant, made.call, made.tree, session);
	const body =
		findThreadState(target, { classes: clonedErrors }, session, isSameInThreads) ??
		findBodyProblem(target, isPlain, session, isSameInThreads);
	if (body !== undefined) return `${label} ${body}`;
	const passed = findLostArgument(target, made, session);
	if (passed !== undefined)
		return `${label} is passed ${passed.what}, of which it gets a copy in a worker`;
	const lost = findLostResult(target, made, session);
	return lost && `${label} gives ${lost.what}, of which callers get a copy`;
}

/** What a function does not get of its arguments where they are copied: by its types, and by what is passed. */
function findLostArgument({ fn, tree }: Target, made: Made, session: Session): Lost | undefined {
	const { oracle } = session;
	const params = fn.params.map(({ start, end }) =>
		oracle.lostInCopy(tree.path, start!, end!, { copied, of: 'value' }),
	);
	const passed = callsOf(made.constant, made.tree, session).flatMap(({ call, tree: home }) =>
		call.arguments.map((argument) => new LostValues(session).find(home, argument, 'value')),
	);
	return [...params, ...passed].find((lost) => lost && !lost.isUnknown);
}

/** What callers do not get of a result that is copied. */
function findLostResult(
	{ fn, tree: home }: Target,
	{ constant: { start, end }, tree }: Made,
	session: Session,
): Lost | undefined {
	const { oracle } = session;
	const request = { copied, of: 'call' } as const;
	const named = nameOf(fn) ?? fn;
	const typed = oracle.lostInCopy(home.path, named.start!, named.end!, request);
	// Where the function has no type, that of the constant says what callers make of it.
	const isDeclared = typed?.isUnknown && !oracle.lostInCopy(tree.path, start!, end!, request);
	if (typed !== undefined && !isDeclared) return typed;
	const values = new LostValues(session);
	const found = resultsOf(fn).flatMap((result) => values.find(home, result, 'settled') ?? []);
	return found.find(({ isUnknown }) => !isUnknown);
}
