import type {
	AwaitExpression,
	CallExpression,
	ForOfStatement,
	Node,
	Statement,
} from '@babel/types';
import { contains } from '../../syntax/contains.ts';
import { declaredNames } from '../../syntax/declaredNames.ts';
import { forEachOwnNode } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf } from '../../syntax/tree.ts';
import { awaitedCall, describeAwait } from './awaitStatement.ts';

/** A loop that awaits one call for each element, first thing, and collects what comes of it. */
export interface AwaitLoop {
	readonly loop: ForOfStatement;
	/** What each element is bound to. */
	readonly element: Node;
	readonly waiting: AwaitExpression;
	readonly call: CallExpression;
	/** The statement that names the result: undefined when it is used at once. */
	readonly naming: Statement | undefined;
	/** What the result is bound to there. */
	readonly pattern: Node | undefined;
	/** What is done with the result. */
	readonly rest: readonly Statement[];
	/** The rest refers to the element, too. */
	readonly usesElement: boolean;
}

/** Describes a loop when it awaits exactly one call, in its first statement; undefined for any other. */
export function describeAwaitLoop(loop: Node): AwaitLoop | undefined {
	if (loop.type !== 'ForOfStatement' || loop.await || loop.left.type !== 'VariableDeclaration')
		return undefined;
	const { left, body } = loop;
	if (!/^(?:const|let)$/.test(left.kind)) return undefined;
	const element = left.declarations[0]!.id;
	const statements = statementsOfBody(body);
	const [first, ...after] = statements;
	const waiting = onlyAwait(body);
	const call = waiting && awaitedCall(waiting);
	if (waiting === undefined || call === undefined || first === undefined) return undefined;
	if (!contains(first, waiting) || !isAlwaysDone(waiting, body)) return undefined;
	const described = describeAwait(first);
	const rest = described === undefined ? statements : after;
	const names = [...declaredNames(element)];
	const usesElement = rest.some((statement) =>
		names.some((name) =>
			referencesIn(statement, name).some((reference) => !contains(call, reference)),
		),
	);
	return {
		loop,
		element,
		waiting,
		call,
		naming: described && first,
		pattern: described?.pattern,
		rest,
		usesElement,
	};
}

/** The statements of a loop's body, with or without braces. */
export function statementsOfBody(body: Statement): readonly Statement[] {
	return body.type === 'BlockStatement' ? body.body : [body];
}

/** The `await` in a loop's body, where there is no other. */
export function onlyAwait(body: Statement): AwaitExpression | undefined {
	const awaits: Node[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await))
			awaits.push(node);
	};
	visit(body);
	forEachOwnNode(body, visit);
	const [waiting, ...others] = awaits;
	return others.length === 0 && waiting?.type === 'AwaitExpression' ? waiting : undefined;
}

/** Whether a part of a loop's body is evaluated for every element: in no branch, and behind no `?.` or `??`. */
export function isAlwaysDone(part: Node, body: Node): boolean {
	let child = part;
	for (let up = parentOf(part); up !== undefined && child !== body; child = up, up = parentOf(up)) {
		switch (up.type) {
			case 'IfStatement':
			case 'ConditionalExpression':
				if (up.test !== child) return false;
				break;
			case 'LogicalExpression':
				if (up.left !== child) return false;
				break;
			case 'AssignmentExpression':
				if (/^(?:\|\||&&|\?\?)=$/.test(up.operator)) return false;
				break;
			case 'AssignmentPattern':
				return false;
			case 'OptionalCallExpression':
				if (up.callee !== child) return false;
				break;
			case 'OptionalMemberExpression':
				if (up.object !== child) return false;
				break;
			default:
		}
	}
	return true;
}
