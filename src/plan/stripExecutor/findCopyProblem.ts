import type { Node } from '@babel/types';
import type { Lost } from '../../resolve/oracle.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Session } from '../session.ts';
import { resultsOf } from '../stripAsync/settledValues.ts';
import { copied, LostValues } from '../threads/lostValues.ts';
import { findOutsideObject } from './findOutsideObject.ts';
import { nameOf } from './readTask.ts';
import type { Target } from './wrapper.ts';

/** A call that hands its arguments to a worker. */
interface Handed {
	readonly tree: SyntaxTree;
	readonly passed: readonly Node[];
}

/**
 * What the function that a worker runs would get or give in a direct call, and does not have after it was copied to
 * the worker and back.
 *
 * @returns the end of a sentence about the function
 */
export function findCopyProblem(
	target: Target,
	{ tree, passed }: Handed,
	session: Session,
): string | undefined {
	for (const [index, argument] of passed.entries()) {
		const lost = findInArgument(target, tree, argument, index, session);
		if (lost === undefined) continue;
		const text = tree.textOf(argument);
		const short = text.length > 40 || text.includes('\n') ? `argument ${index + 1}` : `\`${text}\``;
		return lost.isUnknown
			? `gets ${short}, whose type does not say that a copy in a worker is the same: declare its parameter ${index + 1}`
			: `gets ${lost.what} in ${short}, which a copy in a worker does not have`;
	}
	const outside = findOutsideObject(target, session);
	if (outside !== undefined) return `gives \`${outside}\`, of which callers get a copy each`;
	const lost = findInResult(target, session);
	if (lost === undefined) return undefined;
	return lost.isUnknown
		? 'has no result type that says that a copy from a worker is the same: declare it'
		: `gives ${lost.what}, which the copy that callers get does not have`;
}

/** What its parameter says holds where nothing is known of what is passed. */
function findInArgument(
	{ tree: home, fn }: Target,
	tree: SyntaxTree,
	argument: Node,
	index: number,
	session: Session,
): Lost | undefined {
	const lost = new LostValues(session).find(tree, argument, 'value');
	const param = fn.params[index];
	if (!lost?.isUnknown || param === undefined || param.type === 'RestElement') return lost;
	const declared = param.type === 'AssignmentPattern' ? param.left : param;
	return session.oracle.lostInCopy(home.path, declared.start!, declared.end!, {
		copied,
		of: 'value',
	});
}

/** What a function declares that it gives holds where nothing is known of what it returns. */
function findInResult({ tree, fn }: Target, session: Session): Lost | undefined {
	const values = new LostValues(session);
	let unknown: Lost | undefined;
	for (const result of resultsOf(fn)) {
		const lost = values.find(tree, result, 'settled');
		if (lost !== undefined && !lost.isUnknown) return lost;
		unknown ??= lost;
	}
	const named = nameOf(fn) ?? fn;
	return (
		unknown &&
		session.oracle.lostInCopy(tree.path, named.start!, named.end!, { copied, of: 'call' })
	);
}
