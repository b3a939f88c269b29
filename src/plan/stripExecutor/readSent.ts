import type { Node } from '@babel/types';
import type { ExecutorFact } from '../../../presets/executors.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { type FunctionNode, isFunction } from '../../syntax/functions.ts';
import { identifiersIn, isPropertyName } from '../../syntax/names.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { functionAtPlace } from '../functions/functionAtPlace.ts';
import type { Session } from '../session.ts';
import { findLostError } from '../threads/findLostError.ts';
import { isInType } from '../threads/findOutsideState.ts';
import { findThrowing } from '../threads/findThrowing.ts';
import { declarationOfPool } from './declarationOfPool.ts';
import { findBodyProblem } from './findBodyProblem.ts';
import { findCopyProblem } from './findCopyProblem.ts';
import { readPool } from './findWorker.ts';
import { isUnshared } from './readTask.ts';
import type { Kept, PoolPlace, Target } from './wrapper.ts';

/** A function whose text a pool sends to a worker, with copies of its arguments. */
export interface Sent {
	readonly fn: Node;
	readonly passed: readonly Node[];
}

/**
 * The function that `pool.exec(add, [1, 2])` runs in a worker.
 *
 * @param pool what the method is called on
 * @returns why it stays there, where calling it directly might show
 */
export function readSent(
	tree: SyntaxTree,
	pool: Node,
	{ fn, passed }: Sent,
	fact: ExecutorFact,
	session: Session,
):
	| { readonly target: Target; readonly pool?: PoolPlace }
	| Pick<Kept, 'code' | 'message' | 'pool'> {
	const place = declarationOfPool(tree, pool, session);
	const known = place && { pool: { place, ends: fact.worker.ends } };
	const kept = (message: string, code: Kept['code'] = 'executor-shape') => ({
		code,
		message,
		...known,
	});
	const options = readPool(place, fact, session);
	if (typeof options === 'string') return kept(`\`${tree.textOf(pool)}\` ${options}`);
	const target = targetOf(tree, fn, session);
	const label = fn.type === 'Identifier' ? fn.name : 'the function in place';
	const about = fn.type === 'Identifier' ? `\`${label}\`` : label;
	if (target === undefined) return kept(`${about} is not declared as one function`);
	const unknown = findUnknownName(target, session);
	if (unknown !== undefined)
		return kept(`${about} uses \`${unknown}\`, which a worker that gets its text does not know`);
	const isPlain = (index: number): boolean => {
		const argument = passed[index];
		return argument !== undefined && isUnshared(tree, argument, session);
	};
	const problem = findBodyProblem(target, isPlain, session);
	if (problem !== undefined) return kept(`${about} ${problem}`);
	const lost = findLostError(target, { classes: fact.worker.errors });
	if (lost !== undefined)
		return kept(
			`${about} throws \`${lost}\`, of which callers get a copy that lost its class and properties`,
			'error-path',
		);
	const throwing = findThrowing(target, fact.worker.errors, session);
	if (throwing !== undefined)
		return kept(
			`${about} may throw a \`${throwing.error}\` at \`${throwing.call}\`, of which callers get a copy that lost its class`,
			'error-path',
		);
	const copy = findCopyProblem(target, { tree, passed }, session);
	return copy === undefined ? { target, ...known } : kept(`${about} ${copy}`, 'copied-value');
}

function targetOf(tree: SyntaxTree, fn: Node, session: Session): Target | undefined {
	if (isFunction(fn)) return { module: tree.path, name: '', tree, fn };
	if (fn.type !== 'Identifier') return undefined;
	const [place, ...others] = session.oracle.declarationsAt(tree.path, fn.start!);
	const found = place && others.length === 0 ? functionAtPlace(place, session) : undefined;
	return found && isFixed(found.fn)
		? { module: found.tree.path, name: fn.name, ...found }
		: undefined;
}

/** What has a text that says all: no method, no generator. */
function isFixed({ type, generator }: FunctionNode): boolean {
	return !generator && /^(?:FunctionDeclaration|(?:Arrow)?Function\w*)$/.test(type);
}

/** A name that a function has from where it is written. */
function findUnknownName({ tree, fn }: Target, { oracle, texts }: Session): string | undefined {
	const own = declaredNames(fn);
	return identifiersIn(fn).find(
		(each) =>
			!own.has(each.name) &&
			!isPropertyName(each) &&
			!isInType(each) &&
			oracle.declarationsAt(tree.path, each.start!).some(({ file }) => texts.has(file)),
	)?.name;
}
