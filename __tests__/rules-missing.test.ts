import { afterEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

let repository: Repository | undefined;
afterEach(() => repository?.remove());

it('says what is wrong with a rule that names nothing', async () => {
	repository = createRepository({
		'src/b.cjs': 'class Users {}\nmodule.exports = new Users();\n',
		'src/a.ts':
			'const load = () => 1;\nclass Store {}\nexport const use = () => [load(), new Store()];\n',
	});
	const { root } = repository;
	const complaint = async (rule: string) => {
		const command = ['run', 'await-calls', '--async', rule];
		return (await runMain(root, command, { createPlan })).stderr;
	};
	expect(await complaint('src/a.ts#use')).toBe(
		"asyncshift: rule 'src/a.ts#use': no file imports a package src/a.ts\nTo name the file of the repository, write ./src/a.ts#use.\n",
	);
	expect(await complaint('src/a#use')).toContain('write ./src/a#use.');
	expect(await complaint('./src/a.ts#load')).toContain(
		'./src/a.ts does not export load, and rules name what other files can import',
	);
	expect(await complaint('./src/a.ts#Store.get')).toContain('does not export Store');
	expect(await complaint('./src/b.cjs#Users')).toContain(
		'does not export Users; ./src/b.cjs#default is what it exports as a whole',
	);
	expect(await complaint('./src/a.ts#gone')).toContain('./src/a.ts has no export gone');
});
