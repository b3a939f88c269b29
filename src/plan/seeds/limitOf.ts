import type { CallExpression, Node, OptionalCallExpression } from '@babel/types';
import type { ArgumentLimit } from '../../rules/rule.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { CallSite } from '../facts.ts';
import { callOf } from '../replace/callOf.ts';
import { isOpen, optionOf, writtenOption } from '../replace/optionOf.ts';
import type { Session } from '../session.ts';
import { findDelayProblem } from './findDelayProblem.ts';
import { findErrorUse } from './findErrorUse.ts';
import { findMemory } from './findMemory.ts';
import { isUnused } from './isUnused.ts';
import { mayBeEmpty } from './mayBeEmpty.ts';
import { mayBeNumber } from './mayBeNumber.ts';
import { setsOption } from './setsOption.ts';

/** What is in the way of the async form of a call, in one sentence. */
export function limitOf(
	site: CallSite,
	limits: readonly ArgumentLimit[],
	label: string,
	session: Session,
): string | undefined {
	const tree = session.treeOf(site.file);
	if (site.suffixAt !== undefined && limits.length > 0)
		return `the arguments of \`${label}\` cannot be told`;
	const call = tree && callOf(site, tree);
	return tree === undefined || call === undefined
		? undefined
		: limitOfCall(call, limits, label, tree, session);
}

/** The same for a call that is at hand. */
export function limitOfCall(
	call: CallExpression | OptionalCallExpression,
	limits: readonly ArgumentLimit[],
	label: string,
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	if (limits.length > 0 && call.arguments.some(({ type }) => type === 'SpreadElement'))
		return `the arguments of \`${label}\` cannot be told`;
	for (const limit of limits) {
		const problem = problemOf(call, limit, label, tree, session);
		if (problem !== undefined) return problem;
	}
	return undefined;
}

function problemOf(
	call: CallExpression | OptionalCallExpression,
	limit: ArgumentLimit,
	label: string,
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	if (limit.kind === 'caught')
		return limit.warns === undefined && setsOneOf(call, limit.with, tree, session)
			? findErrorUse(call, limit, tree, session)
			: undefined;
	if (limit.kind === 'result') return isUnused(call) ? undefined : `\`${label}\` ${limit.why}`;
	const argument = call.arguments.at(limit.argument);
	const text = argument && tree.textOf(argument);
	if (limit.kind === 'values') return checkValue(argument, limit, tree);
	if (limit.kind === 'shared')
		return argument && findMemory(argument, tree, session.oracle)
			? undefined
			: `\`${label}\` ${limit.why}`;
	if (limit.kind === 'written')
		return limit.values.includes(text ?? '') ? undefined : `\`${label}\` ${limit.why}`;
	if (limit.kind === 'delay') return findDelayProblem(argument, limit.most, tree, session);
	if (argument === undefined) return undefined;
	if (limit.kind === 'object')
		return isObject(call, argument, tree, session) ? `\`${label}\` ${limit.why}` : undefined;
	if (limit.kind === 'empty')
		return mayBeEmpty(argument, tree, session)
			? `\`${text}\` may be empty, which ${limit.why}`
			: undefined;
	if (limit.kind === 'number')
		return mayBeNumber(argument, tree, session)
			? `\`${text}\` may be a file descriptor, which the async form does not take`
			: undefined;
	const written = writtenOption(argument, limit.option);
	if (written && !isOpen(written.object) && limit.handled === tree.textOf(written.property.value))
		return undefined;
	return setsOption(argument, limit, tree, session)
		? `\`${text}\` sets \`${limit.option}\`, which the async form does not know`
		: undefined;
}

/** `run({ cwd })`, or `run(settings)('make')`: with nothing but an object, or what it gives is called. */
function isObject(
	call: CallExpression | OptionalCallExpression,
	argument: Node,
	{ path }: SyntaxTree,
	{ oracle }: Session,
): boolean {
	const parent = parentOf(call);
	const isCalled =
		(parent?.type === 'CallExpression' && parent.callee === call) ||
		(parent?.type === 'TaggedTemplateExpression' && parent.tag === call);
	if (isCalled || argument.type === 'ObjectExpression') return true;
	if (call.arguments.length > 1 || argument.type === 'NewExpression') return false;
	return oracle.kindOf(path, argument.start!, argument.end!) === 'object';
}

/** Whether an argument of a call is an object that may set an option. */
export function mayBeSet(
	site: CallSite,
	{ argument, option }: { readonly argument: number; readonly option: string },
	session: Session,
): boolean {
	const tree = session.treeOf(site.file);
	const call = tree && callOf(site, tree);
	if (tree === undefined || call === undefined) return true;
	if (call.arguments.some(({ type }) => type === 'SpreadElement')) return true;
	const value = call.arguments.at(argument);
	return value !== undefined && setsOption(value, { option }, tree, session);
}

function setsOneOf(
	call: CallExpression | OptionalCallExpression,
	condition: (ArgumentLimit & { kind: 'caught' })['with'],
	tree: SyntaxTree,
	session: Session,
): boolean {
	if (condition === undefined) return true;
	const argument = call.arguments.at(condition.argument);
	if (argument === undefined) return false;
	return condition.options.some((option) => setsOption(argument, { option }, tree, session));
}

/** Whether an option in an object literal has one of the values for which both forms do the same. */
function checkValue(
	argument: Node | undefined,
	{ option, values, isRequired, why }: ArgumentLimit & { kind: 'values' },
	{ text }: SyntaxTree,
): string | undefined {
	if (argument?.type !== 'ObjectExpression')
		return isRequired ? `without \`${option}\` ${why}` : undefined;
	if (isOpen(argument)) return `it cannot be told whether \`${option}\` is set`;
	const property = optionOf(argument, option);
	if (property === undefined) return isRequired ? `without \`${option}\` ${why}` : undefined;
	const { start, end } = property.value;
	const written = text
		.slice(start!, end!)
		.replaceAll('"', "'")
		.replace(/\s|,\s*(?=\])/g, '');
	return values.includes(written) ? undefined : `with this \`${option}\` ${why}`;
}
