import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import type { Plan } from '../src/plan/plan.ts';
import type { PullRequest } from '../src/report/pullRequest/pullRequest.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const home = path.resolve(import.meta.dirname, '..');

/** Three folders, each with functions that the next one calls; some are async already. */
const files = {
	'package.json': '{ "name": "shop", "type": "module", "private": true }\n',
	'tsconfig.json':
		'{ "compilerOptions": { "strict": true, "noEmit": true, "target": "es2022", "module": "nodenext", "types": ["node"], "noUnusedLocals": true } }\n',
	'.gitignore': 'node_modules\nplans\n',
	'store/read.ts': `import { readFileSync, statSync } from 'node:fs';

export function readText(file: string): string {
	return readFileSync(file, 'utf8');
}

export class Store {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	find(name: string): string {
		return readFileSync(this.#folder + name, 'utf8');
	}

	age(name: string): number {
		return statSync(this.#folder + name).mtimeMs;
	}
}

export async function readLater(file: string): Promise<string> {
	return readText(file);
}

export const store = new Store('data/');
`,
	'catalog/catalog.ts': `import { readText, Store, store } from '../store/read.js';

export function title(file: string): string {
	return readText(file).split('\\n')[0] ?? '';
}

export function describe(name: string, own = new Store('own/')): string {
	return \`\${store.find(name)} \${own.age(name)}\`;
}

export async function load(file: string): Promise<string> {
	return title(file) + describe(file);
}

export async function double(): Promise<number> {
	return 2;
}
`,
	'desk/desk.ts': `import { readFileSync } from 'node:fs';
import { describe, double, load, title } from '../catalog/catalog.js';

export async function serve(file: string): Promise<string> {
	const settings = readFileSync('settings.json', 'utf8');
	return settings + (await load(file)) + title(file);
}

export function shout(file: string): string {
	return describe(file).toUpperCase();
}

export async function twice(): Promise<number> {
	return (await double()) * 2;
}

export async function pair(): Promise<readonly string[]> {
	const one = await load('one');
	const other = await load('other');
	return [one, other, shout('third')];
}
`,
};

function createShop(): Repository {
	const repository = createRepository(files);
	onTestFinished(repository.remove);
	mkdirSync(path.join(repository.root, 'node_modules/@types'), { recursive: true });
	for (const name of ['@types/node', 'undici-types'])
		symlinkSync(
			path.join(home, 'node_modules', name),
			path.join(repository.root, 'node_modules', name),
		);
	repository.git(['tag', 'start']);
	return repository;
}

function compile({ root }: Repository): string {
	const tsc = path.join(home, 'node_modules/.bin/tsc');
	return spawnSync(tsc, ['-p', '.'], { cwd: root, encoding: 'utf8' }).stdout;
}

const reset = ({ git }: Repository): void => {
	git(['reset', '--quiet', '--hard', 'start']);
	git(['clean', '--quiet', '-d', '--force']);
};
const changes = ({ git }: Repository): string => {
	git(['add', '-A']);
	return git(['diff', 'start', '--', 'store', 'catalog', 'desk']).replaceAll(/^index .*\n/gm, '');
};

const blocking = ['--preset', 'node-fs'];
const service = ['--service', './store/read.ts#Store'];

it.each([
	['await-calls', [...blocking, '--max-files', '2']],
	['unblock-io', ['--propagate']],
	['wrap-sync-service', service],
] as const)(
	'every plan of %s %s compiles alone, and all are the whole',
	async (transform, more) => {
		const repository = createShop();
		const run = async (...argv: string[]) => {
			const { code, stdout, stderr } = await runMain(repository.root, argv, { createPlan });
			expect({ argv, code, stderr }).toMatchObject({ code: 0, stderr: '' });
			return stdout;
		};
		expect(compile(repository)).toBe('');
		await run('run', transform, ...more, '--quiet');
		expect(compile(repository)).toBe('');
		const whole = changes(repository);
		reset(repository);
		const split = ['--split-by', 'directory', '-o', 'plans', '--quiet'];
		await run('plan', transform, ...more, ...split);
		const names = readdirSync(path.join(repository.root, 'plans')).sort();
		const plans = names.map((name) => JSON.parse(repository.read(`plans/${name}`)) as Plan);
		for (const [index, name] of names.entries()) {
			if (plans[index]!.split!.after.length > 0) continue;
			await run('apply', `plans/${name}`, '--quiet', '--no-verify');
			expect(`${name}: ${compile(repository)}`).toBe(`${name}: `);
			reset(repository);
		}
		for (const name of names) {
			await run('apply', `plans/${name}`, '--quiet', '--no-verify', '--allow-dirty');
			expect(`after ${name}: ${compile(repository)}`).toBe(`after ${name}: `);
		}
		expect(changes(repository)).toBe(whole);
		const requests: PullRequest[] = JSON.parse(await run('pr', 'plans', '--json'));
		expect(requests.map(({ plan }) => path.basename(plan))).toEqual(names);
		for (const { branch, title, body } of requests) {
			expect(branch).toMatch(new RegExp(`^asyncshift/${transform}-\\d\\d-`));
			expect(title).toContain(transform);
			expect(body).toContain(`asyncshift apply plans/`);
		}
	},
	200_000,
);
