/** What a refusal code means and what its reader can do. One entry per code; `docs/refusals.md` is generated from it. */
export interface RefusalInfo {
	/** What the code stands for, one sentence. */
	readonly summary: string;
	/** What to do about it, one sentence. */
	readonly suggestion: string;
	/** Outside of what the run was asked to change: counted rather than listed, and no finding. */
	readonly isOutOfScope?: true;
	/** The user chose it for this place: what stays behind because of it is out of scope too. */
	readonly isChosen?: true;
}

export const refusalCodes = {
	constructor: {
		summary: 'A constructor cannot be async.',
		suggestion: 'Move the work to a static async factory method and call that instead of `new`.',
	},
	accessor: {
		summary: 'A getter or setter cannot be async.',
		suggestion: 'Turn the accessor into a method, then run again.',
	},
	generator: {
		summary:
			'A generator cannot become an async one, or what uses its iterator cannot wait for the values.',
		suggestion:
			'Use the iterator in `for...of` or a spread right where it is made, in a function that can be async, then run again.',
	},
	'field-initializer': {
		summary: 'A class field initializer or static block cannot await.',
		suggestion: 'Initialise the field in a static async factory method.',
	},
	'parameter-default': {
		summary: 'A parameter default cannot await.',
		suggestion: 'Move the default into the function body.',
	},
	decorator: {
		summary: 'A decorator argument is evaluated while the class is defined and cannot await.',
		suggestion: 'Compute the value beforehand, or pass a function that the decorator calls later.',
	},
	'decorated-method': {
		summary: 'A decorator gets hold of this method and may rely on its synchronous result.',
		suggestion:
			"Check the decorator, make the method async by hand, then run again; where it is a cache, wrap-sync-service replaces it: --cache './src/cache.ts#cached=asyncshift-runtime#asyncCached'.",
	},
	'type-predicate': {
		summary: 'A function that returns `x is T` or `asserts x` cannot be async.',
		suggestion: 'Split the check: await the data first, then call a synchronous type guard.',
	},
	'lost-update': {
		summary:
			"Callbacks that run at the same time would overwrite each other's changes: the old value is read before the wait.",
		suggestion:
			'Put the awaited value in a variable first, and change the outer one in a statement after it, then run again.',
	},
	thenable: {
		summary:
			'The function returns an object with a `then` method that is no promise, such as a query: an async function would run it and give its result.',
		suggestion:
			'Await what the function needs before it is called, or return the object inside of another one.',
	},
	'language-protocol': {
		summary:
			'The language itself calls this method (`toString`, `toJSON`, `valueOf`, `then`, iterators) and uses the result at once.',
		suggestion: 'Compute the value before it is needed and keep the method synchronous.',
	},
	'renders-jsx': {
		summary: 'A component renders synchronously; an async one would render a promise.',
		suggestion: 'Load the data in an effect, a loader or a parent that can await.',
	},
	namespace: {
		summary: 'A TypeScript namespace or enum body cannot await.',
		suggestion: 'Move the call into a function or to the top level of an ES module.',
	},
	'top-level': {
		summary: 'The module is not an ES module, so its top level cannot await.',
		suggestion: 'Move the call into an async function, or make the file an ES module.',
	},
	'describe-body': {
		summary: 'The body of a test suite is collected synchronously.',
		suggestion: 'Move the call into a `before` hook or into the test.',
	},
	'done-callback': {
		summary:
			'A test with a `done` callback, or a hook or plugin of a library, cannot also return a promise where it calls `done` later, with a value, or not at the end of every path.',
		suggestion: 'Rewrite it without `done`, then run again.',
	},
	'throw-assertion': {
		summary:
			'The assertion calls the function and expects it to throw at once; this one cannot be turned into an assertion about a promise.',
		suggestion: 'Assert that the promise rejects by hand, then run again.',
	},
	'array-callback': {
		summary: 'This array method cannot become a loop without changing what it does.',
		suggestion:
			'Rewrite it as a loop by hand, or compute the values first and pass plain values to the method.',
	},
	'for-each-shape': {
		summary: 'This `forEach` cannot become a `for...of` loop without changing what it does.',
		suggestion: 'Rewrite it as a `for...of` loop by hand, then run again.',
	},
	'map-shape': {
		summary:
			'This `map` can become neither `await Promise.all(...)` nor a loop without changing what it does.',
		suggestion: 'Rewrite it as a loop by hand, then run again.',
	},
	'limiter-missing': {
		summary: 'The calls of this `map` were to be bounded, and the file cannot import the limiter.',
		suggestion:
			'Add `p-map` to the dependencies (a version that the file can load), or leave --concurrency out.',
	},
	comparator: {
		summary: 'A comparator must answer synchronously.',
		suggestion: 'Precompute the sort keys, then sort by them.',
	},
	'callback-returns-void': {
		summary:
			'The callback is handed to a function that goes on without waiting for it and may rely on what it does.',
		suggestion:
			'Make the callback async by hand where nothing relies on it, or pass --void-callbacks=fix when that holds for every callback whose declared result is `void`.',
	},
	'promise-misread': {
		summary:
			'The receiver of this callback would take the promise for something else, such as a cleanup function.',
		suggestion: 'Call an async function inside the callback and handle its errors there.',
	},
	'started-together': {
		summary:
			'A library begins this method together with others that use the same, and waits for all of them only then: what it sets behind an `await` is not there yet for the others.',
		suggestion: 'Do the work of all of them in one method, in its order, then run again.',
	},
	'callback-cut-off': {
		summary: 'Nothing runs any more after this callback, so what is awaited in it never happens.',
		suggestion: 'Do this work earlier, or keep it synchronous.',
	},
	'rejection-uncaught': {
		summary: 'The receiver of this callback handles an error, but not the rejection of a promise.',
		suggestion:
			'Upgrade the library (Express 5 handles rejections; `express-async-errors` makes Express 4 do so), or catch all errors inside the callback, then run again.',
	},
	'late-event-use': {
		summary:
			'The listener does something that only works until it returns, and would do so after an `await`: it prevents a default, or listens to the connection that it got.',
		suggestion: 'Move that to the beginning of the listener, then run again.',
	},
	'immediate-call': {
		summary:
			'The function calls something that only works until it gives way, such as a hook while a component renders.',
		suggestion: 'Load the data in an effect, a loader or a parent that can await.',
	},
	'callback-sync': {
		summary: 'The callback is handed to a function whose parameter type does not accept a promise.',
		suggestion: 'Change the receiving function to await its callback, then run again.',
	},
	'callback-untyped': {
		summary:
			'The callback is handed to a function whose types do not say what happens with its result.',
		suggestion: 'Add types to the receiving function, or make the callback async by hand.',
	},
	'callback-not-awaited': {
		summary:
			'The same parameter is given async functions elsewhere, which nobody waits for: waiting for them now would change the order of things.',
		suggestion:
			'Let the receiving function await its callback, or handle these calls by hand, then run again.',
	},
	'promise-executor': {
		summary: 'An async promise executor swallows its errors.',
		suggestion: 'Await the call before `new Promise`, or drop the executor.',
	},
	'escapes-as-value': {
		summary: 'The function is used as a value here, so who calls it cannot be told.',
		suggestion: 'Call the function directly, or wrap this use by hand, then run again.',
	},
	'returned-function': {
		summary:
			'Another function returns this one, and somewhere the result goes where nobody can tell who calls it.',
		suggestion:
			'Give the result straight to something that waits for it, as in `app.use(audit("page"))` of Express 5, then run again.',
	},
	'bound-function': {
		summary: 'The function is bound or called indirectly here.',
		suggestion: 'Replace `bind` by an arrow function that calls the function, then run again.',
	},
	constructed: {
		summary: 'The function is called with `new`, which an async function does not allow.',
		suggestion: 'Use a class with a static async factory method.',
	},
	'tagged-template': {
		summary: 'The function is used as a template tag.',
		suggestion: 'Call the function directly, then run again.',
	},
	'typed-function-value': {
		summary: 'The function has a function type declared elsewhere, which other functions share.',
		suggestion: 'Change the type to return a promise, then run again.',
	},
	'inferred-from-value': {
		summary: 'A declaration of this function could not be analysed.',
		suggestion: 'Declare it as a function, method or arrow function assigned to a constant.',
	},
	'hidden-promise': {
		summary:
			'The function returns a promise already, declares another type, and the call does not wait for it.',
		suggestion: 'Declare the promise and await the call, then run again.',
	},
	'rejection-handled': {
		summary:
			'The function gives a promise, and throws some errors at once. As rejections they would go elsewhere: to a `.catch` or `.finally` behind this call, past the `try` around it, or to nobody.',
		suggestion:
			'Make the function async by hand when that is where all of its errors belong, then run again.',
	},
	'return-type': {
		summary: 'The declared return type cannot be wrapped in `Promise<…>`.',
		suggestion: 'Change the declared return type by hand, then run again.',
	},
	'external-declaration': {
		summary:
			'The method implements or overrides a declaration that the repository does not own, and which expects a plain value.',
		suggestion: 'Keep the method synchronous and load the data beforehand.',
	},
	'optional-chain': {
		summary:
			'The chain goes on after an optional call whose result may be null, so awaiting it would change which errors are thrown.',
		suggestion: 'Store the awaited result in a variable first, then run again.',
	},
	'unresolved-member': {
		summary: 'The call is on an untyped value and may or may not be the function.',
		suggestion: 'Add a type to the value, or pass --by-name to accept calls by their name.',
	},
	'no-async-form': {
		summary: 'The blocking call has no async form that does the same with these arguments.',
		suggestion: 'Rewrite the call by hand, or leave it where blocking does no harm.',
	},
	'mocked-by-name': {
		summary:
			'A test or other code replaces this function by its name, and would no longer reach what calls it, or something else gets that name and may call it.',
		suggestion:
			'Change the mock to the async function by hand, or call the function directly, then run again.',
	},
	'caller-blocked': {
		summary: 'A caller that would have to become async cannot.',
		suggestion:
			'Solve the refusal named in the message, or pass --on-blocked=twin to keep a synchronous twin for it.',
	},
	'public-api': {
		summary: 'Code outside of the repository calls this function, and would get a promise.',
		suggestion:
			'Pass --public=allow to change it and release a new major version, or --public=twin to add an async function beside it.',
	},
	'sync-bridge': {
		summary:
			'A function is made synchronous by blocking until its work is done, and cannot be led back to its asynchronous original.',
		suggestion: 'Export the asynchronous function and call that instead.',
	},
	'outside-async': {
		summary: 'The call stands in a function that is not async, which this run does not change.',
		suggestion:
			'Pass --propagate to make the functions around such calls async, and their callers.',
		isOutOfScope: true,
	},
	'promise-used': {
		summary: 'Somebody uses the promise of this function for more than an `await`.',
		suggestion: 'Await the call where it stands, then run again.',
	},
	'promise-required': {
		summary:
			'Somebody else says that this function returns a promise: a library, a framework, a type.',
		suggestion: 'Leave it async, or change what requires the promise first.',
	},
	'promise-declared': {
		summary:
			'An interface, a type or an abstract member of the repository says that what implements it returns a promise.',
		suggestion:
			'Leave it async, or pass --interfaces to change the interface with all its implementations.',
	},
	'may-return-promise': {
		summary: 'What the function returns is, or may be, a promise.',
		suggestion: 'Await the promise inside the function, or give the value a type.',
	},
	'no-call-seen': {
		summary:
			'Nothing in the files that were looked at calls this function, so nobody knows who counts on its promise.',
		suggestion: 'Delete it when it is unused, or make it synchronous by hand.',
	},
	'synchronous-body': {
		summary:
			'The function keeps its synchronous body, which calls something that becomes async and cannot wait for it.',
		suggestion: 'Let the function be `native` (--strategy <name>=native), so that it awaits.',
	},
	'not-offloadable': {
		summary:
			'A worker thread cannot run the function: it is more than a function of its arguments, or what goes in and out is not known to survive the copy.',
		suggestion:
			'Move the computation to an exported function of plain arguments with declared types, or use another strategy.',
	},
	unwrappable: {
		summary: 'There is no way to write an async function that hands all of its arguments on.',
		suggestion: 'Move the body to a method of its own by hand, then run again.',
	},
	'made-by-wrapper': {
		summary:
			'Another function makes this one, and may be a cache, which would keep promises and give every failure again.',
		suggestion:
			"Where it is a cache, name its async counterpart, for example --cache './src/cache.ts#cached=asyncshift-runtime#asyncCached'; otherwise write the function out, then run again.",
	},
	'cache-options': {
		summary:
			'A cache is given something that its async counterpart does not take, or others get at what it keeps.',
		suggestion:
			'Write the options as the counterpart takes them (`key`, where arguments make no key), or name a counterpart of your own with --cache, then run again.',
	},
	'effects-known': {
		summary:
			"The arguments of these calls do not depend on each other's results, but one of them does something that others may see or rely on.",
		suggestion:
			"Leave them in this order. If you know that it concerns nobody else, say so with --independent '<module>#<export>'.",
	},
	'effects-unknown': {
		summary:
			"The arguments of these calls do not depend on each other's results, but it is not known what one of them does besides: the others may rely on it being done.",
		suggestion:
			"Leave them in this order. If you know that it has no effects, say so with --pure '<module>#<export>'; if you know that they concern nobody else, with --independent '<module>#<export>'.",
	},
	'ordered-section': {
		summary:
			'These calls belong to a transaction, a lock or a rate limit, which does one after the other on purpose.',
		suggestion: 'Leave them, or move those that do not belong to it out of it.',
	},
	'await-shape': {
		summary:
			'These calls could run at the same time, but not as they are written: something else would change.',
		suggestion: 'Write the `Promise.all` by hand, or solve what the message names and run again.',
	},
	'not-async': {
		summary:
			'The function is no async function, so what it blocks is the time of whoever calls it.',
		suggestion: 'Name the async function that calls it, or log its slow calls with --calls.',
	},
	hoisted: {
		summary:
			'The function may be used before the line that declares it, or counts on being a declaration in another way.',
		suggestion: 'Write it as a constant above its first use, then run again.',
	},
	overloaded: {
		summary: 'A function with overloads cannot become the value of a constant.',
		suggestion: 'Monitor a function that it calls, or log its slow calls with --calls.',
	},
	'call-shape': {
		summary:
			'The call cannot be made by a function of its own: an optional chain goes on after it, or its arguments are awaited.',
		suggestion: 'Put the arguments or the result in a variable of its own, then run again.',
	},
	'promise-replaced': {
		summary:
			'The call gives a promise with members of its own, such as that of a child process, which a logged call would not have.',
		suggestion: 'Await the call where it stands, then run again.',
	},
	'monitor-form': {
		summary: 'The helper is used in another way than this transform writes it.',
		suggestion: 'Remove it by hand.',
	},
	'not-editable': {
		summary: 'The code is in a file that this run may not change.',
		suggestion: 'Widen the selected paths, or change the file by hand.',
	},
	'partly-staged': {
		summary:
			'The file is staged, but was changed after that: what is on disk is not what will be committed.',
		suggestion:
			'Stage the rest of the file, or stash it (`git stash --keep-index`), then run again.',
	},
	'not-selected': {
		summary:
			'The change was left out of this run: by `--only`, `--max-files`, or the answer to a question.',
		suggestion: 'Run again without that option, or with another answer, to change it.',
		isOutOfScope: true,
		isChosen: true,
	},
	'ignored-by-comment': {
		summary:
			'A comment `asyncshift-ignore-next-line` or `asyncshift-ignore-file` keeps the code as it is.',
		suggestion: 'Remove the comment to have it changed.',
		isOutOfScope: true,
		isChosen: true,
	},
	'replaced-import': {
		summary:
			'The import of the replacement cannot be added here without clashing or changing the module format.',
		suggestion: 'Rename the clashing variable, then run again.',
	},
	'other-object': {
		summary:
			'The call goes through an object that may be another one than the module, and need not have the asynchronous form.',
		suggestion:
			'Call the function on the module itself, or change the call and all that is passed in by hand.',
	},
	'promise-kept': {
		summary:
			'The promise is stored, raced, chained or dropped, so others see when it settles and how.',
		suggestion: 'Await or return it where it is made, then run again.',
	},
	'fan-out': {
		summary: 'Several of these promises are on their way at the same time, which is their point.',
		suggestion: 'Leave it, or do the work in a loop where nothing runs in another thread.',
	},
	'cpu-bound': {
		summary: 'The work keeps the processor busy for long, so it belongs in a thread of its own.',
		suggestion: 'Leave it, or take the function off the list when it is fast enough.',
	},
	'timing-seen': {
		summary:
			'A caller goes on without waiting for the function, and would see its work done earlier.',
		suggestion:
			'Await the call that the message names, or let nothing follow it in its function and in those that call this one. Where calls are meant to run side by side, leave the function async.',
	},
	'gives-turn': {
		summary: 'The function does nothing, and what awaits it may only wait for others to go on.',
		suggestion:
			'Make it synchronous by hand, or delete it, where nothing has to happen while it is awaited.',
	},
	'deep-recursion': {
		summary:
			'A recursion gets off the stack by an `await` alone, and would overflow it where it goes deep.',
		suggestion:
			'Write the recursion as a loop, or make it synchronous by hand where it is shallow.',
	},
	'error-path': {
		summary: 'An error would take another way: be thrown instead of rejecting, or be caught.',
		suggestion: 'Make the function async, or await the promise where it is made, then run again.',
	},
	'copied-value': {
		summary:
			'A worker gets and gives copies, and a copy of this value is, or may be, another one: it has no class, accessors, functions, or is not frozen.',
		suggestion:
			'Declare the parameters and the result of the function that the worker runs, with types of plain data; else leave the task in its pool.',
	},
	delayed: {
		summary: 'The work waits for some time, or can be called off.',
		suggestion: 'Leave it, or await the time first and do the work after it.',
	},
	'executor-shape': {
		summary: 'The wrapper does more than to deliver the result of its work.',
		suggestion: 'Do the work in an async function by hand, then run again.',
	},
	'type-error': {
		summary: 'The migrated code would not type-check.',
		suggestion: 'Look at the diagnostic in the message; change the type by hand, then run again.',
	},
	'parse-error': {
		summary: 'The file does not parse.',
		suggestion: 'Fix the syntax error, or exclude the file.',
	},
	unreadable: {
		summary: 'The file cannot be read as UTF-8 text.',
		suggestion: 'Convert the file to UTF-8, or exclude it.',
	},
	'not-built': {
		summary: 'This construct is not supported yet.',
		suggestion: 'Migrate this site by hand.',
	},
} as const satisfies Record<string, RefusalInfo>;

export type RefusalCode = keyof typeof refusalCodes;

/** What tells whether a refusal is a finding. */
interface Scoped {
	readonly code: RefusalCode;
	readonly obstacle?: RefusalCode | undefined;
	readonly isOutside?: true | undefined;
}

/** Whether a refusal is only outside of what the run was asked to change. */
export function isOutOfScope(refusal: Scoped): boolean {
	return refusal.isOutside === true || 'isOutOfScope' in refusalCodes[reasonOf(refusal)];
}

/** What a refusal that is out of scope is counted as: of a caller that stays behind, what the user chose. */
export function reasonOf({ code, obstacle, isOutside }: Scoped): RefusalCode {
	if (isOutside) return 'not-editable';
	return obstacle !== undefined && 'isChosen' in refusalCodes[obstacle] ? obstacle : code;
}
