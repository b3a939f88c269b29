import type { Node } from '@babel/types';
import type { SyntaxTree } from '../../syntax/tree.ts';
import type { Block, FunctionId, Hazard, Role } from '../facts.ts';
import type { RefusalCode, TextEdit } from '../plan.ts';
import type { ListenedEvent } from '../receivers/listenedEvent.ts';

/** What a function without a name of its own is used for, or why it must stay as it is. */
export type RoleFacts =
	| {
			readonly label: string;
			readonly role: Role;
			/** What to warn of when it becomes async. */
			readonly hazards?: readonly Hazard[];
			/** The event that it listens to. */
			readonly listensTo?: ListenedEvent;
			/** What has to become async with it: the parameter that it is given to. */
			readonly requires?: readonly FunctionId[];
			/** What else changes in the function when it becomes async. */
			readonly edits?: readonly TextEdit[];
			/** Who gets it waits for it, as for anything with a `then`. */
			readonly isAwaited?: true;
	  }
	| {
			readonly label: string;
			readonly block: Block;
			readonly role?: undefined;
			readonly edits?: undefined;
	  };

export function refuse(label: string, code: RefusalCode, message: string): RoleFacts {
	return { label, block: { code, message } };
}

/** How a callee is written, shortened where it is long or takes several lines. */
export function calleeText(tree: SyntaxTree, callee: Node): string {
	const text = tree.textOf(callee);
	if (text.length <= 40 && !text.includes('\n')) return text;
	const [last = '', ...before] = linksOf(tree, callee).reverse();
	let short = last;
	for (const link of before) {
		if (link.length + short.length > 40) return `…${short}`;
		short = link + short;
	}
	return short;
}

/** A chain link by link, without what its calls are given. */
function linksOf(tree: SyntaxTree, node: Node): string[] {
	switch (node.type) {
		case 'MemberExpression':
		case 'OptionalMemberExpression': {
			const name = node.computed ? '[…]' : `.${tree.textOf(node.property)}`;
			return [...linksOf(tree, node.object), node.optional ? `?${name}` : name];
		}
		case 'CallExpression':
		case 'OptionalCallExpression': {
			const links = linksOf(tree, node.callee as Node);
			return [...links.slice(0, -1), `${links.at(-1)}(${node.arguments.length > 0 ? '…' : ''})`];
		}
		default: {
			const text = tree.textOf(node);
			return [text.length > 20 || text.includes('\n') ? '(…)' : text];
		}
	}
}
