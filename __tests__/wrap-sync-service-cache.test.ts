import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createPlan } from '../src/plan/createPlan.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const modules = path.join(import.meta.dirname, '../node_modules');
const copy = 'src/asyncshift/asyncCached.ts';
const files = {
	'.gitignore': 'node_modules\nbuild\n',
	'package.json': '{ "type": "module", "dependencies": { "asyncshift-runtime": "*" } }\n',
	'tsconfig.json': JSON.stringify({
		compilerOptions: {
			module: 'nodenext',
			target: 'es2022',
			strict: true,
			types: ['node'],
			rootDir: 'src',
			outDir: 'build',
		},
		include: ['src'],
	}),
	'src/cache.ts': `export function cached(_options: { ttlMs: number }) {
	return <This, Arguments extends unknown[], Result>(
		method: (this: This, ...args: Arguments) => Result,
		_context: ClassMethodDecoratorContext,
	) => memoize(method);
}

export function memoize<This, Arguments extends unknown[], Result>(
	fn: (this: This, ...args: Arguments) => Result,
): (this: This, ...args: Arguments) => Result {
	const kept = new Map<string, Result>();
	return function (...args) {
		const key = JSON.stringify(args);
		if (!kept.has(key)) kept.set(key, fn.apply(this, args));
		return kept.get(key)!;
	};
}
`,
	'src/prices.ts': `import { cached, memoize } from './cache.js';

let runs = 0;

export class Prices {
	@cached({ ttlMs: 60_000 })
	find(id: string): string {
		runs += 1;
		return \`\${id} found in run \${runs}\`;
	}

	readonly listOf = memoize((supplier: string): string[] => {
		runs += 1;
		if (supplier === '') throw new RangeError(\`no supplier in run \${runs}\`);
		return [this.find(supplier)];
	});
}
`,
	'src/main.ts': `import { Prices } from './prices.js';

const prices = new Prices();

function list(supplier: string): string {
	try {
		return prices.listOf(supplier).join();
	} catch (error) {
		return String(error);
	}
}

for (const supplier of ['first', 'first', '', 'second']) console.log(list(supplier));
console.log(prices.find('second'));
`,
};
const printed = `first found in run 2
first found in run 2
RangeError: no supplier in run 3
second found in run 5
second found in run 5
`;
const command = ['run', 'wrap-sync-service', '--service', './src/prices.ts#Prices'].concat(
	['cached', 'memoize'].flatMap((name) => [
		'--cache',
		`./src/cache.ts#${name}=asyncshift-runtime#asyncCached`,
	]),
);

let repository: Repository;
beforeEach(() => {
	repository = createRepository(files);
	const runtime = path.join(import.meta.dirname, '../runtime');
	const own = path.join(repository.root, 'node_modules');
	mkdirSync(own);
	const needed = {
		'asyncshift-runtime': runtime,
		'lru-cache': path.join(runtime, 'node_modules/lru-cache'),
	};
	for (const [name, from] of Object.entries(needed))
		symlinkSync(from, path.join(own, name), 'junction');
	for (const name of ['@types', 'undici-types'])
		symlinkSync(path.join(modules, name), path.join(own, name), 'junction');
});
afterEach(() => repository.remove());

const run = (...argv: string[]) => runMain(repository.root, argv, { createPlan });

function compileAndRun(): string {
	const compiled = spawnSync(process.execPath, [path.join(modules, 'typescript/bin/tsc')], {
		cwd: repository.root,
		encoding: 'utf8',
	});
	expect(compiled.stdout).toBe('');
	return execFileSync(process.execPath, ['build/main.js'], {
		cwd: repository.root,
		encoding: 'utf8',
	});
}

it.each([
	['the package', [], "'asyncshift-runtime'"],
	['a copy', ['--runtime', 'vendor'], "'./asyncshift/asyncCached.js'"],
])(
	'replaces caches by their counterpart from %s, which keeps results',
	async (_, options, from) => {
		expect(compileAndRun()).toBe(printed);
		const { code, stdout, stderr } = await run(...command, ...options);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout.includes(`Created ${copy}.`)).toBe(options.length > 0);
		const written = repository.read('src/prices.ts');
		expect(written).toContain(`import { asyncCached } from ${from};\n`);
		expect(written).toContain('@asyncCached({ ttlMs: 60_000 })\n\tasync find(');
		expect(written).toContain(
			'listOf = asyncCached(async (supplier: string): Promise<string[]> => {',
		);
		expect(compileAndRun()).toBe(printed);
		repository.git(['add', '.']);
		repository.git(['commit', '-qm', 'Wrap']);
		expect((await run(...command, ...options, '--check')).code).toBe(0);
	},
);

it('says which package the counterpart comes from where no manifest lists it', async () => {
	repository.write('package.json', '{ "type": "module" }\n');
	const { stdout } = await run(...command, '--dry-run', '--allow-dirty');
	expect(stdout).toContain('npm install asyncshift-runtime');
});
