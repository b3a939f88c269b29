import type { Node } from '@babel/types';
import { binderOf } from '../../syntax/binderOf.ts';
import { enclosingFunction } from '../../syntax/functions.ts';
import { referencesIn } from '../../syntax/names.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import type { Session } from '../session.ts';
import { fateOf } from '../uses/fateOf.ts';
import { ownUsesOf } from '../uses/ownUsesOf.ts';
import { receiverOf } from '../uses/receiverOf.ts';
import { lastName } from './lastName.ts';
import type { Start } from './start.ts';

/**
 * What goes wrong where a function that a library keeps is read and called, and gives a promise now: somebody uses
 * that at once. Who gives it to nobody knows whom is trusted.
 *
 * @param mayRunIn whether the function may be called in a file
 */
export function findKeptProblem(
	{ tree, fact, value }: Start,
	receiver: string,
	session: Session,
	mayRunIn: (file: string) => boolean,
): Block | undefined {
	const name = lastName(fact.names[0]!);
	const seen = new Set<Node>();
	const refuse = (code: Block['code'], from: SyntaxTree, call: Node, what: string): Block => ({
		code,
		message: `the function is handed to \`${receiver}\`, and what is read from \`${name}\` and called at ${session.relative(from.path)}:${session.lineOf(from.path, call.start!)} ${what}`,
	});
	const judge = (from: SyntaxTree, call: Node): Block | undefined => {
		const { kind, end } = fateOf(from, call);
		switch (kind) {
			case 'awaited':
				return undefined;
			case 'caught':
				return refuse(
					'rejection-uncaught',
					from,
					call,
					'gives a promise that its `try` does not wait for',
				);
			case 'dropped':
				return refuse('callback-returns-void', from, call, 'is not waited for');
			case 'passed-on': {
				const { function: fn } = enclosingFunction(end);
				if (fn === undefined || seen.has(fn)) return undefined;
				seen.add(fn);
				return ownUsesOf(from, fn, session)
					.filter(({ kind }) => kind === 'call' || kind === 'parameter')
					.filter((use) => mayRunIn(use.tree.path))
					.map((use) => judge(use.tree, use.call))
					.find((problem) => problem !== undefined);
			}
			default: {
				const uses = usesOfVariable(end);
				const returned = uses && returnedNext(end, uses);
				if (returned !== undefined) return judge(from, returned);
				if (uses?.some(isTakenAsPromise) || takesPromise(from, end, session)) return undefined;
				return refuse('promise-misread', from, call, 'gives a promise then, which is used at once');
			}
		}
	};
	return judge(tree, value);
}

/** Whether a promise is handed to a function that says by its types that it takes one. */
function takesPromise({ path }: SyntaxTree, promise: Node, { oracle }: Session): boolean {
	const { value, parent } = receiverOf(promise);
	if (parent?.type !== 'CallExpression' || parent.callee === value) return false;
	return oracle
		.callbackTypesAt(path, value.start!, value.end!)
		.types.some((type) => type.package === 'typescript' && /^Promise(?:Like)?$/.test(type.name));
}

/** Where the variable stands that holds a value; undefined where none does. */
function usesOfVariable(value: Node): readonly Node[] | undefined {
	const { parent } = receiverOf(value);
	if (parent?.type !== 'VariableDeclarator' || parent.id.type !== 'Identifier') return undefined;
	const { id } = parent;
	const { function: fn } = enclosingFunction(parent);
	return (
		fn &&
		referencesIn(fn.body, id.name).filter((use) => use !== id && binderOf(use, id.name) === id)
	);
}

/** `await page`, `page.then(…)`, `page instanceof Promise` */
function isTakenAsPromise(use: Node): boolean {
	const parent = parentOf(use);
	switch (parent?.type) {
		case 'AwaitExpression':
			return true;
		case 'BinaryExpression':
			return parent.operator === 'instanceof' && parent.left === use;
		case 'MemberExpression':
		case 'OptionalMemberExpression':
			return (
				parent.object === use &&
				parent.property.type === 'Identifier' &&
				parent.property.name === 'then'
			);
		default:
			return false;
	}
}

/** `page` in `const page = resolve(…); return page;` */
function returnedNext(value: Node, uses: readonly Node[]): Node | undefined {
	const declaration = parentOf(receiverOf(value).parent!)!;
	const block = parentOf(declaration);
	const [use] = uses;
	if (use === undefined || uses.length > 1 || block?.type !== 'BlockStatement') return undefined;
	const after = block.body[block.body.indexOf(declaration as never) + 1];
	return after?.type === 'ReturnStatement' && after.argument === use ? use : undefined;
}
