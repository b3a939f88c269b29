import type { CallExpression, ForOfStatement, ForStatement, Node } from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { referencesIn } from '../../syntax/names.ts';
import { onOneLine } from '../../syntax/onOneLine.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import type { OrderedEffects } from '../concurrency/orderedEffects.ts';
import type { RefusalDraft, Session } from '../session.ts';
import { accumulatedNames, findAccumulator } from './accumulators.ts';
import { isAlwaysDone, onlyAwait, statementsOfBody } from './awaitLoop.ts';
import { awaitedCall } from './awaitStatement.ts';
import { findOrderedSection } from './findOrderedSection.ts';

/**
 * Finds a loop that collects what a call gives that only reads, in a form that has to be rewritten by hand: it counts,
 * or does something before the call, such as `if (id === '') continue;`.
 */
export function findOtherLoop(
	node: Node,
	tree: SyntaxTree,
	session: Session,
	effects: OrderedEffects,
): Omit<RefusalDraft, 'rule'> | undefined {
	const found = describe(node);
	if (found === undefined) return undefined;
	const { loop, call, problem } = found;
	if (effects.ofAwaited(call, tree).length > 0) return undefined;
	const isPure = (code: Node) => effects.ofExpression(code, tree, call) === undefined;
	if (!onlyCollects(found, tree, session, isPure)) return undefined;
	if (findOrderedSection(loop, tree, session) !== undefined) return undefined;
	const name = onOneLine(tree, calledName(call.callee) ?? call.callee);
	const message = `the calls of \`${name}\` only read, but ${problem}`;
	return { file: tree.path, start: loop.start!, end: loop.end!, code: 'await-shape', message };
}

interface OtherLoop {
	readonly loop: ForOfStatement | ForStatement;
	readonly call: CallExpression;
	/** The end of a sentence. */
	readonly problem: string;
}

function describe(loop: Node): OtherLoop | undefined {
	if (loop.type !== 'ForStatement' && (loop.type !== 'ForOfStatement' || loop.await))
		return undefined;
	const waiting = onlyAwait(loop.body);
	const call = waiting && awaitedCall(waiting);
	if (waiting === undefined || call === undefined || !isAlwaysDone(waiting, loop.body))
		return undefined;
	if (loop.type === 'ForStatement') {
		// What goes on in the same way each time is tried again.
		const counters = loop.init == null ? [] : [...declaredNames(loop.init)];
		if (!counters.some((name) => referencesIn(loop.body, name).length > 0)) return undefined;
		return { loop, call, problem: 'the loop counts: loop over the elements themselves' };
	}
	if (contains(statementsOfBody(loop.body)[0]!, waiting)) return undefined;
	const problem =
		'something stands before the call in each round: filter or map the array before the loop';
	return { loop, call, problem };
}

function onlyCollects(
	{ loop, call }: OtherLoop,
	tree: SyntaxTree,
	session: Session,
	isPure: (expression: Node) => boolean,
): boolean {
	const names = accumulatedNames(statementsOfBody(loop.body), tree, session, isPure);
	return (
		names !== undefined &&
		names.size > 0 &&
		[...names].every(([name, addition]) => findAccumulator(name, addition, { loop, call }))
	);
}
