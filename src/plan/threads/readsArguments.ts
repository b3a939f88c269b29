import type { Node } from '@babel/types';
import { type ArgumentReader, argumentReaders } from '../../../presets/argumentReaders.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { calledName } from '../concurrency/calledName.ts';
import { covers, isEffectFree } from '../concurrency/coversFact.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';

/** Whether a function of a library only reads an argument, and gives nothing that has a part of it. */
export function readsArgument(
	callee: Node,
	argument: Node,
	tree: SyntaxTree,
	session: Session,
): boolean {
	const { start, end } = argument;
	const isIterable = () => session.oracle.isIterable(tree.path, start!, end!);
	return holds(factsOf(callee, tree, session), (fact) => !fact.copiesIterables || isIterable());
}

/** Whether a method of a library only reads its object, and gives nothing that has a part of it. */
export function readsReceiver(callee: Node, tree: SyntaxTree, session: Session): boolean {
	return holds(factsOf(callee, tree, session), (fact) => fact.readsReceiver === true);
}

/** Whether it is `Object.prototype.hasOwnProperty.call(…)`: a method that only reads, on what it is given. */
export function readsByCall(callee: Node, tree: SyntaxTree, session: Session): boolean {
	if (callee.type !== 'MemberExpression' || callee.computed) return false;
	const method = plainName(callee.property as Node) === 'call' && calledName(callee.object);
	if (!method) return false;
	const declarations = declarationsOf(method, tree, session);
	return (
		declarations.length > 0 &&
		declarations.every((declaration) =>
			isEffectFree(
				declaration,
				({ library, changesReceiver, callsArguments }) =>
					library === 'lib' && !changesReceiver && !callsArguments,
			),
		)
	);
}

function holds(facts: readonly ArgumentReader[], is: (fact: ArgumentReader) => boolean): boolean {
	return facts.length > 0 && facts.every(is);
}

/** What is known of a function, which has to be known of each that it may be. */
function factsOf(callee: Node, tree: SyntaxTree, session: Session): readonly ArgumentReader[] {
	const name = calledName(callee);
	const declarations = name ? declarationsOf(name, tree, session) : [];
	const found = declarations.flatMap(
		(declaration) => argumentReaders.find((fact) => covers(fact, declaration)) ?? [],
	);
	return found.length === declarations.length ? found : [];
}
