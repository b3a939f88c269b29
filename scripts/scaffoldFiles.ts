/**
 * The files of a new transform: it type-checks, its fixtures pass, and it does what `await-calls`
 * does until its `decide` says otherwise.
 *
 * @param name in kebab case
 * @returns text by path, relative to the repository root
 */
export function scaffoldFiles(name: string): Readonly<Record<string, string>> {
	const fixtures = `__testfixtures__/${name}`;
	return {
		[`transforms/${name}.ts`]: transform(name),
		[`__tests__/${name}.test.ts`]: test(name),
		[`${fixtures}/tsconfig.json`]: tsconfig,
		[`${fixtures}/rules.json`]: '["./support/api.ts#loadSync=load"]\n',
		[`${fixtures}/support/api.ts`]: api,
		[`${fixtures}/awaits-a-call.input.ts`]: input,
		[`${fixtures}/awaits-a-call.output.ts`]: output,
		[`${fixtures}/skip-other-functions.input.ts`]: skip,
	};
}

const transform = (
	name: string,
) => `import { defineTransform } from '../src/plan/defineTransform.ts';
import { proposeAwaits } from '../src/plan/proposeAwaits.ts';

/** TODO: what changes, and a link to what makes it necessary. */
const transform = defineTransform({
	meta: {
		name: '${name}',
		summary: 'TODO: one sentence that ends with a full stop.',
		usage: "--async '<module>#<export>'",
		rules: 'required',
		options: {},
		example: {
			before: 'const user = loadSync(1);',
			after: 'const user = await load(1);',
		},
		notIncluded: [
			{
				what: 'TODO: what one could expect of this transform.',
				why: 'TODO: why it leaves that alone.',
			},
		],
	},
	decide(session) {
		const propose = proposeAwaits(session);
		return (withdrawn) => {
			const proposal = propose(withdrawn);
			// TODO: leave out, add or refuse what this migration sees differently.
			return proposal;
		};
	},
});

export default transform;
/** Stock jscodeshift parses with this parser when it is asked for an AST. */
export const parser = 'tsx';
export const { meta } = transform;
`;

const test = (name: string) => `import { describeFixtures } from './support/describeFixtures.ts';

describeFixtures('${name}');
`;

const tsconfig = `{
	"compilerOptions": {
		"target": "es2023",
		"module": "nodenext",
		"strict": true,
		"allowImportingTsExtensions": true,
		"noEmit": true,
		"types": ["node"],
		"skipLibCheck": true
	},
	"include": ["."]
}
`;

const api = `export declare function loadSync(id: number): string;
export declare function load(id: number): Promise<string>;
`;

const input = `import { loadSync } from './support/api.ts';

export function greet(id: number): string {
	return \`Hello \${loadSync(id)}\`;
}
`;

const output = `import { load } from './support/api.ts';

export async function greet(id: number): Promise<string> {
	return \`Hello \${await load(id)}\`;
}
`;

const skip = `// untouched: another function of the same name
const loadSync = (id: number) => id;

export function next(id: number): number {
	return loadSync(id) + 1;
}
`;
