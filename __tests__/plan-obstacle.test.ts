import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Plan } from '../src/plan/plan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository;

afterEach(() => repository.remove());

it('gives the code of the obstacle behind callers that cannot follow', async () => {
	repository = createRepository({
		'package.json': '{ "type": "module" }',
		'store.ts': `import { readFileSync } from 'node:fs';
function read(id: string): string {
	return readFileSync(id, 'utf8');
}
function readTwice(id: string): string {
	return read(id) + read(id);
}
export class Store {
	text: string;
	constructor() {
		this.text = readTwice('a');
	}
}
`,
	});
	const command = ['run', 'await-calls', '--preset', 'node-fs', '--dry-run', '--json'];
	const { stdout } = await runMain(repository.root, command, { createPlan });
	const { refusals } = JSON.parse(stdout) as Plan;
	expect(refusals.map(({ line, code, obstacle }) => [line, code, obstacle])).toEqual([
		[3, 'caller-blocked', 'constructor'],
		[6, 'caller-blocked', 'constructor'],
		[6, 'caller-blocked', 'constructor'],
		[11, 'constructor', undefined],
	]);
});
