import type { Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { readElementCall } from '../../syntax/elementCall.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { CalledRun, Maker } from './called.ts';
import { givenTo, type Parameter } from './handedParameter.ts';
import type { Invocation } from './invocation.ts';

/** What a parameter is given. */
export interface Given {
	readonly tree: SyntaxTree;
	readonly value: Node;
	/** The elements of the value are meant. */
	readonly isList: boolean;
}

/** What is asked of a parameter: its value, or the elements of that. */
export interface Asked {
	readonly parameter: Parameter;
	readonly isList: boolean;
}

/** What a call gives to a parameter of the function that it runs. Undefined: nobody knows. */
export function givenByCall(
	asked: Asked,
	tree: SyntaxTree,
	call: Invocation,
	run: CalledRun,
): readonly Given[] | undefined {
	const { parameter } = asked;
	const visit = readElementCall(call, tree.text);
	if (visit !== undefined) {
		const isElement = parameter.index === (/^reduce/.test(visit.method) ? 1 : 0);
		return isElement && !asked.isList ? [{ tree, value: visit.source, isList: true }] : undefined;
	}
	const bound = run.makers?.find((maker) => maker.isBinding && maker.code === run.code);
	const first = bound?.call.arguments.slice(1) ?? [];
	return describe(
		asked,
		givenTo(parameter, call, first)?.map((value) => {
			const isBound = bound !== undefined && first.includes(value as never);
			return { value, tree: isBound ? bound.tree : tree };
		}),
		run.tree,
	);
}

/** What was given to a parameter of the function that has made another one, when it made that. */
export function givenByMaker(
	asked: Asked,
	{ tree, call, home }: Maker,
): readonly Given[] | undefined {
	const given = givenTo(asked.parameter, call)?.map((value) => ({ value, tree }));
	return describe(asked, given, home);
}

/** @param home where the parameter is declared, and what stands for a missing argument */
function describe(
	{ parameter: { isRest, preset }, isList }: Asked,
	given: readonly Pick<Given, 'tree' | 'value'>[] | undefined,
	home: SyntaxTree,
): readonly Given[] | undefined {
	return given?.map(({ value, tree }) => ({
		value,
		tree: value === preset ? home : tree,
		isList: isList && !isRest,
	}));
}

/** The list of which a name or a member is an element: `for (const hook of hooks) hook()`, `hooks[0]()`. */
export function listBehind(callee: Node): Node | undefined {
	const value = unwrapInward(callee);
	if (value.type === 'MemberExpression')
		return value.computed && value.property.type !== 'StringLiteral' ? value.object : undefined;
	const binder = value.type === 'Identifier' ? binderOf(value, value.name) : undefined;
	const declarator = binder && parentOf(binder);
	if (declarator?.type !== 'VariableDeclarator' || declarator.id !== binder) return undefined;
	const loop = parentOf(parentOf(declarator)!);
	return loop?.type === 'ForOfStatement' && !loop.await ? loop.right : undefined;
}
