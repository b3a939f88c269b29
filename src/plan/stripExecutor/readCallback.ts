import type { CallExpression, Node } from '@babel/types';
import { type CallbackForms, callbackForms } from '../../../presets/callbackForms.ts';
import { importAt } from '../../syntax/binderOf.ts';
import { isTopLevel } from '../../syntax/imports.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { plainName } from '../functions/memberKey.ts';
import type { PromisifiedAccess } from '../replace/promisifiedAccess.ts';
import type { Session } from '../session.ts';
import { keptComments } from './comments.ts';
import { isSafe } from './describeValue.ts';
import type { Fakes } from './fakes.ts';
import type { Settled } from './readPromisified.ts';
import type { Kept, Wrapper } from './wrapper.ts';

/** Reads a promise around a function that takes a callback, and has a promise form by `promisify` alone. */
export function readCallback(
	tree: SyntaxTree,
	node: Node,
	call: CallExpression,
	settled: Settled,
	fakes: Fakes,
	session: Session,
): Wrapper | Kept | undefined {
	const found = findForm(tree, call, session.oracle);
	if (found === undefined) return undefined;
	const { form, access } = found;
	const isDropped =
		parentOf(node)?.type === 'AwaitExpression' &&
		parentOf(parentOf(node)!)?.type === 'ExpressionStatement';
	const picked = isDropped ? '' : pick(form, settled);
	const kept = (code: Kept['code'], message: string): Kept => ({ node, code, message });
	if (picked === undefined)
		return settled.value === undefined
			? kept(
					'no-async-form',
					`it resolves without a value, and the promise form of \`${access.name}\` gives one`,
				)
			: undefined;
	const replaced = fakes.ofBuiltin(form.module, access.name, tree.path);
	if (replaced !== undefined)
		return kept('mocked-by-name', `${session.relative(replaced)} replaces \`${access.name}\``);
	const passed = call.arguments.slice(0, -1);
	const start = passed.at(-1)?.end ?? call.arguments.at(-1)!.start!;
	const end = call.end!;
	if (keptComments(tree, start, end, () => false).length > 0)
		return kept('executor-shape', 'comments stand where nothing is left');
	return {
		tree,
		node,
		label: 'new Promise',
		work: {
			kind: 'value',
			start: call.start!,
			end,
			edits: [{ start, end, text: picked === '' ? ')' : `)).${picked}` }],
			awaitable: picked === '' ? 'promise' : 'plain',
			binds: 'call',
			isSafe: picked === '' && !form.throwsAtOnce && passed.every(isSafe),
		},
		callback: { access, lead: picked === '' ? '' : '(await ' },
	};
}

/** Which part of what the promise gives it resolves with; empty for all of it, undefined for something else. */
function pick({ results }: CallbackForms, { data, others, value }: Settled): string | undefined {
	const nameOf = (node: Node | undefined): string | undefined =>
		node?.type === 'Identifier' ? node.name : undefined;
	const given = [data, ...others];
	if (value === undefined || data === undefined) return undefined;
	if (results === undefined) return others.length === 0 && nameOf(value) === data ? '' : undefined;
	if (given.length > results.length) return undefined;
	if (value.type !== 'ObjectExpression') {
		const index = given.indexOf(nameOf(value));
		return index === -1 ? undefined : results[index];
	}
	const isWhole =
		value.properties.length === results.length &&
		value.properties.every(
			(property, i) =>
				property.type === 'ObjectProperty' &&
				!property.computed &&
				plainName(property.key as Node) === results[i] &&
				nameOf(property.value) === given[i],
		);
	return isWhole ? '' : undefined;
}

/** The promise form of what is called, when `promisify` makes it. */
export function findForm(
	tree: SyntaxTree,
	{ callee }: CallExpression,
	oracle: Session['oracle'],
): { readonly form: CallbackForms; readonly access: PromisifiedAccess } | undefined {
	const isMember = callee.type === 'MemberExpression' && !callee.computed;
	const object = isMember ? callee.object : callee;
	const property = isMember ? callee.property : callee;
	if (object.type !== 'Identifier' || property.type !== 'Identifier') return undefined;
	const old = importAt(tree, object, object.name);
	const isModule = old?.imported === '*' || old?.imported === 'default';
	if (old === undefined || isMember !== isModule || !isTopLevel(tree, old.declaration))
		return undefined;
	const name = isMember ? property.name : old.imported;
	const module = old.source.startsWith('node:') ? old.source : `node:${old.source}`;
	const form = callbackForms.find((each) => each.module === module && each.names.includes(name));
	const declared = oracle.declaredAt(tree.path, property.start!);
	const isThat = declared.every(({ library, file }) =>
		library === undefined
			? file === tree.path && !isMember
			: library.replace(/^(?!node:)/, 'node:') === module,
	);
	if (form === undefined || !isThat) return undefined;
	return {
		form,
		access: {
			kind: 'promisified',
			old,
			source: old.source,
			name,
			called: name,
			member: isMember ? `${old.local}.${name}` : undefined,
			callee: { start: callee.start!, end: callee.end! },
			typeArguments: '',
		},
	};
}
