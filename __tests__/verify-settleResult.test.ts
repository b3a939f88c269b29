import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Plan } from '../src/plan/plan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository;

afterEach(() => repository.remove());

/** Plans a migration of `loadSync` to `load` in a file that uses both. */
async function planFor(text: string): Promise<Plan> {
	repository = createRepository({
		'package.json': JSON.stringify({ type: 'module' }),
		'tsconfig.json': JSON.stringify({
			compilerOptions: { module: 'nodenext', strict: true, noUnusedLocals: true, types: [] },
		}),
		'src/api.ts': `export function loadSync(id: string | string[]): string { return String(id); }
export async function load(id: string | readonly string[]): Promise<string> { return String(id); }
`,
		'src/index.ts': `import { loadSync } from './api.js';\n${text}`,
	});
	const command = ['run', 'await-calls', '--async', './src/api.ts#loadSync=load', '--dry-run'];
	const { stdout } = await runMain(repository.root, [...command, '--json'], { createPlan });
	return JSON.parse(stdout);
}

it('warns of a name that nothing uses any more, and gives nothing up', async () => {
	const { decisions, refusals, warnings } = await planFor(`
export function print(ids: string[]): void {
	const context = { prefix: '-' };
	ids.forEach((id) => {
		loadSync(id);
	}, context);
}
`);
	expect(refusals).toEqual([]);
	expect(decisions.length).toBeGreaterThan(0);
	expect(warnings).toMatchObject([{ code: 'left-unused', file: 'src/index.ts', line: 4 }]);
});

it('knows an error that was there before by its place when its words change', async () => {
	const { refusals, summary } = await planFor('export const read = (): string => loadSync(1);\n');
	expect(refusals).toEqual([]);
	expect(summary.seedCallsMigrated).toBe(1);
});
