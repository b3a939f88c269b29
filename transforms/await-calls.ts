import { defineTransform } from '../src/plan/defineTransform.ts';
import { proposeAwaits } from '../src/plan/proposeAwaits.ts';

/** Awaits every call of the functions that the rules name, and makes the callers async up to the top. */
const transform = defineTransform({
	meta: {
		name: 'await-calls',
		summary:
			'Await every call of functions that are async now, and make their callers async up to the top.',
		usage: "--async '<module>#<export>'",
		rules: 'required',
		options: {},
		example: {
			before: `import { readFileSync } from 'node:fs';

export function readVersion(path: string): string {
  return JSON.parse(readFileSync(path, 'utf8')).version;
}`,
			after: `import { readFile } from 'node:fs/promises';

export async function readVersion(path: string): Promise<string> {
  return JSON.parse(await readFile(path, 'utf8')).version;
}`,
		},
		notIncluded: [
			{
				what: 'Callbacks whose receiver needs their result at once: comparators, and functions of libraries that do not take a promise.',
				why: 'There is no place to wait; the call is refused and listed.',
			},
			{
				what: 'Mocks that replace a whole module of a renamed function (`jest.mock` of `fs`, proxyquire, rewire).',
				why: 'The migrated code would go past the mock, so the calls behind it are refused and stay.',
			},
			{
				what: 'The order of calls that are begun together: `await Promise.all([save(first), load(second)])`.',
				why: 'Where they did their work at once, one was done before the next began. They overlap now; a warning names such calls where one of them is not known to be without effect (`runs-overlap`), and promises that are kept or dropped while other code runs (`finishes-later`).',
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
				what: 'State that an inserted `await` splits.',
				why: 'Whether a check and its use may be interleaved is not visible in the code.',
			},
		],
	},
	decide: (session) => proposeAwaits(session),
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
