import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { checkPlan } from '../src/verify/checkPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

// `loadLater` gives another type: only the compiler knows where that matters.
const files = {
	'package.json': '{ "type": "module" }\n',
	'tsconfig.json':
		'{ "compilerOptions": { "module": "nodenext", "strict": true, "noEmit": true, "types": [] } }\n',
	'src/store.ts': `export function load(id: string): string {
	return id;
}
export async function loadLater(id: string): Promise<number> {
	return id.length;
}
`,
	'src/good.ts': `import { load } from './store.js';

export function good(): void {
	load('good');
}
`,
	'src/bad.ts': `import { load } from './store.js';

export function bad(): string {
	const text: string = load('bad');
	return text;
}
`,
};
const replace = ['--async', './src/store.ts#load=loadLater'];
let repository: Repository;

beforeEach(() => {
	repository = createRepository(files);
});
afterEach(() => repository.remove());

const run = (...argv: string[]) => runMain(repository.root, argv, { createPlan, checkPlan });
const status = () => repository.git(['status', '--porcelain']);

function commit(file: string, content: string): void {
	repository.write(file, content);
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', file]);
}

const listed = `New errors: 1

src/bad.ts:4 TS2322: Type 'number' is not assignable to type 'string'.
  caused by src/bad.ts:4 await the call of \`load\`
    because of the rule ./src/store.ts#load=loadLater

Nothing was written: the result would have 1 new error.
`;

describe('run', () => {
	it('withdraws what causes new errors', async () => {
		for (const option of [[], ['--verify=withdraw']]) {
			const { code, stdout } = await run('run', 'await-calls', ...replace, ...option);
			expect(code).toBe(0);
			expect(stdout).toContain('src/bad.ts:4 await the call of `load`: TS2322: ');
			expect(status()).toBe(' M src/good.ts\n');
			repository.git(['checkout', '--', '.']);
		}
	});

	it('--verify=strict lists new errors with the decisions behind them, and writes nothing', async () => {
		const { code, stdout } = await run('run', 'await-calls', ...replace, '--verify=strict');
		expect(code).toBe(1);
		expect(stdout).toContain(listed);
		expect(status()).toBe('');
	});

	it('--verify=strict prints no diff of what it would not write', async () => {
		const strict = ['--verify=strict', '--diff'];
		const { code, stdout, stderr } = await run('run', 'await-calls', ...replace, ...strict);
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
		expect(stderr).toContain(listed);
	});

	it('--verify=strict tells the chain of decisions, and lists them in JSON', async () => {
		commit(
			'src/caller.ts',
			"import { bad } from './bad.js';\n\nexport const size = bad().length;\n",
		);
		commit(
			'src/bad.ts',
			files['src/bad.ts'].replace('text: string', 'text').replace('text;', 'text.trim();'),
		);
		const strict = ['--verify=strict', '--json'];
		const { code, stdout } = await run('run', 'await-calls', ...replace, ...strict);
		expect(code).toBe(1);
		const { written, changed, newErrors } = JSON.parse(stdout);
		expect({ written, changed }).toEqual({ written: false, changed: [] });
		expect(newErrors[0]).toMatchObject({
			file: 'src/bad.ts',
			line: 5,
			message: "TS2339: Property 'trim' does not exist on type 'number'.",
			causes: [{ file: 'src/bad.ts', line: 4, rule: './src/store.ts#load=loadLater' }],
		});
	});

	it('--verify=strict judges what a selection leaves, and nothing else', async () => {
		commit(
			'src/a.ts',
			"import { load } from './store.js';\n\nexport async function first(): Promise<void> {\n\tload('a');\n}\n",
		);
		const strict = (...more: string[]) =>
			run('run', 'await-calls', ...replace, '--verify=strict', '--dry-run', '--json', ...more);
		for (const selection of [
			['--only', 'await-call'],
			['--max-files', '1'],
		]) {
			const { code, stdout } = await strict(...selection);
			expect(JSON.parse(stdout)).toMatchObject({ changed: ['src/a.ts'], newErrors: [] });
			expect(code).toBe(0);
		}
		const { code, stdout } = await strict('--max-files', '2');
		expect(JSON.parse(stdout)).toMatchObject({ changed: [], newErrors: [{ file: 'src/bad.ts' }] });
		expect(code).toBe(1);
		const answers = ['y', 'n', 'y'];
		const context = { createPlan, ask: async () => answers.shift()! };
		const argv = ['run', 'await-calls', ...replace, '--verify=strict', '-i'];
		expect((await runMain(repository.root, argv, context)).code).toBe(0);
		expect(status()).toBe(' M src/a.ts\n M src/good.ts\n');
	});

	it('--verify=strict writes what has no new errors', async () => {
		const argv = ['await-calls', 'src/good.ts', ...replace, '--verify=strict'];
		expect((await run('run', ...argv)).code).toBe(0);
		expect(status()).toBe(' M src/good.ts\n');
	});

	it('takes strict from the config file, and the typed option instead', async () => {
		commit('asyncshift.config.json', '{ "verify": "strict" }');
		expect((await run('run', 'await-calls', ...replace, '--check')).code).toBe(1);
		expect((await run('run', 'await-calls', ...replace)).stdout).toContain(listed);
		expect(status()).toBe('');
		const { code } = await run('run', 'await-calls', ...replace, '--verify=withdraw');
		expect(code).toBe(0);
		expect(status()).toBe(' M src/good.ts\n');
	});

	it('--no-verify does not ask', async () => {
		expect((await run('run', 'await-calls', ...replace, '--no-verify')).code).toBe(0);
		expect(status()).toBe(' M src/bad.ts\n M src/good.ts\n');
	});
});

describe('migrate', () => {
	beforeEach(() => {
		const step = { transform: 'await-calls', async: ['./src/store.ts#load=loadLater'] };
		commit(
			'asyncshift.config.json',
			JSON.stringify({ migrate: [step, { transform: 'strip-async' }] }),
		);
	});

	it('--verify=strict writes nothing, and stops at the step with new errors', async () => {
		const { code, stdout } = await run('migrate', '--verify=strict');
		expect(code).toBe(1);
		expect(stdout).toContain(listed.split('\n\nNothing')[0]);
		expect(stdout).toContain('Nothing was written: the result would have 1 new error.\n1 step, ');
		expect(status()).toBe('');
		expect((await run('migrate')).code).toBe(0);
		expect(status()).toContain('src/good.ts');
	});
});

describe('plan and apply', () => {
	const own = ['await-calls', '--async', './src/store.ts#load'];

	it('writes no plan with --verify=strict and new errors', async () => {
		const strict = ['--verify=strict', '-o', 'plan.json'];
		const { code, stdout } = await run('plan', 'await-calls', ...replace, ...strict);
		expect(code).toBe(1);
		expect(stdout).toContain(listed);
		expect(status()).toBe('');
	});

	it('applies nothing when a file that the plan leaves alone cannot follow any more', async () => {
		await run('plan', ...own, '-o', 'plan.json');
		commit('src/late.ts', "import { bad } from './bad.js';\n\nexport const late = bad().length;\n");
		const { code, stdout } = await run('apply', 'plan.json');
		expect(code).toBe(1);
		expect(stdout).toContain(
			"src/late.ts:3 TS2339: Property 'length' does not exist on type 'Promise<string>'.",
		);
		expect(status()).toBe('');
		expect((await run('apply', 'plan.json', '--no-verify')).code).toBe(0);
		expect(status()).toContain('src/bad.ts');
	});

	it('applies what was checked, and needs no check with "verify": false', async () => {
		await run('plan', ...own, '-o', 'plan.json');
		commit('plan.json', repository.read('plan.json'));
		expect((await run('apply', 'plan.json')).code).toBe(0);
		expect(repository.read('src/bad.ts')).toContain("await load('bad')");
		repository.git(['checkout', '--', '.']);
		commit('src/late.ts', "import { bad } from './bad.js';\n\nexport const late = bad().length;\n");
		commit('asyncshift.config.json', '{ "verify": false }');
		expect((await run('apply', 'plan.json')).code).toBe(0);
	});

	it('names the decision of the plan behind an error', async () => {
		await run('plan', 'await-calls', ...replace, '--no-verify', '-o', 'plan.json');
		const { code, stdout } = await run('apply', 'plan.json', '--allow-dirty');
		expect(code).toBe(1);
		expect(stdout).toContain('  caused by src/bad.ts:4 await the call of `load`\n');
		expect(stdout).toContain('    because of the rule ./src/store.ts#load=loadLater\n');
	});

	it.each<
		[string, (plan: { decisions: { edits: { text: string }[] }[]; created: object[] }) => void]
	>([
		[
			'an edit',
			({ decisions }) => {
				decisions[0]!.edits[0]!.text = 'await (';
			},
		],
		[
			'a file to create',
			({ created }) => {
				created.push({ path: 'src/new.ts', text: 'export {', dependencies: {} });
			},
		],
	])('writes nothing when %s does not parse', async (_name, change) => {
		await run('plan', ...own, '-o', 'plan.json');
		const plan = JSON.parse(repository.read('plan.json'));
		change(plan);
		repository.write('plan.json', JSON.stringify(plan));
		const { code, stderr } = await run('apply', 'plan.json', '--no-verify', '--allow-dirty');
		expect(code).toBe(2);
		expect(stderr).toMatch(
			/the plan makes of src\/\w+\.ts what does not parse: .*; nothing was written/,
		);
		expect(status()).toBe('?? plan.json\n');
	});
});

describe('types of Node.js that are not installed', () => {
	const later =
		"const mkdirp = require('mkdirp');\n\nexports.make = async () => mkdirp.sync('a');\n";
	const migrate = () => run('run', 'unblock-io', '--preset', 'npm');

	beforeEach(() => {
		repository.write('package.json', '{ "dependencies": { "mkdirp": "0.5.6" } }\n');
		repository.write('main.cjs', later);
	});

	it('are no reason to give up JavaScript that no config lists', async () => {
		commit('tsconfig.json', '{ "files": ["src/good.ts"] }\n');
		expect((await migrate()).code).toBe(0);
		expect(repository.read('main.cjs')).toContain("require('node:util')");
	});

	it('are missed by the compiler of the repository, which would have a new error', async () => {
		const typed =
			"declare module 'mkdirp' {\n\tfunction make(path: string): void;\n\tnamespace make {\n\t\tfunction sync(path: string): void;\n\t}\n\texport = make;\n}\n";
		repository.write('mkdirp.d.ts', typed);
		const options = '{ "checkJs": true, "noEmit": true, "types": [] }';
		commit(
			'tsconfig.json',
			`{ "compilerOptions": ${options}, "files": ["main.cjs", "mkdirp.d.ts"] }\n`,
		);
		expect((await migrate()).stdout).toContain('@types/node');
		expect(status()).toBe('');
	});
});
