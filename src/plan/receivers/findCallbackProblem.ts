import type { Node } from '@babel/types';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { dropDone } from '../../edit/dropDone.ts';
import { isReply, returnReplies } from '../../edit/returnReplies.ts';
import {
	enclosingFunction,
	type FunctionNode,
	forEachOwnNode,
	unwrapOutward,
} from '../../syntax/functions.ts';
import { forEachChild, parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import type { Block } from '../facts.ts';
import type { RefusalCode, TextEdit } from '../plan.ts';
import { findDroppedNext } from './findDroppedNext.ts';
import { findLaterListener } from './findLaterListener.ts';

/**
 * What keeps this callback from being async though its receiver could do with a promise: how it is
 * written, or what else the receiver is told.
 */
export function findCallbackProblem(
	tree: SyntaxTree,
	value: Node,
	fn: FunctionNode | undefined,
	fact: Fact,
	receiver: string,
): { readonly block: Block; readonly asks?: Fact } | undefined {
	const refuse = (code: RefusalCode, message: string) => ({ block: { code, message } });
	const { done, settled, answers, atOnce, before, orderedBy, passesOn } = fact;
	if (before !== undefined && findLaterListener(tree, value, before)) {
		return refuse(
			'callback-returns-void',
			`a listener of a later event may rely on what the callback of \`${receiver}\` did`,
		);
	}
	if (orderedBy !== undefined && hasOption(value, orderedBy)) {
		return refuse(
			'callback-returns-void',
			`an option makes \`${receiver}\` call its callback in the middle of something`,
		);
	}
	if (passesOn !== undefined && findDroppedNext(tree, fact.names, passesOn)) {
		return refuse(
			'callback-returns-void',
			`a middleware in this file does not wait for the one after it, so neither does \`${receiver}\``,
		);
	}
	const isChecked = [done, settled, answers, atOnce].some((condition) => condition !== undefined);
	if (!isChecked) return undefined;
	if (fn === undefined) {
		const message = `the function is handed to \`${receiver}\` from elsewhere`;
		return { ...refuse('escapes-as-value', message), asks: fact };
	}
	if (done !== undefined && doneEdits(tree, value, fn, fact) === undefined) {
		const message = `\`${receiver}\` waits for the callback to call it back, which it does not do at the end of every path`;
		const isNamed = unwrapInward(value) !== fn;
		return { ...refuse('done-callback', message), ...(isNamed && { asks: fact }) };
	}
	if (settled !== undefined && isUsedLater(fn, settled)) {
		return refuse(
			'promise-misread',
			`\`${receiver}\` takes the end of the promise for the answer, which the function gives later`,
		);
	}
	if (answers !== undefined && repliesOf(fn, answers) === undefined) {
		return refuse(
			'promise-misread',
			`\`${receiver}\` takes the end of the promise for the answer, unless the function returns what it answers by`,
		);
	}
	const late = atOnce && findLateUse(fn, atOnce);
	return late === undefined
		? undefined
		: refuse('late-event-use', `\`${late}\` comes too late after an \`await\``);
}

/**
 * What lets a callback say by its end that it is done: it calls the parameter at a position only there.
 *
 * @returns undefined when it cannot, or when the value is a name, by which others may call the function
 */
export function doneEdits(
	{ text }: SyntaxTree,
	value: Node,
	fn: FunctionNode,
	{ done, answers }: Fact,
): TextEdit[] | undefined {
	const parameter = done === undefined ? undefined : fn.params[done];
	if (parameter === undefined) return [];
	if (unwrapInward(value) !== fn) return undefined;
	const reply = answers?.sends && fn.params[answers.position];
	return dropDone(fn, parameter, text, (statement) =>
		reply?.type === 'Identifier' ? isReply(statement, reply.name, answers!.sends!) : false,
	);
}

/**
 * What lets a callback give what it answers by.
 *
 * @returns undefined when it cannot
 */
export function repliesOf(
	fn: FunctionNode,
	{ position, quiet }: NonNullable<Fact['answers']>,
): TextEdit[] | undefined {
	const parameter = fn.params[position];
	if (parameter === undefined) return [];
	return parameter.type === 'Identifier' ? returnReplies(fn, parameter.name, quiet) : undefined;
}

/** Whether the call has one of these options, or options that cannot be seen. */
function hasOption(value: Node, names: readonly string[]): boolean {
	const outer = unwrapOutward(value);
	const call = parentOf(outer);
	if (call?.type !== 'CallExpression') return false;
	return call.arguments.slice(call.arguments.indexOf(outer as never) + 1).some((options) => {
		if (options.type !== 'ObjectExpression') return true;
		return options.properties.some(
			(property) =>
				property.type !== 'ObjectProperty' ||
				property.key.type !== 'Identifier' ||
				names.includes(property.key.name),
		);
	});
}

/** Whether a parameter is used by inner functions, or handed on: then somebody may use it later. */
function isUsedLater(fn: FunctionNode, position: number): boolean {
	const parameter = fn.params[position];
	if (parameter === undefined) return false;
	if (parameter.type !== 'Identifier') return true;
	const { name } = parameter;
	let isLater = false;
	const visit = (node: Node): void => {
		if (node.type !== 'Identifier' || node.name !== name) return;
		const parent = parentOf(node)!;
		const isMember =
			parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression';
		if (isMember && parent.property === node && !parent.computed) return;
		if (enclosingFunction(node).function !== fn) isLater = true;
		else if (!(isMember && parent.object === node) && parent.type !== 'ReturnStatement')
			isLater = true;
	};
	forEachNode(fn.body, visit);
	return isLater;
}

function forEachNode(node: Node, visit: (node: Node) => void): void {
	visit(node);
	forEachChild(node, (child) => forEachNode(child, visit));
}

/** A member of these names that is used after a call, which may have become an `await` by then. */
function findLateUse(fn: FunctionNode, names: readonly string[]): string | undefined {
	const uses: { readonly name: string; readonly start: number }[] = [];
	const calls: number[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
			const { property, computed } = node;
			if (!computed && property.type === 'Identifier' && names.includes(property.name))
				uses.push({ name: property.name, start: node.start! });
		}
		if (/CallExpression$/.test(node.type) && 'callee' in node) {
			const callee = node.callee as Node;
			const property = 'property' in callee ? (callee.property as Node) : undefined;
			const isOwn = property?.type === 'Identifier' && names.includes(property.name);
			if (!isOwn) calls.push(node.end!);
		}
	};
	if (fn.body.type !== 'BlockStatement') visit(fn.body);
	forEachOwnNode(fn.body, visit);
	return uses.find(({ start }) => calls.some((end) => end <= start))?.name;
}
