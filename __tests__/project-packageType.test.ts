import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository;

afterEach(() => repository.remove());

it('awaits at the top level of scripts that the nearest package.json calls ES modules', async () => {
	const script = "import { readFileSync } from 'node:fs';\nconsole.log(readFileSync('a'));\n";
	repository = createRepository({
		'package.json': '{ "type": "module" }',
		'module.js': script,
		'folder/module.ts': script,
		'inner/package.json': '{}',
		'inner/script.js': script,
	});
	await runMain(repository.root, ['run', 'await-calls', '--preset', 'node-fs'], { createPlan });
	const awaited =
		"import { readFile } from 'node:fs/promises';\nconsole.log(await readFile('a'));\n";
	expect(repository.read('module.js')).toBe(awaited);
	expect(repository.read('folder/module.ts')).toBe(awaited);
	expect(repository.read('inner/script.js')).toContain('void (async () => {');
});
