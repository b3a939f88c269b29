import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatters } from '../presets/formatters.ts';
import { Formatters } from '../src/format/findFormatter.ts';
import { createRepository, type Repository } from './support/repository.ts';
import { runMain } from './support/runMain.ts';

const installed = path.join(import.meta.dirname, '../node_modules');
const command = ['run', 'await-calls', '--async', './store.ts#load'];
let repository: Repository;

afterEach(() => repository.remove());

/** A repository with packages of this one installed. */
function create(files: Readonly<Record<string, string>>, packages: readonly string[] = []): void {
	repository = createRepository({ '.gitignore': 'node_modules\n', ...files });
	for (const name of packages) {
		const target = path.join(repository.root, 'node_modules', name);
		mkdirSync(path.dirname(target), { recursive: true });
		symlinkSync(path.join(installed, name), target);
	}
}

/** A program that stands in for a formatter that cannot be installed here, or misbehaves. */
function installStandIn(name: string, bin: string, script: string): void {
	const folder = path.join(repository.root, 'node_modules', name);
	mkdirSync(folder, { recursive: true });
	writeFileSync(
		path.join(folder, 'package.json'),
		JSON.stringify({ name, bin: { [bin]: 'bin.cjs' } }),
	);
	writeFileSync(path.join(folder, 'bin.cjs'), script);
}

/** A module that stands in for one. */
function installModule(name: string, script: string): void {
	const folder = path.join(repository.root, 'node_modules', name);
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, main: 'main.cjs' }));
	writeFileSync(path.join(folder, 'main.cjs'), script);
}

const run = (...more: string[]) => runMain(repository.root, [...command, ...more]);
const status = () => repository.git(['status', '--porcelain']);

/** As every formatter has it at a width of 40; `await ` makes the call too long for its line. */
const source = 'const value = compute(load(), other());\n';
const broken = 'const value = compute(\n  await load(),\n  other(),\n);\n';
const unbroken = 'const value = compute(await load(), other());\n';
/** Formatted by nobody. */
const sloppy = 'const  value = [1,load()]\n';

describe.each<[string, string, object, string[]]>([
	[
		'biome',
		'biome.json',
		{ formatter: { lineWidth: 40, indentStyle: 'space' } },
		['@biomejs/biome'],
	],
	['oxfmt', '.oxfmtrc.json', { printWidth: 40 }, ['oxfmt']],
	['prettier', '.prettierrc', { printWidth: 40 }, ['prettier']],
])('%s', (name, config, content, packages) => {
	const files = { [config]: JSON.stringify(content), 'src/a.ts': source, 'src/b.ts': sloppy };

	it('formats files that were formatted before, and no others', async () => {
		create(files, packages);
		const { code, stdout, stderr } = await run('--format');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(repository.read('src/a.ts')).toBe(broken);
		expect(repository.read('src/b.ts')).toBe('const  value = [1,await load()]\n');
		expect(status()).toBe(' M src/a.ts\n M src/b.ts\n');
		expect(stdout).toContain(`Formatted 1 file with ${name}.\n`);
		expect(stdout).toContain(
			`Not formatted, because it was not formatted with ${name} before: src/b.ts.\n`,
		);
	});

	it('shows in a diff what would be written', async () => {
		create(files, packages);
		const { stdout } = await run('--format', '--diff');
		expect(status()).toBe('');
		repository.git(['apply'], stdout);
		expect(repository.read('src/a.ts')).toBe(broken);
	});

	it('is not asked without --format', async () => {
		create(files, packages);
		await run();
		expect(repository.read('src/a.ts')).toBe(unbroken);
	});

	it('writes nothing when it is not installed', async () => {
		create(files);
		const { code, stderr } = await run('--format');
		expect(code).toBe(2);
		expect(stderr).toContain(`uses ${name}, which is not installed; nothing was written\n`);
		expect(status()).toBe('');
	});
});

describe('eslint', () => {
	// Rules of its own: one of layout, and one that would change what the code does.
	const config = `const make = (type, check) => ({
	meta: { type, fixable: 'code', schema: [] },
	create: (context) => ({ AwaitExpression: (node) => check(node, context) }),
});
const wide = make('layout', (node, context) => {
	if (node.argument.range[0] - node.range[0] === 6)
		context.report({ node, message: 'wide', fix: (fixer) => fixer.insertTextBefore(node.argument, ' ') });
});
const none = make('problem', (node, context) =>
	context.report({ node, message: 'none', fix: (fixer) => fixer.replaceText(node, 'gone') }));
const semi = {
	meta: { type: 'layout', fixable: 'code', schema: [] },
	create: (context) => ({ ExpressionStatement(node) {
		if (!context.sourceCode.getText(node).endsWith(';'))
			context.report({ node, message: 'semi', fix: (fixer) => fixer.insertTextAfter(node, ';') });
	} }),
};
export default [{ plugins: { own: { rules: { wide, none, semi } } }, rules: { 'own/wide': 1, 'own/none': 2, 'own/semi': 2 } }];
`;
	const packages = ['eslint'];

	it('makes the fixes of layout and no others, where they were made before', async () => {
		const files = { 'a.js': 'f(load());\n', 'b.js': 'f(load())\n' };
		create({ 'eslint.config.mjs': config, ...files }, packages);
		const { code, stdout, stderr } = await run('--format');
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('Formatted 1 file with eslint.\n');
		expect(stdout).toContain('it was not formatted with eslint before: b.js.\n');
		expect(repository.read('a.js')).toBe('f(await  load());\n');
		expect(repository.read('b.js')).toBe('f(await load())\n');
	});

	it('tells what is wrong with its configuration', async () => {
		create(
			{ 'eslint.config.mjs': 'throw new Error("no config");\n', 'a.js': 'load();\n' },
			packages,
		);
		const { code, stderr } = await run('--format');
		expect(code).toBe(2);
		expect(stderr).toContain(
			'--format: eslint could not format a.js; nothing was written\nno config',
		);
		expect(status()).toBe('');
	});
});

describe('dprint', () => {
	const files = { 'dprint.json': '{}', 'a.ts': 'load();\n', 'b.ts': 'load();\n' };
	const standIn = (body: string) =>
		`const text = require('fs').readFileSync(0, 'utf8');
const [fmt, stdin, file] = process.argv.slice(2);
if (fmt !== 'fmt' || stdin !== '--stdin') process.exit(9);
${body}`;

	it('gets the text and the path', async () => {
		create(files);
		installStandIn(
			'dprint',
			'dprint',
			standIn("process.stdout.write(text.includes('await') ? text + '// ' + file + '\\n' : text);"),
		);
		expect((await run('--format')).stdout).toContain('Formatted 2 files with dprint.\n');
		expect(repository.read('a.ts')).toBe(`await load();\n// ${repository.root}/a.ts\n`);
	});

	it.each([
		[
			'fails',
			"if (text.includes('await')) { console.error('bad day'); process.exit(7); } process.stdout.write(text);",
			'dprint could not format [ab].ts; nothing was written\nexit code 7\nbad day',
		],
		[
			'copes with nothing',
			"console.error('no plugins'); process.exit(1);",
			'dprint could not format [ab].ts; nothing was written\nexit code 1\nno plugins',
		],
		[
			'breaks the syntax',
			"process.stdout.write(text.includes('await') ? 'const' : text);",
			'dprint makes of [ab].ts what does not parse: .*; nothing was written',
		],
	])('that %s: nothing is written', async (_name, body, message) => {
		create(files);
		installStandIn('dprint', 'dprint', standIn(body));
		const { code, stderr } = await run('--format');
		expect(code).toBe(2);
		expect(stderr).toMatch(new RegExp(message));
		expect(status()).toBe('');
	});

	it('that cannot cope with one file: the others are formatted', async () => {
		create(files);
		installStandIn(
			'dprint',
			'dprint',
			standIn(
				"if (file.endsWith('a.ts')) process.exit(1); process.stdout.write(text.replace('await ', 'await  '));",
			),
		);
		const { stdout } = await run('--format');
		expect(stdout).toContain(
			'Formatted 1 file with dprint.\nNot formatted, because it could not be formatted with dprint before: a.ts.\n',
		);
		expect(repository.read('a.ts')).toBe('await load();\n');
		expect(repository.read('b.ts')).toBe('await  load();\n');
	});
});

describe('prettier that', () => {
	const files = { '.prettierrc': '{}', 'a.ts': 'load();\n' };
	const standIn = (format: string) =>
		`exports.resolveConfig = async () => null;
exports.getFileInfo = async () => ({ ignored: false });
exports.format = (text) => { ${format} };
`;

	it('prints something does not spoil the diff', async () => {
		create(files);
		installModule('prettier', standIn("console.log('hello'); return text;"));
		expect((await run('--format', '--diff')).stdout).toMatch(/^diff --git /);
	});

	it.each([
		[
			'ends',
			'process.exit(5);',
			'prettier could not format a.ts; nothing was written\nit ended (5)',
		],
		[
			'throws',
			"if (text.includes('await')) throw new Error('too new'); return text;",
			'prettier could not format a.ts; nothing was written\ntoo new',
		],
	])('%s changes nothing', async (_name, format, message) => {
		create(files);
		installModule('prettier', standIn(format));
		const { code, stderr } = await run('--format');
		expect(code).toBe(2);
		expect(stderr).toContain(message);
		expect(status()).toBe('');
	});

	it('takes its time is announced on a terminal', async () => {
		create(files);
		installModule('prettier', standIn('return text;'));
		const { stderr } = await runMain(repository.root, [...command, '--format'], { terminal: true });
		expect(stderr).toContain('Formatting …');
	});
});

it('writes nothing where there is no formatter', async () => {
	create({ 'a.ts': 'load();\n' });
	const { code, stderr } = await run('--format');
	expect(code).toBe(2);
	expect(stderr).toContain('--format: no formatter is configured for a.ts; nothing was written\n');
	expect(status()).toBe('');
	expect((await run('--format', '--check')).code).toBe(1);
});

it('leaves files alone that prettier ignores', async () => {
	create(
		{
			'.prettierrc': '{ "printWidth": 40 }',
			'.prettierignore': 'gone/',
			'sub/.prettierignore': 'a.ts\n',
			'sub/a.ts': source,
			'sub/b.ts': source,
		},
		['prettier'],
	);
	await run('--format');
	expect(repository.read('sub/a.ts')).toBe(unbroken);
	expect(repository.read('sub/b.ts')).toBe(broken);
});

it('apply and migrate format too, and the config file can ask for it', async () => {
	create({ '.prettierrc': '{ "printWidth": 40 }', 'a.ts': source }, ['prettier']);
	await runMain(repository.root, ['plan', ...command.slice(1), '-o', 'plan.json']);
	const step = { transform: 'await-calls', async: ['./store.ts#load'] };
	repository.write('asyncshift.config.json', JSON.stringify({ format: true, migrate: [step] }));
	repository.git(['add', '-A']);
	repository.git(['commit', '--quiet', '-m', 'plan']);
	for (const argv of [['apply', 'plan.json'], ['migrate'], command]) {
		const { code, stdout } = await runMain(repository.root, argv);
		expect(code).toBe(0);
		expect(stdout).toContain('Formatted 1 file with prettier.\n');
		expect(repository.read('a.ts')).toBe(broken);
		repository.git(['checkout', '--', '.']);
	}
	await runMain(repository.root, ['migrate', '--format=false']);
	expect(repository.read('a.ts')).toBe(unbroken);
});

describe('which formatter', () => {
	const choose = (file: string) => {
		const choice = new Formatters(repository.root).of(path.join(repository.root, file));
		return (
			choice && `${choice.facts.name} in ${path.relative(repository.root, choice.folder) || '.'}`
		);
	};

	it('is the one of the nearest configuration', () => {
		create({ 'biome.json': '{}', 'a/.prettierrc': '{}', 'a/b/x.ts': '', 'c/x.ts': '' });
		expect(choose('a/b/x.ts')).toBe('prettier in a');
		expect(choose('c/x.ts')).toBe('biome in .');
	});

	it('is a key of package.json, or one that needs no configuration among the dependencies', () => {
		create({
			'package.json': '{ "devDependencies": { "prettier": "3", "eslint": "9", "dprint": "1" } }',
			'a/package.json': '{ "prettier": {} }',
			'b/package.json': '{ "devDependencies": { "oxfmt": "1" } }',
			'c/x.ts': '',
		});
		expect(choose('a/x.ts')).toBe('prettier in a');
		expect(choose('b/x.ts')).toBe('oxfmt in b');
		expect(choose('c/x.ts')).toBe('prettier in .');
	});

	it('is biome before prettier in one folder, unless biome formats nothing', () => {
		create({
			'biome.jsonc': '{ /* */ }',
			'.prettierrc': '{}',
			'a/biome.json': '{ "formatter": { "enabled": false } }',
			'a/prettier.config.mjs': '',
		});
		expect(choose('x.ts')).toBe('biome in .');
		expect(choose('a/x.ts')).toBe('prettier in a');
	});

	it('is a linter only where nothing else formats', () => {
		create({ '.prettierrc': '{}', 'a/eslint.config.js': '' });
		expect(choose('a/x.ts')).toBe('prettier in .');
		repository.remove();
		create({ 'package.json': '{ "eslintConfig": {} }', 'a/.eslintrc.json': '{}' });
		expect(choose('a/x.ts')).toBe('eslint in a');
		expect(choose('x.ts')).toBe('eslint in .');
	});

	it('is none outside of the repository', () => {
		create({ '.prettierrc': '{}', 'sub/x.ts': '' });
		const root = path.join(repository.root, 'sub');
		expect(new Formatters(root).of(path.join(root, 'x.ts'))).toBeUndefined();
	});

	it('says where its facts are from', () => {
		for (const { source } of formatters) expect(source[0]).toMatch(/^https:\/\//);
		create({});
	});
});
