import { defineTransform } from '../src/plan/defineTransform.ts';
import { proposeAwaits } from '../src/plan/proposeAwaits.ts';

/** Awaits every call of the functions that the rules name, and makes the callers async up to the top. */
const transform = defineTransform({
	meta: {
		name: 'await-calls',
		summary:
			'Await every call of functions that are async now, and make their callers async up to the top.',
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
				what: 'Callbacks whose receiver needs their result at once (`filter`, `some`, comparators).',
				why: 'Awaiting there changes the order of effects or cannot be expressed; the call is refused and listed.',
			},
			{
				what: 'Mocks and assertions on thrown errors in tests.',
				why: 'A mock that returns a plain value hides whether the code awaits; such sites are refused until they are migrated too.',
			},
			{
				what: 'State that an inserted `await` splits.',
				why: 'Whether a check and its use may be interleaved is not visible in the code.',
			},
		],
	},
	decide: proposeAwaits,
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
