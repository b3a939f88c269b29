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

export function calleeText(tree: SyntaxTree, callee: Node): string {
	const text = tree.text.slice(callee.start!, callee.end!).replace(/\s+/g, ' ');
	return text.length > 40 ? `…${text.slice(-39)}` : text;
}
