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
