import type { Node } from '@babel/types';
import { getOrAdd } from '../../getOrAdd.ts';
import type { FunctionNode } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { declarationsOf } from '../concurrency/declarationsOf.ts';
import { keyOf, plainName } from '../functions/memberKey.ts';
import type { Session } from '../session.ts';
import { type Invocation, isInvocation } from './invocation.ts';

/** A call, with where it stands. */
export interface PlacedCall {
	readonly tree: SyntaxTree;
	readonly call: Invocation;
}

const known = new WeakMap<Session, Map<Node, readonly PlacedCall[]>>();

/** The calls of a function by its own name, and of a constructor by that of its class. */
export function callsOf(fn: FunctionNode, session: Session): readonly PlacedCall[] {
	const calls = getOrAdd(known, session, () => new Map<Node, readonly PlacedCall[]>());
	return getOrAdd(calls, fn, () => {
		const name = nameOf(fn);
		const text = name && plainName(name);
		return text === undefined ? [] : [...search(name!, text, session)];
	});
}

function* search(name: Node, text: string, session: Session): Generator<PlacedCall> {
	for (const [file, offsets] of session.index.placesOf(text)) {
		for (const offset of offsets) {
			const tree = session.treeOf(file);
			const use = tree?.nameAt(offset);
			const call = use && use !== name ? callBy(use) : undefined;
			if (tree === undefined || call === undefined) continue;
			const isMeant = declarationsOf(use!, tree, session).some(
				(declared) => session.treeOf(declared.file)?.nameAt(declared.offset) === name,
			);
			if (isMeant) yield { tree, call };
		}
	}
}

function nameOf(fn: FunctionNode): Node | undefined {
	const holder = parentOf(fn);
	if (fn.type === 'ClassMethod' && fn.kind === 'constructor') {
		const made = parentOf(holder!);
		return made !== undefined && 'id' in made ? ((made.id as Node | null) ?? undefined) : undefined;
	}
	if ('id' in fn && fn.id) return fn.id;
	if (holder?.type === 'VariableDeclarator') return holder.id;
	return keyOf(fn) ?? (holder && keyOf(holder));
}

/** The call that a name, or a member of that name, is called by. */
function callBy(name: Node): Invocation | undefined {
	const holder = parentOf(name);
	const isMember =
		(holder?.type === 'MemberExpression' || holder?.type === 'OptionalMemberExpression') &&
		holder.property === name;
	const callee = isMember ? holder : name;
	const call = parentOf(callee);
	return call !== undefined && isInvocation(call) && 'callee' in call && call.callee === callee
		? call
		: undefined;
}
