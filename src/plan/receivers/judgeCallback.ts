import type { Node } from '@babel/types';
import { receivers } from '../../../presets/receivers/index.ts';
import type { Fact } from '../../../presets/receivers/receiver.ts';
import { getOrAdd } from '../../getOrAdd.ts';
import type { CallbackContract, Oracle } from '../../resolve/oracle.ts';
import { type FunctionNode, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import type { Block } from '../facts.ts';
import type { RefusalCode } from '../plan.ts';
import { declarersOf } from './declarersOf.ts';
import { describeFate, type Verdict } from './describeFate.ts';
import { type ArgumentPlace, findFact } from './findFact.ts';
import { judgeFact } from './judgeFact.ts';
import { listenedEvent } from './listenedEvent.ts';

const cutOffNames = receivers
	.flatMap(({ callbacks = [] }) => callbacks)
	.flatMap(({ fate, events = [] }) => (fate === 'cut-off' ? events : []));

const contracts: Record<
	Exclude<CallbackContract, 'accepts-promise'>,
	{ readonly code: RefusalCode; readonly reason: string }
> = {
	'ignores-result': {
		code: 'callback-returns-void',
		reason: 'ignores what its callback returns, and may rely on what it does',
	},
	'needs-result': { code: 'callback-sync', reason: 'needs the result of its callback at once' },
	untyped: { code: 'callback-untyped', reason: 'does not say what it does with its callback' },
};

/**
 * Whether the receiver of a callback can do with a promise: by what is known of the library that
 * declares the receiver, or else by the declared type of the parameter.
 *
 * @param value the function, or a name that stands for it.
 * @param fn the function, when it is at hand.
 * @param receiver for people.
 */
export function judgeCallback(
	tree: SyntaxTree,
	value: Node,
	fn: FunctionNode | undefined,
	receiver: string,
	oracle: Oracle,
): Verdict {
	const fact = findReceiverFact(tree, value, oracle);
	if (fact !== undefined) {
		const isOnce = /\.(?:prependO|o)nce(?:Listener)?$/.test(receiver);
		const verdict = judgeFact(tree, value, fn, fact, receiver, isOnce);
		if (verdict.block !== undefined || fact.fate === 'awaited') return verdict;
		const listensTo = listenedEvent(tree, value, receiver, oracle);
		return listensTo === undefined ? verdict : { ...verdict, listensTo };
	}
	const contract = oracle.callbackContract(tree.path, value.start!, value.end!);
	if (contract === 'accepts-promise') return judgeOpen(tree, value, receiver, oracle);
	const { code, reason } = contracts[contract];
	const block = { code, message: `\`${receiver}\` ${reason}` };
	if (contract !== 'ignores-result') return { block, byType: true };
	const hazard = {
		code: 'unhandled-rejection',
		message: `\`${receiver}\` ignores the promise of its callback`,
	} as const;
	return { block: { ...block, ifVoidIsFixed: hazard }, byType: true };
}

/** A type that takes a promise as well as a value does not say who waits: often what runs the callback later. */
function judgeOpen(tree: SyntaxTree, value: Node, receiver: string, oracle: Oracle): Verdict {
	const open = oracle.openReceiver(tree.path, value.start!, value.end!);
	if (open === undefined) return { hazards: [] };
	if (open.entryPoints === undefined) {
		const message = `\`${receiver}\`${describeWait(tree, value, oracle)}`;
		return { hazards: open.isDirect ? [{ code: 'may-not-wait', message }] : [] };
	}
	const { waits, other } = open.entryPoints;
	const message = `the function is handed to \`${receiver}\`: \`${waits}\` may wait for it, \`${other}\` cannot`;
	return { block: { code: 'promise-misread', message } };
}

/** What is known of whether a callback is waited for, for people. */
function describeWait(tree: SyntaxTree, value: Node, oracle: Oracle): string {
	const call = parentOf(unwrapOutward(value));
	const [declarer] =
		call !== undefined && isCall(call) ? declarersOf(tree, call.callee as Node, oracle) : [];
	if (declarer?.package === 'typescript')
		return ' keeps the function, and nothing shows that what calls it later waits for it';
	const library = declarer === undefined ? '' : ` of \`${declarer.package}\``;
	return `${library} takes a promise as well as a value, and gives none to wait for`;
}

/**
 * Why an async callback must not wait for anything new: whoever calls it does not live to see the end of
 * it, so only what it does at once is done.
 *
 * @param value the function, or what stands for it.
 */
export function findCutOff(
	tree: SyntaxTree,
	value: Node,
	receiver: string,
	oracle: Oracle,
): Block | undefined {
	const facts = [findReceiverFact(tree, value, oracle), ...cutOffEvents(tree, value, oracle)];
	const fact = facts.find((found) => found?.fate === 'cut-off');
	return fact && describeFate(fact, undefined, receiver).block;
}

/** `process.on(name, …)`: it may be any event that the file names. */
function cutOffEvents(tree: SyntaxTree, value: Node, oracle: Oracle): (Fact | undefined)[] {
	const argument = unwrapOutward(value);
	const call = parentOf(argument);
	if (call === undefined || !isCall(call)) return [];
	const [event] = call.arguments;
	if (event === undefined || event === argument || event.type === 'StringLiteral') return [];
	const named = namedCutOffs(tree.text);
	if (named.length === 0) return [];
	const declarers = declarersOf(tree, call.callee as Node, oracle);
	const place = placeOf(call, argument);
	return named.map((name) =>
		findFact('callbacks', declarers, tree.path, { ...place, event: name }),
	);
}

/** The events in a text whose listeners are cut off. */
export function namedCutOffs(text: string): readonly string[] {
	return cutOffNames.filter((name) =>
		["'", '"', '`'].some((mark) => text.includes(mark + name + mark)),
	);
}

/** Several calls inside of one callback ask for the same fact. */
const known = new WeakMap<Oracle, WeakMap<Node, { readonly fact: Fact | undefined }>>();

/** The fact about whoever the value is handed to. */
export function findReceiverFact(tree: SyntaxTree, value: Node, oracle: Oracle): Fact | undefined {
	const facts = getOrAdd(known, oracle, () => new WeakMap());
	return getOrAdd(facts, value, () => ({ fact: askReceiverFact(tree, value, oracle) })).fact;
}

function askReceiverFact(tree: SyntaxTree, value: Node, oracle: Oracle): Fact | undefined {
	const file = tree.path;
	const argument = unwrapOutward(value);
	const call = parentOf(argument);
	const called =
		call !== undefined && isCall(call)
			? findFact(
					'callbacks',
					declarersOf(tree, call.callee as Node, oracle),
					file,
					placeOf(call, argument),
				)
			: undefined;
	if (called !== undefined) return called;
	const { types, results } = oracle.callbackTypesAt(file, value.start!, value.end!);
	return findFact('types', types, file) ?? findFact('results', results, file);
}

type Call = Node & {
	type: 'CallExpression' | 'OptionalCallExpression' | 'NewExpression';
};

function isCall(node: Node): node is Call {
	return /^(?:Optional)?CallExpression$|^NewExpression$/.test(node.type);
}

function placeOf(call: Call, argument: Node): ArgumentPlace {
	const [first] = call.arguments;
	return {
		index: call.arguments.indexOf(argument as never),
		count: call.arguments.length,
		...(first?.type === 'StringLiteral' ? { event: first.value } : {}),
	};
}
