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
				what: 'Functions that a thread or a process of their own makes synchronous (`synckit`, `Atomics.wait`).',
				why: 'Their asynchronous original is not in the call; those of known libraries are listed as `sync-bridge`, `Atomics.wait` as `no-async-form`.',
			},
			{
				what: 'Libraries whose installed version is not known.',
				why: 'Which form they have depends on it.',
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
