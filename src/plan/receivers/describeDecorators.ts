import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block, Hazard } from '../facts.ts';
import { calledFunction } from '../functions/calledFunction.ts';
import { resultsOf } from '../functions/resultsOf.ts';
import type { Session } from '../session.ts';
import { declarersOf } from './declarersOf.ts';
import { describeFate } from './describeFate.ts';
import { findFact } from './findFact.ts';

/** What the decorators of a method allow. */
interface Allowance {
	readonly block?: Block | undefined;
	readonly hazards?: readonly Hazard[];
}

/** Functions of the repository that give a decorator, one behind the other. */
const mostCalls = 3;

/**
 * What the decorators of a method allow: those of a library by what is known of it, those of the
 * repository by their type, which tells whether they get hold of the method.
 *
 * @param treeOf to follow functions of the repository that give decorators of libraries; they are refused without it
 */
export function describeDecorators(
	tree: SyntaxTree,
	fn: FunctionNode,
	oracle: Oracle,
	standIn: Node = fn,
	treeOf?: Session['treeOf'],
): Allowance {
	const judge = (expression: Node, { path }: SyntaxTree, calls: number): Allowance => {
		const home = path === tree.path ? tree : treeOf!(path)!;
		const name = home.textOf(expression).replace(/\(.*/s, '');
		const refused: Allowance = {
			block: { code: 'decorated-method', message: `\`@${name}\` gets hold of the method` },
		};
		const callee = decoratorName({ expression });
		const declarers = declarersOf(home, callee, oracle);
		const fact = findFact('decorators', declarers, path);
		if (fact?.combines) return judgeAll(argumentsOf(expression), home, calls, refused);
		if (fact !== undefined) return describeFate(fact, fn, `@${name}`);
		if (declarers.length > 0) return refused;
		if (oracle.leavesMethodAlone(path, expression.start!, expression.end!)) return {};
		if (treeOf === undefined || calls === 0 || expression.type !== 'CallExpression') return refused;
		const given = calledFunction(callee, home, { oracle, treeOf });
		return given === undefined
			? refused
			: judgeAll(decoratorsFrom(given.fn), given.tree, calls - 1, refused);
	};
	const judgeAll = (
		expressions: readonly (Node | undefined)[],
		home: SyntaxTree,
		calls: number,
		refused: Allowance,
	): Allowance => {
		const all = expressions.map((each) =>
			each === undefined || each.type === 'SpreadElement' ? refused : judge(each, home, calls),
		);
		return all.find(({ block }) => block) ?? joined(all);
	};
	const all = decoratorsOf(standIn).map(({ expression }) => judge(expression, tree, mostCalls));
	return all.find(({ block }) => block) ?? joined(all);
}

function decoratorsFrom(fn: FunctionNode): readonly (Node | undefined)[] {
	const results = fn.async || fn.generator ? [] : resultsOf(fn);
	return results.length > 0 ? results : [undefined];
}

function joined(all: readonly Allowance[]): Allowance {
	return { hazards: all.flatMap(({ hazards = [] }) => hazards) };
}

function argumentsOf(call: Node): readonly Node[] {
	return call.type === 'CallExpression' ? call.arguments : [];
}

/** What is known of the libraries whose decorators a method has. */
export function decoratorFacts(tree: SyntaxTree, fn: FunctionNode, oracle: Oracle): Fact[] {
	return decoratorsOf(fn).flatMap(
		(decorator) =>
			findFact('decorators', declarersOf(tree, decoratorName(decorator), oracle), tree.path) ?? [],
	);
}

/** The decorators of a method, or of the field that holds a function. */
export function decoratorsOf(fn: Node) {
	const field = parentOf(fn);
	const owner = field !== undefined && 'value' in field && field.value === fn ? field : fn;
	return ('decorators' in owner && owner.decorators) || [];
}

/** What says which decorator it is: `Get` in `@Get('/')`. */
export function decoratorName({ expression }: { readonly expression: Node }): Node {
	return expression.type === 'CallExpression' ? expression.callee : expression;
}
