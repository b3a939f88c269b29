import { defineTransform } from '../src/plan/defineTransform.ts';
import { proposeAwaits } from '../src/plan/proposeAwaits.ts';

/** Replaces calls that block the event loop, where code can wait already. */
const transform = defineTransform({
	meta: {
		name: 'unblock-io',
		summary: 'Replace blocking calls in async functions by their asynchronous forms.',
		usage: '',
		rules: 'optional',
		presets: ['node', 'npm', 'bridges'],
		options: {
			propagate: {
				type: 'boolean',
				describe: 'Also make synchronous functions around blocking calls async, with their callers',
			},
		},
		example: {
			before: `import { readFileSync } from 'node:fs';

export async function handle(request: Request): Promise<Response> {
  const page = readFileSync('page.html', 'utf8');
  return new Response(page);
}`,
			after: `import { readFile } from 'node:fs/promises';

export async function handle(request: Request): Promise<Response> {
  const page = await readFile('page.html', 'utf8');
  return new Response(page);
}`,
		},
		notIncluded: [
			{
				what: 'Blocking calls in synchronous functions.',
				why: 'Their callers would have to change: `--propagate` does that.',
			},
			{
				what: 'Functions without a faithful asynchronous form, such as those on file descriptors, and commands that share streams with the process.',
				why: 'They are listed as `no-async-form`: a result or an error would be another one.',
			},
			{
				what: 'Functions of `synckit` that would do something else in the main thread.',
				why: 'Arguments, results, errors and the state of modules are copies in a thread: such a function is listed as `sync-bridge`. `SYNCKIT_TIMEOUT` and other settings from outside of the repository are not seen.',
			},
			{
				what: '`Atomics.wait` on memory that another thread may change.',
				why: 'What it waits for is not in the call: it is listed as `no-async-form`.',
			},
			{
				what: 'Leading `execSync` of a script of the repository back to a function of that script.',
				why: 'Where its streams are pipes the call does not block any more, and the script still runs in its process. A function in its place would throw its own errors instead of those of a command, and share settings and exit with this process.',
			},
			{
				what: 'Calls through an object that need not be the module: a parameter, a field, a variable that is assigned.',
				why: 'What is given there, in a test for example, may have the synchronous functions and no others: listed as `other-object`.',
			},
			{
				what: 'Methods of untyped values in plain JavaScript that are handed on without a call: `names.map(this.load, this)` where `Loader.prototype.load = function …` stands in another statement.',
				why: 'The method becomes async, and whoever gets it goes on as before. A call, `this.load(name)`, is refused.',
			},
			{
				what: 'Objects whose methods block (explorers of `cosmiconfigSync`) where more is done with them than to call their methods, at once or by a variable or private field of the file.',
				why: 'Who gets one that is exported, returned or handed on may call it where nobody waits: listed as `escapes-as-value`.',
			},
			{
				what: 'Libraries whose installed version is not known.',
				why: 'Which form they have depends on it. Versions without an asynchronous form, such as fs-extra 2, are passed over without a word.',
			},
			{
				what: 'Whether a library waits for a member of an object that it is given, where the type of the member takes a promise as well as a value and nothing is known of the library.',
				why: 'The type is trusted. Where the function itself is handed over, a warning (`may-not-wait`) says so, and what can be run in two ways (`check`, `checkAsync`) is refused.',
			},
			{
				what: '`ENOTDIR` of `statSync` and `lstatSync` with `throwIfNoEntry: false`, for a path below a file.',
				why: 'They throw it before Node.js 22.15; the asynchronous call gives `undefined`, as they do from then on.',
			},
			{
				what: 'What values without a type turn out to be where no caller in the repository shows it: a file descriptor that comes from elsewhere.',
				why: 'They are taken for paths. A descriptor is rejected there with `ERR_INVALID_ARG_TYPE`.',
			},
			{
				what: 'The order of what async functions do that are called together: `await Promise.all([save(first), save(second)])`, `Promise.race`.',
				why: 'Where they did their work at once, one was done before the next began. They overlap now, which is what non-blocking calls are for. A warning names calls in one `Promise.all` (`allSettled`, `race`, `any`), by one `map` or `Array.from`, or in a loop that pushes their promises, where they are not known to be without effect, and callbacks of `map` whose order is seen (`runs-overlap`), and promises that are kept while other code runs (`finishes-later`).',
			},
			{
				what: 'Handling promises that are left alone while an inserted `await` waits.',
				why: 'They are as they were, but may fail now before anybody waits for them, which ends the process. A warning (`left-pending`) names those that the function, or the top level of the module, keeps in variables, members, arrays and objects, also by `map` and `push`, and those that stand in front of the call in the same expression. What it hands to other functions, or adds to other collections, is not followed.',
			},
			{
				what: "Listeners that come in time: `const child = spawn(command); log(); child.on('error', …)`.",
				why: 'Events that come during a wait are missed, and an `error` that nobody listens to ends the process. Where a function, or what it runs at once, makes the object and listens to it on both sides of the wait, a warning (`late-listener`) names it. A listener that the caller adds to what the function returns, or that a called function adds, is not seen, nor is a timer that is cleared too late.',
			},
			{
				what: 'Wrappers that a library gives GraphQL resolvers (`next` of `composeResolvers` and of middlewares), or that read them where no type says so, and methods of instances that a resolver gives to `graphqlSync`.',
				why: 'Resolvers become async, since GraphQL.js waits for them. What such a wrapper does with the promise is not looked at: let it be async and await it first. Those that read `resolve` of a field of the schema are.',
			},
			{
				what: 'Callbacks that were put off before the wait: `setImmediate(() => print(this.out)); this.out = load();`.',
				why: 'They ran when the function and its synchronous callers were done, and run during the wait now. Where what comes behind the wait and the callback use the same variable or property, and one of both changes it, a warning (`early-callback`) names the callback, also where a called function of the repository puts it off. A timer with a delay is not looked at, nor is what an async function does behind its own first wait.',
			},
			{
				what: 'What used to be one step: a check of a cache and its entry, a counter, `existsSync` and `mkdirSync` of one folder.',
				why: 'Others may get in between now. Where the function, or one of its file that it calls, shows both sides of the wait, a warning (`split-step`) names them: variables and properties, settings of the process such as `process.chdir`, and calls about one path, those behind up to five calls and in other files included. What called functions of other files or objects keep, up to three calls away, is named where a change goes by what was read; so is what the function changed itself and reads again behind the wait, or gives as a whole, what a function that it calls reads behind a wait of its own, what it does to one shared object step by step (`report.begin()`, `report.add(file)`, `report.end()`), and a file that it writes and reads back, or has a command read. A folder that is read or cleared is a reason for what is written in it then (`join(folder, String(readdirSync(folder).length))`). So is state that changes and is written as a whole to one file (`overlapping-writes`). Behind other calls nothing is seen. Nor is who reads a file while it is written: `writeFile` empties it first, and `writeFileSync` did both at once. A wait between `BEGIN` and `COMMIT` of one function is named, too. Nothing else of a database is: a query that checks before the wait and an insert after it are two calls of a library; and pages of an offset shift when others write in between. Only a cursor that is open during a wait (`for (const row of query.iterate())`) is named, where the function itself goes through it. Commands that work in one folder one after the other (`git add`, `git commit`) are not.',
			},
		],
	},
	decide: (session, { propagate }) =>
		proposeAwaits(session, { scope: propagate ? 'everywhere' : 'async' }),
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
