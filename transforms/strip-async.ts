import { joinProposals } from '../src/plan/changes/joinProposals.ts';
import { proposeChanges } from '../src/plan/changes/proposeChanges.ts';
import { defineTransform } from '../src/plan/defineTransform.ts';
import { findStartedWork } from '../src/plan/started/startedWork.ts';
import { findNeedlessAsync } from '../src/plan/stripAsync/needlessAsync.ts';
import { findNeedlessAwaits } from '../src/plan/stripAsync/needlessAwaits.ts';
import { proposeStripping } from '../src/plan/stripAsync/proposeStripping.ts';
import { SettledValues } from '../src/plan/stripAsync/settledValues.ts';
import { siteId } from '../src/plan/unit.ts';
import { WaitingCallers } from '../src/plan/uses/waitingCallers.ts';

/** Makes functions synchronous that are async for nothing, and takes the `await`s away that wait for nothing. */
const transform = defineTransform({
	meta: {
		name: 'strip-async',
		summary: 'Make functions synchronous that are async for nothing, and drop their `await`s.',
		usage: '',
		rules: 'none',
		options: {
			interfaces: {
				type: 'boolean',
				describe:
					'Let interfaces and abstract members that declare a promise change, together with all their implementations',
			},
		},
		example: {
			before: `async function parse(text: string): Promise<Config> {
  const config: Config = JSON.parse(text);
  return config;
}

export async function load(path: string): Promise<Config> {
  return await parse(await readFile(path, 'utf8'));
}`,
			after: `function parse(text: string): Config {
  const config: Config = JSON.parse(text);
  return config;
}

export async function load(path: string): Promise<Config> {
  return parse(await readFile(path, 'utf8'));
}`,
		},
		notIncluded: [
			{
				what: 'Telling apart what you want to stay async: facades that `wrap-sync-service` made around a synchronous body (`still-blocks`) await nothing, and become synchronous again.',
				why: 'Nothing in the code says so. Run this transform first, or keep them with `// asyncshift-ignore-next-line <reason>`.',
			},
			{
				what: 'Async callbacks without a name, such as that of `items.map(async () => …)`.',
				why: 'Whoever calls them may count on the promise.',
			},
			{
				what: 'Functions that are not async and return `Promise.resolve(value)`.',
				why: 'What throws in them is thrown at the call already, and not a rejection; `async` in its place makes them ones that are looked at.',
			},
			{
				what: 'Functions whose promise is used without `await`: dropped, stored, given `.then` or to `Promise.all`.',
				why: 'An error would be thrown at the call instead of rejecting the promise.',
			},
			{
				what: 'Functions of the public API, and those that nothing in the repository calls.',
				why: 'Their callers are not seen.',
			},
			{
				what: 'Methods whose promise an interface, an object type or an abstract member of the repository declares, without `--interfaces`.',
				why: 'It is a contract, also for implementations that are still to be written.',
			},
			{
				what: 'An `await` in a loop that goes on until others change what it asks for: `while (!ready) await tick();`.',
				why: 'Nobody gets a turn to change it without the `await`.',
			},
			{
				what: 'A recursion that an `await` in front of it gets off the stack: `await visit(node); return walk(node.next);`.',
				why: 'Without it, a long list overflows the stack. An `await` of the recursion itself, before a second one, is not counted: the first is as deep.',
			},
			{
				what: 'The order among chains of promises that nobody waits for, and callbacks of `queueMicrotask`.',
				why: 'Without an `await` a chain takes fewer turns of the microtask queue, and may overtake another, or a `queueMicrotask`, that runs beside it. Where a function, a caller above it, or what they call starts such work, and nothing has waited for it yet, the `await`s stay. They stay too where one of these calls a function that nobody knows, and that may start some: an element of a list, what a variable or field was given by such a one, a parameter that is given none that is known. Behind a method, a member of an interface or a variable is all that the repository puts there: overrides, implementations, objects of that type, assignments.',
			},
			{
				what: 'Who wins a race to which a function that returns a promise as it is now belongs: `return p` in place of `return await p`.',
				why: 'It is settled up to two turns of the microtask queue later. A `Promise.race` among promises that are settled almost at once may see that; with a timer or anything that waits for the system, it makes no difference.',
			},
			{
				what: 'Work that starts where nobody sees it, and that an `await` behind gives a turn.',
				why: 'By a function that nobody knows and that is called for a value, neither `void` nor a promise by its type; by a member of an object type that the repository gives others, where another function calls it; by a listener that a library calls where it gives a value and is not known to call any (`emit`, `dispatchEvent`, `abort`, `publish` and `next` of RxJS are), or that was given to an object which a library exports; by `listen`, `end` and their like, which put something off by `process.nextTick`; by a `Proxy`, a getter, a conversion (`toString`, `toJSON`), an iterator, `Symbol.hasInstance`, `using` or a decorator; by a setter that `Object.assign`, destructuring or `for (a.b of …)` runs; by `Reflect.apply`, a mixin, or a listener that passes on its parameter; by modules and `static` members while they load; by a value that went through `any` and holds a promise under a plain type.',
			},
			{
				what: 'The order among calls that run side by side once each has waited for something else, such as `Promise.all([buy(1), buy(2)])` with an `await ready` in `buy`, and among modules that are loaded side by side, of which one has an `await` outside of functions: those imported behind it, also without an `await`, come after what follows it instead of before.',
				why: 'What each does between two `await`s that stay is one step then, in which no other comes.',
			},
			{
				what: "The order among several listeners of one event that a library is known to emit when nothing of the repository runs, such as two of `process.on('SIGTERM')`.",
				why: 'What follows an `await` in one comes before the next one is called then. Other listeners of the same event are not looked for.',
			},
			{
				what: 'Methods whose place a mock or a fake takes somewhere: `{ find: vi.fn() }`, `fake as unknown as Store`.',
				why: "It may answer with a promise. So may a `Proxy`, a member that `Object.assign` or a key gives it, and a class that is cast, or that goes through `any` and has no other methods than what it stands in for. A spy on an untyped value may replace each method of the name that it gets, and one whose name a variable gives each that the types allow: `spyOn(store as any, 'load')`, `spyOn(store, name)`. A file in `__mocks__` or a factory that does not list its functions replaces all of a module. Not seen: what `jasmine.createSpyObj('Store', ['load'])` gives without a type, and members that a computed key gives an untyped value.",
			},
			{
				what: 'Instances that lose their type and come back as an interface which they fit without `implements`, where only a parameter or dependency injection says so.',
				why: 'Where an assertion, a variable, a field, a result or a type argument names the interface, what is done with its promises counts.',
			},
			{
				what: '`await` of a value that is written as a constant or a name, such as `await null;`, and functions that do nothing and are awaited for that alone: `async function tick() {}`.',
				why: 'It is a way to let other work go first. Methods that do nothing become synchronous: they fulfil what their class is meant to have.',
			},
			{
				what: 'An `await` in a function that somebody calls without waiting for it and goes on, that goes where nobody sees who calls it, and in callbacks of `map`, of listeners, and of libraries that are not known to wait for them.',
				why: 'What follows the `await` would come before what the caller does next. Where the caller does nothing more, those that call it are asked: below `(request, response, next) => { handle(request, response, next).catch(next); }`, which goes to Express, functions become synchronous.',
			},
		],
	},
	decide(session, { interfaces }) {
		const values = new SettledValues(session);
		const callers = new WaitingCallers(session, findStartedWork);
		const sets = findNeedlessAsync(session, { values, callers, interfaces });
		const awaits = findNeedlessAwaits(session, { values, callers });
		return (withdrawn) => {
			const stripped = proposeStripping(sets, withdrawn, session);
			const gone = new Set(stripped.drafts.map(({ file, start }) => `${file}:${start}`));
			// Nobody has to know of a mere clean-up that does not compile.
			const changes = awaits.filter(
				(change) =>
					!gone.has(`${change.file}:${change.start}`) && !withdrawn.sites.has(siteId(change)),
			);
			const others = { rule: 'strip-async', changes, refusals: [] };
			return joinProposals(stripped, proposeChanges(others, withdrawn));
		};
	},
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
