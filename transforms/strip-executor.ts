import { UserError } from '../src/errors.ts';
import { proposeChanges } from '../src/plan/changes/proposeChanges.ts';
import { defineTransform } from '../src/plan/defineTransform.ts';
import { parseExecutorRule } from '../src/plan/stripExecutor/executorRule.ts';
import { Fakes } from '../src/plan/stripExecutor/fakes.ts';
import { findBusy } from '../src/plan/stripExecutor/findBusy.ts';
import { findHot } from '../src/plan/stripExecutor/findHot.ts';
import { Pools } from '../src/plan/stripExecutor/findPools.ts';
import { isPoolRule, parsePoolRule } from '../src/plan/stripExecutor/poolRule.ts';
import { findStripping } from '../src/plan/stripExecutor/proposeStripping.ts';
import { readHelper } from '../src/plan/stripExecutor/readHelper.ts';
import { readPromisified } from '../src/plan/stripExecutor/readPromisified.ts';
import { readUnfit } from '../src/plan/stripExecutor/readUnfit.ts';
import { findUsesOfRules } from '../src/plan/stripExecutor/usesOfRules.ts';
import { parseRule } from '../src/rules/parseRule.ts';
import { readProfiles } from '../src/scan/readProfiles.ts';
import { isForTools } from '../src/syntax/isForTools.ts';

/** Does work directly that a promise or a thread was put around for nothing. */
const transform = defineTransform({
	meta: {
		name: 'strip-executor',
		summary: 'Take away promises and threads that buy nothing around plain work.',
		usage: "--executor './src/threads#runInExecutor(executor, fn, ...args)'",
		rules: 'none',
		options: {
			executor: {
				type: 'string',
				isRepeatable: true,
				describe:
					'A function that runs another one elsewhere, with its parameters: <module>#<export>(executor, fn, ...args); or the method of a pool: <module>#<pool>.run(task, options)',
			},
			'cpu-bound': {
				type: 'string',
				isRepeatable: true,
				describe:
					'A function that keeps the processor busy, <module>#<export>: it stays where it runs',
			},
			profile: {
				type: 'string',
				isRepeatable: true,
				describe:
					'CPU profile (`node --cpu-prof`): functions that held the thread for 10 ms or longer stay where they run',
			},
			'drop-comments': {
				type: 'string',
				isRepeatable: true,
				describe:
					'Regular expression: comments that go with what they belong to; directives, licenses and JSDoc with tags stay',
			},
		},
		example: {
			before: `export function load(id: string): Promise<User> {
  return new Promise((resolve, reject) => {
    try {
      resolve(parse(cache.read(id)));
    } catch (error) {
      reject(error);
    }
  });
}`,
			after: `export async function load(id: string): Promise<User> {
  return parse(cache.read(id));
}`,
		},
		notIncluded: [
			{
				what: 'Promises around something that ends later by itself: events, timers, callbacks.',
				why: 'They are what `new Promise` is for.',
			},
			{
				what: 'Callbacks of `setTimeout`, `dns.lookup` and functions of other libraries. Those of `fs`, `exec`, `execFile`, `zlib`, `crypto` and `dns.resolve4` and its like become the promise forms of Node.js, where they only settle the promise with what they are given; others are listed (`stdout.trim()`, `resolve(!error)`).',
				why: 'Tests replace timers, and not those of `timers/promises`; an error in a callback is thrown and rejects nothing. An error of a command has its output as `stdout` and `stderr`, too, when it comes from the promise form.',
			},
			{
				what: 'Executors that only wait: `new Promise(setImmediate)`, `new Promise((resolve) => setTimeout(resolve, 0))`.',
				why: 'They let other work go first, and there is no work in them.',
			},
			{
				what: 'Work that a loop puts off each time, by `setImmediate` and its like. For `setImmediate` and `setTimeout`, loops of callers and recursion count too.',
				why: 'Other work goes on between the turns of the loop, and would have to wait for all of them.',
			},
			{
				what: 'Work behind a call that starts something, or that nobody knows: `onStart(name); await run(task, name);`.',
				why: 'It goes on in the turns that the promise gives it. As with `strip-async`, all that the repository puts in the place of what is called counts; `emit` of libraries, and functions that nobody knows and another function calls, are not looked at.',
			},
			{
				what: 'Tasks of pools that no rule names.',
				why: "Other threads are what pools are for, so only you can say that these buy nothing. `--executor './src/pool#pool.run(task, options)'` (piscina) and `--executor './src/pool#pool.exec(name, args)'` (workerpool) mean the function that the worker file exports or registers under the name in the call, `workerpool#Pool.exec(fn, args)` also one that is handed over itself; `piscina#Piscina.run(task, options)` means all pools of the library.",
			},
			{
				what: 'Functions handed to workerpool that use a name from outside, or throw anything but `Error`.',
				why: 'A worker gets their text alone, so they would do something else where they are written, and callers get copies of errors without their class. So do `JSON.parse`, `decodeURIComponent`, `toFixed` and others of the language that throw by what they are given, unless it is written there or a `catch` takes the error. A `TypeError` for a missing value, a wrong date or length, and a full stack are not looked at.',
			},
			{
				what: 'Tasks with a signal or memory to hand over, and worker files that do something when they are loaded.',
				why: 'A direct call has no place for the first, and importing the file would do the second on the main thread. Functions that go by variables of their module stay in the pool too.',
			},
			{
				what: 'Functions of worker files that are seen to throw errors with a class or properties of their own (with workerpool: anything but `Error`).',
				why: 'Callers of the pool get a copy without them, and may tell the two apart.',
			},
			{
				what: 'Pools that are exported, public fields and parameters, or that more is done with than to end them.',
				why: 'Their tasks are called directly, and a warning (`pool-left`) says that they stay: code elsewhere may use them.',
			},
			{
				what: 'Tasks that get objects, unless their function only reads them.',
				why: 'A worker gets copies, and so does who waits for its result; a direct call gets the originals. A function that changes what it is given, gives it back in part, or hands it to one that is not known stays in the pool. Texts, numbers, and objects of those that are made in the call are no matter.',
			},
			{
				what: 'What a function does to its arguments that a helper is given.',
				why: 'Whether it runs in another thread is only known of pools. Name such functions with `--cpu-bound` to keep them where they are.',
			},
			{
				what: "Calls of a helper or a pool that a rule names, where a test that may load them replaces it: `threads.run = vi.fn()`, `vi.mock('./threads')`.",
				why: 'The work would be done past the test. What stands in for a helper and uses the function that it is given is taken for one more helper. Functions of Node.js that code replaces by assignment, a spy or a mock of their module keep their callbacks.',
			},
			{
				what: 'Functions that a profile has no samples of.',
				why: 'They ran in another thread or process, or not at all: list them with `--cpu-bound`.',
			},
			{
				what: 'Tasks that get or give what a copy does not keep: classes, `Buffer`, accessors, functions, symbols, frozen objects, objects that the module of the function keeps.',
				why: 'A worker gets copies, and so does who waits for its result; a direct call hands on the values themselves. Types say what is given, and so does what a value is seen to be made of: an interface may be that of a class. What has no known type stays in the pool, so declare parameters and results, in JavaScript by JSDoc. A `Uint8Array` is taken for a `Buffer` unless it is made in sight.',
			},
		],
	},
	decide(session, { executor, 'cpu-bound': cpuBound, profile, 'drop-comments': patterns }) {
		const helpers = findUsesOfRules(
			executor
				.filter((text) => !isPoolRule(text))
				.map((text) => parseExecutorRule(text, session.root))
				.map((is) => ({ rule: is.rule, is })),
			session,
		);
		const pools = new Pools(
			session,
			executor.filter(isPoolRule).map((text) => parsePoolRule(text, session)),
		);
		const fakes = new Fakes(session);
		const busy = findUsesOfRules(
			cpuBound.map((text) => ({ rule: parseRule(text, session.root), is: text })),
			session,
		);
		const measured = readProfiles(profile, session);
		const expressions = patterns.map((pattern) => parsePattern(pattern));
		const findings = findStripping(session, {
			readers: [
				(tree, node) => readPromisified(tree, node, fakes, session),
				(tree, node) => readUnfit(tree, node, session),
				(tree, node) => readHelper(tree, node, helpers, pools, fakes, session),
			],
			isCandidate: (file) => helpers.has(file) || pools.isCandidate(file),
			drops: (comment) =>
				!isForTools(comment) && expressions.some((expression) => expression.test(comment)),
			keeps: (wrapper) =>
				findBusy(wrapper, busy) ?? (measured && findHot(wrapper, measured, session)),
		});
		const warnings = [...(findings.warnings ?? []), ...(measured?.warnings ?? [])];
		return (withdrawn) => proposeChanges({ ...findings, warnings }, withdrawn);
	},
});

/** @throws {UserError} when it is no regular expression */
function parsePattern(pattern: string): RegExp {
	try {
		return new RegExp(pattern);
	} catch (error) {
		throw new UserError(
			`--drop-comments: ${(error as Error).message}`,
			"For example --drop-comments 'thread pool'; brackets that stand for themselves are written `\\(`.",
		);
	}
}

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
