import type { RefusalInfo } from './refusalCodes.ts';

/** What a warning about a change means and what its reviewer can do. One entry per code; shown in `docs/refusals.md`. */
export const warningCodes = {
	'unhandled-rejection': {
		summary:
			'The receiver of this callback ignores its result: an error that was thrown is an unhandled rejection now.',
		suggestion: 'Catch errors inside the callback.',
	},
	'finishes-later': {
		summary:
			'Nobody waits for this call or callback, or only after other code has run. Its function gave a promise, but did its work at once: the work is done later now.',
		suggestion: 'Await the call, or check that nothing after it relies on the work.',
	},
	'left-pending': {
		summary:
			'This promise is left alone while the function waits for something that was done at once: if it fails meanwhile, its rejection is unhandled.',
		suggestion: 'Wait for both with `Promise.all`, or make the promise after the wait.',
	},
	'module-waits': {
		summary:
			'Other modules import this one, which awaits at its top level now: modules that are imported after it no longer wait for it, and `require` cannot load it.',
		suggestion: 'Import it from the modules that rely on what it sets up.',
	},
	'stale-value': {
		summary:
			'The old value of something that outlives the function is read before the wait: what others make of it meanwhile is lost.',
		suggestion: 'Wait first, and then change it: `const size = await read(); total += size;`.',
	},
	'split-step': {
		summary:
			'The function relies on something that outlives it before and after the wait, and changes it. That was one step before; now others may get in between, another call of the same function too.',
		suggestion:
			'Check that nobody calls it meanwhile, or let later calls wait for the first: `loading ??= load()` keeps the promise.',
	},
	'overlapping-writes': {
		summary:
			'The function writes something that changes to a file that is the same in each run. Nobody could get in between before; now two runs may write to it at once, and leave an older state, or parts of both.',
		suggestion:
			'Let a write wait for the one before it (`writing = writing.then(() => write())`), and write to a temporary file that is renamed then.',
	},
	'late-listener': {
		summary:
			'An object is made before the wait, and listened to after it. That was one step before; now events that come meanwhile are missed, and an `error` that nobody listens to ends the process.',
		suggestion: 'Listen as soon as the object is there, or do what is awaited before it is made.',
	},
	'early-callback': {
		summary:
			'A callback is put off before the wait: a timer, a microtask, what follows on a promise. It ran when the function and its synchronous callers were done; now it runs during the wait, and what comes behind that uses something which one of both changes.',
		suggestion: 'Put the callback off behind the wait, or do what it relies on before the wait.',
	},
	'fake-timers': {
		summary:
			'The test replaces the timers, and waits for code now that was done at once: what waits for a timer may never go on.',
		suggestion:
			'Advance the timers by their async methods (`advanceTimersByTimeAsync`, `tickAsync`), or leave the timers real that the awaited code needs.',
	},
	'overlapping-runs': {
		summary: 'This callback may be called again while an earlier run of it still awaits something.',
		suggestion: 'Skip or queue a run while another one is not done.',
	},
	'runs-overlap': {
		summary:
			'These calls, the runs of this callback, or the methods that a library begins together, were done one after the other, since nothing in them waited. They overlap now, and what they change or print may come in another order.',
		suggestion:
			'Take the results from `Promise.all`, which keeps the order of the array, or await one after the other.',
	},
	'may-not-wait': {
		summary:
			'The type of this callback takes a promise as well as a value, and what it is handed to gives no promise: nothing shows that whoever calls it waits for it.',
		suggestion:
			'Look whether it is awaited: in the documentation of the library, or where the collection is gone through that keeps it.',
	},
	'not-awaited': {
		summary:
			'The receiver of this callback handles its errors but does not wait for it: what comes after may run before it is done.',
		suggestion: 'Check that nothing relies on the callback being done.',
	},
	'open-input': {
		summary:
			'The standard input of a command was at its end from the start, and stays open in the asynchronous form: a command that reads it waits forever.',
		suggestion:
			'Check that the command reads no input, or end it: keep the promise in a variable and call `promise.child.stdin.end()`.',
	},
	'other-error': {
		summary:
			'The error is another one than before, or is handled elsewhere. That of a command tells in other members how the command ended: the exit status is `code`, not `status`, and its message has a line break at the end where nothing was printed to `stderr`. That of a function which a library runs goes to another handler.',
		suggestion:
			'Check what handles the error, for a command for reads of `status`, `code` and `error`, and for comparisons of `message`.',
	},
	'other-order': {
		summary:
			'The asynchronous form gives the same elements, but in an order that may be another one, and another one the next time.',
		suggestion: 'Sort the result where its order is seen.',
	},
	'could-run-together': {
		summary: 'These calls wait for each other, need nothing of each other and only read.',
		suggestion: 'Pass --apply-safe to await them together.',
	},
	'first-failure': {
		summary:
			'These calls run at the same time now: when several of them fail, the error is that of the first to fail, and the others still go on then.',
		suggestion: 'Check that nobody tells their errors apart.',
	},
	'error-arrives': {
		summary:
			'An error here was lost, or ended the process, because it did not reject the promise. It reaches the caller now.',
		suggestion: 'Check that the caller handles it.',
	},
	'fan-out': {
		summary: 'There are as many calls at the same time now as the array has elements.',
		suggestion: 'Pass --concurrency to bound them.',
	},
	'needs-package': {
		summary: 'The result imports a package that nothing lists yet.',
		suggestion:
			'Install it (`npm install asyncshift-runtime`), or pass --runtime vendor to get copies of its helpers instead (those of `offload` and `asyncCached` need piscina and lru-cache).',
	},
	'pool-left': {
		summary: 'The functions that this pool ran are called directly now, and the pool stays.',
		suggestion: 'Remove it with what makes and ends it, if nothing else uses it.',
	},
	'worker-left': {
		summary:
			'The function that this file handed over to a thread is called directly now, and the file stays, or still hands it over to others.',
		suggestion:
			'Remove the file, or the call in it that hands the function over, if nothing else needs it and no build names it.',
	},
	'left-unused': {
		summary: 'Nothing uses this after the migration, and it stays.',
		suggestion: 'Remove it, if what computes its value is not needed either.',
	},
	'still-blocks': {
		summary:
			'The function returns a promise now, but its synchronous body runs as before and blocks the event loop.',
		suggestion:
			'Rewrite the body with asynchronous functions (`native`), or let a worker thread run it (`offload`), when it takes long.',
	},
	'inherited-sync': {
		summary:
			'The service inherits methods that stay synchronous: they are declared by a class that is not named as a service.',
		suggestion: 'Name that class with --service, too, where these methods are to be awaited.',
	},
	'profile-unread': {
		summary:
			'A CPU profile names places that this file does not have: what ran was another text, of a loader that transforms (tsx puts a file on one line) or of another version. Its functions count as not measured.',
		suggestion:
			'Profile what was compiled with source maps, or the sources as they are, without a loader that transforms them.',
	},
	'ignore-without-reason': {
		summary: 'A comment keeps code as it is and does not say why.',
		suggestion: 'Write the reason behind it: `// asyncshift-ignore-next-line <reason>`.',
	},
	'ignore-unused': {
		summary:
			'A comment that should keep code as it is covers none, or is not written as it has to be.',
		suggestion:
			'Put it on the line above the code, as `// asyncshift-ignore-next-line <reason>`, or remove it.',
	},
} as const satisfies Record<string, RefusalInfo>;

export type WarningCode = keyof typeof warningCodes;
