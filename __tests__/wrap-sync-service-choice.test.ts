import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository | undefined;
afterEach(() => repository?.remove());

it('says that a type has no functions to make async', async () => {
	repository = createRepository({
		'src/store.ts':
			'export interface Store { get(): number }\nexport class Disk implements Store { get(): number { return 1; } }\n',
	});
	const { root } = repository;
	const command = ['run', 'wrap-sync-service', '--service', './src/store.ts#Store'];
	expect(await runMain(root, command, { createPlan })).toMatchObject({
		code: 2,
		stderr:
			'asyncshift: --service ./src/store.ts#Store: this is a type, and has no functions to make async\nName the class or object that implements it; the type changes with it.\n',
	});
});

it('takes a strategy for a default export by that name', async () => {
	repository = createRepository({
		'src/widths.ts':
			'export default function stretch(widths: readonly number[]): number[] {\n\treturn widths.map((width) => width * 2);\n}\n',
	});
	const { root } = repository;
	const command = ['run', 'wrap-sync-service', '--service', './src/widths.ts#default'];
	const run = await runMain(root, [...command, '--strategy', 'default=offload'], { createPlan });
	// Types that a thread needs are missing here, which says that one was to run it.
	expect(JSON.stringify(run)).toContain('let a worker thread run the body of `stretch`');
});

it('names functions outside of the service by which it blocks', async () => {
	repository = createRepository({
		'package.json': '{ "type": "module" }\n',
		'src/files.ts':
			"import { readFileSync } from 'node:fs';\nexport function read(name: string): string {\n\treturn readFileSync(name, 'utf8');\n}\n",
		'src/store.ts':
			"import { statSync } from 'node:fs';\nimport { read } from './files.js';\nfunction size(name: string): number {\n\treturn statSync(name).size;\n}\nexport class Store {\n\tload(name: string): string {\n\t\treturn read(name);\n\t}\n\tsizes(names: string[]): number[] {\n\t\treturn names.map(size);\n\t}\n}\n",
	});
	const { root } = repository;
	const command = ['run', 'wrap-sync-service', '--service', './src/store.ts#Store'];
	const options = ['--strategy', 'load=native', '--no-verify', '--json'];
	const { stdout } = await runMain(root, [...command, ...options], { createPlan });
	const { warnings } = JSON.parse(stdout) as { warnings: { code: string; message: string }[] };
	const still = 'returns a promise, and still blocks while it runs';
	const blocking = warnings.filter(({ code }) => code === 'still-blocks');
	expect(blocking.map(({ message }) => message)).toEqual([
		`\`Store.load\` ${still}: \`read\` calls \`readFileSync\` (src/files.ts:3), outside of the service; run \`unblock-io --propagate\` first, or add \`--service './src/files.ts#*'\``,
		`\`Store.sizes\` ${still}: \`size\` calls \`statSync\` (src/store.ts:4), outside of the service; run \`unblock-io --propagate\` first`,
	]);
});
