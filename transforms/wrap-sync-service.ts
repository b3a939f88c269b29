import { UserError } from '../src/errors.ts';
import { defineTransform } from '../src/plan/defineTransform.ts';
import { runtimeOptions } from '../src/plan/runtime/runtimeOptions.ts';
import { proposeServices } from '../src/plan/wrapService/proposeServices.ts';
import { readProfiles } from '../src/scan/readProfiles.ts';

/** Makes a synchronous class or module async, and awaits it everywhere. */
const transform = defineTransform({
	meta: {
		name: 'wrap-sync-service',
		summary: 'Make a synchronous service (a class or a module) async, and await every call of it.',
		usage: "--service '<module>#<class>'",
		rules: 'optional',
		presets: ['node', 'npm'],
		options: {
			service: {
				type: 'string',
				isRepeatable: true,
				describe:
					"A class or an instance ('./src/warehouse.ts#Warehouse'), a module ('./src/db.ts#*'), a function, or what a module is as a whole ('./src/store.js#default')",
			},
			strategy: {
				type: 'string',
				isRepeatable: true,
				describe: 'How a method becomes async, instead of what fits (<method>=native|offload|wrap)',
			},
			'cpu-bound': {
				type: 'string',
				isRepeatable: true,
				describe:
					"A function that computes for long ('./src/hash.ts#digest'): worker threads run what calls it",
			},
			profile: {
				type: 'string',
				isRepeatable: true,
				describe:
					'CPU profile (`node --cpu-prof`): worker threads run functions that held the thread for 50 ms or longer',
			},
			cache: {
				type: 'string',
				isRepeatable: true,
				describe:
					"A caching decorator or wrapper and its async counterpart ('./src/cache.ts#cached=asyncshift-runtime#asyncCached')",
			},
			...runtimeOptions,
		},
		example: {
			before: `export class Warehouse {
  readonly #db = new Database('stock.db');

  count(sku: string): number {
    return this.#db.prepare('select count from stock where sku = ?').get(sku).count;
  }
}`,
			after: `export class Warehouse {
  readonly #db = new Database('stock.db');

  async count(sku: string): Promise<number> {
    return this._countSync(sku);
  }

  private _countSync(sku: string): number {
    return this.#db.prepare('select count from stock where sku = ?').get(sku).count;
  }
}`,
		},
		notIncluded: [
			{
				what: 'Calls in texts that become code (`eval`, `new Function`), and of instances that lose their type (`any`, `unknown`, `object`, a container) and come back as an interface that the class fits without `implements`, where nothing in sight gives one.',
				why: 'Followed are assertions, variables, fields, results, type arguments (`services.get(name) as Store`), arguments of which nothing is known, and parameters of what a container makes (decorated, or handed on as a class or function whose arguments may be anything). A class that says what the member implements is not looked for behind other interfaces in a container. Write `implements`.',
			},
			{
				what: 'The order of calls that are begun together: `await Promise.all([store.add(first), store.all()])`.',
				why: 'One was done before the next began, and they overlap now. A warning names such calls where one of them is not known to be without effect (`runs-overlap`), and promises that are kept or dropped while other code runs (`finishes-later`).',
			},
			{
				what: "Listeners that come in time: `const child = spawn(command); log(); child.on('error', …)`.",
				why: 'Events that come during a wait are missed, and an `error` that nobody listens to ends the process. Where a function, or what it runs at once, makes the object and listens to it on both sides of the wait, a warning (`late-listener`) names it. A listener that the caller adds to what the function returns, or that a called function adds, is not seen, nor is a timer that is cleared too late.',
			},
			{
				what: 'Callbacks that were put off before the wait: `setImmediate(() => print(this.out)); this.out = load();`.',
				why: 'They ran when the function and its synchronous callers were done, and run during the wait now. Where what comes behind the wait and the callback use the same variable or property, and one of both changes it, a warning (`early-callback`) names the callback, also where a called function of the repository puts it off. A timer with a delay is not looked at, nor is what an async function does behind its own first wait.',
			},
			{
				what: 'Keeping steps whole that callers rely on: a check of a cache and its entry, a counter.',
				why: 'Others may get in between now. Where a function, or one of its file that it calls, shows both sides of the wait, a warning (`split-step`) names them; behind more than three calls of other modules nothing is seen. Nor is a database: a query that checks before the wait and an insert after it are two calls of a library, and rows that are read page by page, or from an open cursor, may change in between.',
			},
			{
				what: 'Getters, setters and constructors.',
				why: 'They cannot be async: those that may block or call what becomes async are refused, and what they call goes on with the synchronous body. A method that awaits has none: when they call it, it stays as it is, or gets one with `--on-blocked=twin`.',
			},
			{
				what: 'Methods and functions whose names begin with an underscore.',
				why: 'They are private by habit; what is called `_querySync` is the body of an earlier run.',
			},
			{
				what: 'Functions that a library makes synchronous by blocking until they are done (`deasync`, `synckit`), and objects whose methods block (explorers of `cosmiconfigSync`).',
				why: 'Every caller of such a function changes with it, those outside of the service too: `unblock-io --propagate` does that.',
			},
			{
				what: 'Functions outside of the service by which its methods block: `load` calls `read`, which calls `readFileSync`.',
				why: 'All callers of such a function change with it. The warning `still-blocks` names it; `unblock-io --propagate` migrates it, and so does its module as a service (`./src/files.ts#*`) beside this one.',
			},
			{
				what: 'Generators whose bodies have no async form.',
				why: 'They give their values one by one; an async function that calls a synchronous body would give the generator at once. Where the body awaits, `*each()` becomes `async *each()`, and loops over it become `for await`.',
			},
			{
				what: 'Functions that another one makes, such as `find = debounce((id) => …)`.',
				why: 'It may keep promises, or drop them. Where it is a cache, name its async counterpart with `--cache`: `find = cached((id) => …)`, `find = cached(load, { … })` and `@cached` become async then.',
			},
			{
				what: 'Caches that are used as objects (`find.clear()`), and options that the async counterpart does not take.',
				why: 'They would be lost without a word, so such caches are refused. Whether options of one name mean the same (seconds, milliseconds) is for you to know.',
			},
			{
				what: 'With `asyncCached`: caches whose store others get at (`forget()` beside `cached()` in one module), and caches of functions that get functions or instances of classes without the option `key`.',
				why: 'It keeps its results in a place of its own, and makes no key of such arguments. A counterpart of your own in the same module can share the store.',
			},
			{
				what: 'Worker threads for functions that nobody says to take long.',
				why: 'Only a run shows that: `--profile` takes those that held the thread for 50 ms or longer at a stretch, as far as samples tell; `--cpu-bound` and `--strategy` name others. Where a function could run in a thread, the warning that it still blocks says so.',
			},
			{
				what: 'Worker threads for functions without declared types, so for all of JavaScript.',
				why: 'Arguments and results are copied to the thread and back, and only their types say that a copy is as good.',
			},
			{
				what: 'Worker threads for functions that change their arguments or give them back, use variables of any module of the repository, or throw errors of its classes.',
				why: 'The thread has copies, and a state of its own. What a function does counts with all that it calls in the repository; where it hands an argument to a library, that may change it, unless it is known to only read (`createHash`, `gzipSync`, `Buffer.concat`).',
			},
			{
				what: 'Worker threads for functions of modules that do something when they are loaded (open a connection, listen).',
				why: 'Every thread loads the module again, with what it imports. Only declarations and constants that are computed are known to be harmless.',
			},
			{
				what: 'Overloads whose implementation declares no types, where synchronous code of the service calls them.',
				why: 'Its types are the last signature of the synchronous body, which the async method calls.',
			},
			{
				what: 'With `--public=twin`: methods of the public API that are overridden, overloaded, decorated or cached.',
				why: 'A public method keeps its name and its body, and gets `loadAsync` beside it; what stands in front of these, or has to match them, would be missing there.',
			},
			{
				what: 'Callers elsewhere that cannot wait: constructors, getters, comparators.',
				why: 'They keep the method as it is. With `--on-blocked=twin` its body stays public, as `loadSync` beside `load`, and they call that, unless a cache stands in front of it.',
			},
			{
				what: 'Methods that call a function that they are given (`transaction(work)`), where that becomes async.',
				why: 'Others could get in between while the method waits. `--strategy transaction=native` says that they may.',
			},
			{
				what: 'Synchronous bodies for methods of object literals that use `this`, and methods of object literals in a function whose bodies have no async form.',
				why: 'Such a body moves to the top level of its module, where others do not get at it, and neither does the object. A method that uses `this` becomes async in its place, so what cannot wait for it keeps it as it is.',
			},
		],
	},
	decide(
		session,
		{
			service,
			strategy,
			cache,
			'cpu-bound': cpuBound,
			profile,
			runtime,
			'runtime-dir': runtimeFolder,
		},
	) {
		if (service.length === 0) {
			throw new UserError(
				'no service: pass --service <module>#<class>, or write `service` in the config',
				"For example --service './src/services/warehouse.ts#WarehouseService'.",
			);
		}
		const measured = readProfiles(profile, session);
		const propose = proposeServices(session, {
			services: service,
			strategies: strategy,
			cpuBound,
			profile: measured,
			caches: cache,
			runtime,
			'runtime-dir': runtimeFolder,
		});
		return (withdrawn) => {
			const proposal = propose(withdrawn);
			return { ...proposal, warnings: [...proposal.warnings, ...(measured?.warnings ?? [])] };
		};
	},
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
