import type { CallExpression, Node } from '@babel/types';
import { type SpyLibrary, spyLibraries } from '../../../presets/spies.ts';
import type { Oracle } from '../../resolve/oracle.ts';
import { isFunction, unwrapOutward } from '../../syntax/functions.ts';
import { parentOf, type SyntaxTree } from '../../syntax/tree.ts';
import { unwrapInward } from '../../syntax/unwrapInward.ts';
import {
	findCastLibrary,
	findLibrary,
	findReceiver,
	lastName,
	librariesOf,
} from './findSpyLibrary.ts';
import { SpyFollower, type SpyUses } from './followSpy.ts';
import type { Mock } from './mock.ts';

/**
 * The call that replaces a member of an object by a spy: `stub(service, 'load')`.
 *
 * @param name what names the member: a string, or anything that gives one.
 */
export function describeReplacingCall(
	tree: SyntaxTree,
	name: Node,
	oracle: Oracle,
): Mock | undefined {
	const argument = unwrapOutward(name);
	const call = parentOf(argument);
	if (call?.type !== 'CallExpression' || call.arguments[1] !== argument) return undefined;
	const method = lastName(call.callee);
	const candidates = spyLibraries.filter(({ replaces }) => Object.hasOwn(replaces, method));
	const library = findLibrary(tree, call.callee, candidates, oracle);
	if (library === undefined) return undefined;
	const object = unwrapInward(call.arguments[0]!);
	const written = tree.text.slice(object.start!, name.end!);
	const follower = new SpyFollower(tree, library, oracle, written);
	const position = library.replaces[method]!;
	if (position !== null) follower.answerWith(call.arguments[position]);
	follower.follow(call);
	const others = call.arguments.length > (position === null ? 2 : position + 1);
	const rejects = Object.hasOwn(library.silent, method) ? library.silent[method] : undefined;
	return toMock(tree, call, call.callee, follower.uses, library, {
		...(rejects === undefined || isAnswered(call, library)
			? {}
			: { silence: { at: call.end!, rejects } }),
		...(name.type === 'StringLiteral'
			? {
					target: {
						object: { start: object.start!, end: object.end! },
						name: { start: name.start! + 1, end: name.end! - 1 },
						isArgument: true,
					},
				}
			: {}),
		...follower.copiesOf(call),
		...(others
			? { problem: 'it is replaced in a way of its own' }
			: name.type === 'StringLiteral'
				? {}
				: { problem: 'its name is not written out' }),
	});
}

/**
 * `stub(service)`: every function of an object is replaced, and what comes back is the object.
 *
 * @param functionsOf which functions of a library do so
 */
export function describeReplacedObject(
	tree: SyntaxTree,
	call: CallExpression,
	object: Node,
	oracle: Oracle,
	functionsOf = ({ replacesAll }: SpyLibrary) => replacesAll,
): Mock | undefined {
	if (call.arguments.length !== 1 || call.arguments[0] !== object) return undefined;
	const method = lastName(call.callee);
	const candidates = spyLibraries.filter((library) => functionsOf(library).includes(method));
	const library = findLibrary(tree, call.callee, candidates, oracle);
	if (library === undefined) return undefined;
	// What is said about its answers is said about each function by its name.
	const uses: SpyUses = { edits: [], answers: [], callbacks: [], hasAnswers: true };
	return toMock(tree, call, call.callee, uses, library, {});
}

/**
 * A use of a function that only makes sense because it has been replaced by a spy, or that looks at it
 * without calling it: `load.mockReturnValue(1)`, `vi.mocked(load)`, `expect(load)`, `load as Mock`.
 *
 * @param expression the whole of `service.load`.
 */
export function describeSpyUse(
	tree: SyntaxTree,
	expression: Node,
	oracle: Oracle,
): Mock | undefined {
	const value = unwrapOutward(expression);
	const parent = parentOf(value);
	const library =
		parent?.type === 'MemberExpression' && parent.object === value
			? librariesOf(tree).find((candidate) => isPartOf(candidate, lastName(parent)))
			: parent?.type === 'CallExpression' && (parent.callee as Node) !== value
				? findReceiver(tree, parent, oracle)
				: findCastLibrary(tree, expression, oracle);
	if (library === undefined) return undefined;
	const follower = new SpyFollower(tree, library, oracle);
	follower.follow(expression);
	const isMember = expression.type === 'MemberExpression' && !expression.computed;
	return toMock(tree, expression, expression, follower.uses, library, {
		...follower.copiesOf(expression),
		...(isMember
			? {
					target: {
						object: { start: expression.object.start!, end: expression.object.end! },
						name: { start: expression.property.start!, end: expression.property.end! },
						isArgument: false,
					},
				}
			: {}),
	});
}

/**
 * What a test puts in a function's place: `service.load = jest.fn()`, `jest.mock('./x', () => ({ load() {} }))`.
 *
 * @param answer the function or spy; undefined when it is not known.
 * @param place what to point at.
 */
export function describeCreatedSpy(
	tree: SyntaxTree,
	answer: Node | undefined,
	place: Node,
	oracle: Oracle,
): Mock {
	const created = answer && createdBy(tree, answer, oracle);
	const library = created?.library ?? spyLibraries[0]!;
	const follower = new SpyFollower(tree, library, oracle);
	if (created !== undefined) {
		const { call, position } = created;
		if (position !== null) follower.answerWith(call.arguments[position]);
		follower.follow(call, true);
	} else if (isFunction(answer)) follower.answerWith(answer);
	// Whatever it is, what it replaces does not answer any more.
	follower.uses.hasAnswers = true;
	return toMock(tree, place, place, follower.uses, library, {});
}

/** `service.load = jest.fn()`; of anything else that is assigned it is not known who asks it for what. */
export function describeAssignedSpy(
	tree: SyntaxTree,
	answer: Node,
	place: Node,
	oracle: Oracle,
): Mock {
	const mock = describeCreatedSpy(tree, answer, place, oracle);
	if (createdBy(tree, answer, oracle) !== undefined) return mock;
	return { ...mock, isHarmless: false, problem: 'it is another function' };
}

/** The call at the start of `jest.fn().mockReturnValue(1)`. */
function createdBy(
	tree: SyntaxTree,
	value: Node,
	oracle: Oracle,
):
	| {
			readonly call: CallExpression;
			readonly library: SpyLibrary;
			readonly position: number | null;
	  }
	| undefined {
	for (let node = value; ; ) {
		if (node.type === 'MemberExpression') node = node.object;
		else if (node.type === 'CallExpression') {
			const method = lastName(node.callee);
			const candidates = spyLibraries.filter(({ creates }) => Object.hasOwn(creates, method));
			const library = findLibrary(tree, node.callee, candidates, oracle);
			if (library !== undefined) return { call: node, library, position: library.creates[method]! };
			node = node.callee;
		} else return undefined;
	}
}

function toMock(
	tree: SyntaxTree,
	{ start, end }: Node,
	callee: Node,
	{ edits, answers, throws = false, callbacks, problem, hasAnswers, asksForResults }: SpyUses,
	{ resets }: SpyLibrary,
	{
		problem: ownProblem,
		...more
	}: Pick<Mock, 'target' | 'problem' | 'copied' | 'variable' | 'silence'>,
): Mock {
	const reason = ownProblem ?? (asksForResults ? 'its results are looked at' : problem);
	return {
		file: tree.path,
		start: start!,
		end: end!,
		label: tree.textOf(callee),
		edits,
		answers,
		throws,
		callbacks,
		isReset: resets.some((name) => tree.text.includes(`.${name}(`)),
		isHarmless: asksForResults !== true && (problem === undefined || hasAnswers === true),
		...more,
		...(reason === undefined ? {} : { problem: reason }),
	};
}

/** Whether a spy is told right where it is made what to answer. */
function isAnswered(spy: Node, library: SpyLibrary): boolean {
	const { answers, errors, implementations, promised, steps } = library;
	const member = parentOf(spy);
	if (member?.type !== 'MemberExpression' || member.object !== spy) return false;
	const name = lastName(member);
	// `and` leads to what answers for all calls, `withArgs(…)` to what answers for some.
	const isCalled = parentOf(member)?.type === 'CallExpression';
	if (steps.includes(name) && !isCalled) return isAnswered(member, library);
	return [Object.keys(answers), Object.keys(errors), implementations, promised].some((names) =>
		names.includes(name),
	);
}

function isPartOf(library: SpyLibrary, name: string): boolean {
	const { answers, errors, implementations, neutral, promised, results, steps } = library;
	return (
		Object.hasOwn(answers, name) ||
		Object.hasOwn(errors, name) ||
		[implementations, neutral, promised, results, steps].some((names) => names.includes(name))
	);
}
