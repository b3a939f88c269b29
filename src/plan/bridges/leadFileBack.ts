import type { CallExpression, Identifier, Node } from '@babel/types';
import { findImported } from '../../project/findModule.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ImportedName, importsOf } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import { findLoadEffect } from '../functions/findLoadEffect.ts';
import type { Session } from '../session.ts';
import { optionsOf } from '../stripExecutor/findWorker.ts';
import { findFormatProblem, nameFor, specifier } from '../stripExecutor/importTarget.ts';
import { nameOf } from '../stripExecutor/readTask.ts';
import type { Target } from '../stripExecutor/wrapper.ts';
import { fileOf, startsOf } from './bridgeCalls.ts';
import { findHandedOver, type HandedOver } from './findHandedOver.ts';
import { findThreadProblem } from './findThreadProblem.ts';
import type { Lead } from './leadBack.ts';
import { knownName, nameOriginal } from './nameOriginal.ts';

/**
 * Leads a function that a bridge runs in a thread back to the one that the thread's file hands over:
 * `createSyncFn(require.resolve('./worker'))`.
 *
 * @param local the import of the bridge
 * @param constant the name that holds the function
 */
export function leadFileBack(
	call: CallExpression,
	local: ImportedName,
	constant: Identifier,
	rule: Rule,
	tree: SyntaxTree,
	session: Session,
): Lead | string {
	const { handOver } = rule;
	const [path, options, ...rest] = call.arguments;
	const label = `\`${constant.name}\``;
	if (path === undefined || rest.length > 0 || handOver === undefined)
		return `it cannot be told how ${label} is made`;
	const declaration = parentOf(parentOf(constant)!);
	if (declaration?.type !== 'VariableDeclaration' || declaration.declarations.length > 1)
		return `${label} is declared together with other names`;
	const known = options === undefined ? new Map<string, Node>() : optionsOf(options);
	if (known === undefined)
		return `${label} is made with a time limit, or with options that are not written in place`;
	const odd = [...known.keys()].find((option) => !handOver.harmless.includes(option));
	if (odd !== undefined) return `${label} is made with \`${odd}\`, which its thread goes by`;
	const file = fileOf(call, tree, session);
	if (file === undefined) return `${label} is made with a path that leads to no source file`;
	const handed = findHandedOver(file, rule, session);
	if (typeof handed === 'string') return `${session.relative(file)} ${handed}`;
	const { target, own } = handed;
	const problem = findProblem(handed, call, constant, tree, session);
	if (problem !== undefined) return problem;
	const isOfTarget = (source: string): boolean =>
		source.startsWith('.') && findImported(tree.path, source, session.texts) === target.module;
	const name = nameFor(local, target.name, target.commonJs);
	const sources = importsOf(tree).map((each) => each.source);
	const { fn } = target;
	const ownName = 'id' in fn && fn.id?.type === 'Identifier' ? fn.id.name : constant.name;
	const original = {
		name,
		source: specifier(tree, target.module, sources, local.isRequire),
		known: knownName(tree, name, isOfTarget),
		wanted: target.name === 'default' ? ownName : target.name,
	};
	const message = leftMessage(file, label, call, handed, rule, session);
	const { start, end } = call;
	const at = { file: tree.path, start: start!, end: end! };
	return {
		...nameOriginal(constant, original, local, tree),
		...(message === undefined ? {} : { hazards: [{ code: 'worker-left' as const, message, at }] }),
		...(own === undefined ? {} : { handed: { target, own } }),
	};
}

/** What stays of the file that handed the function over. */
function leftMessage(
	file: string,
	label: string,
	call: CallExpression,
	{ own }: HandedOver,
	rule: Rule,
	session: Session,
): string | undefined {
	const worker = session.relative(file);
	if (own === undefined) return `${worker} is no longer loaded for ${label}, and stays`;
	const others = startsOf(file, rule, session).filter((start) => start.call.node !== call);
	return others.length === 0
		? undefined
		: `while others start ${worker}, it hands its function over, which does nothing in the main thread, and answers for others in any other thread that loads it`;
}

/** What would be another when the function is called directly, in one sentence. */
function findProblem(
	{ target, own }: HandedOver,
	call: CallExpression,
	constant: Identifier,
	tree: SyntaxTree,
	session: Session,
): string | undefined {
	const { fn, module } = target;
	const written = session.relative(target.tree.path);
	const text = target.name === 'default' ? nameTextOf(fn) : target.name;
	const isNew = own !== undefined && unwrapInward(own.call.arguments[0]) === fn;
	const label = isNew ? `the function in ${written}` : `\`${text ?? target.name}\` of ${written}`;
	const beside = importsOf(tree).find(({ node }) => node.type !== 'TSImportEqualsDeclaration');
	const format = beside && findFormatProblem(tree, beside, target, session);
	const effect = format ?? findLoadEffect(module, tree.path, session, own?.statement);
	if (effect !== undefined) return `${session.relative(module)} ${effect}`;
	return findThreadProblem(target, label, { call, constant, tree }, session);
}

function nameTextOf(fn: Target['fn']): string | undefined {
	const name = nameOf(fn);
	return name?.type === 'Identifier' ? name.name : undefined;
}
