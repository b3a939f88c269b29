import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The built transform under stock jscodeshift: `npm test` builds it first.
const repository = path.join(import.meta.dirname, '..');
const transform = path.join(repository, 'dist/transforms/await-calls.js');
const jscodeshift = path.join(repository, 'node_modules/jscodeshift/bin/jscodeshift.js');

const rules = [
	'--async=./support/api.js#loadSync=load',
	'--async=node:fs#readFileSync=node:fs/promises#readFile',
	'--async=./src/service.ts#fetchAll',
];

const cases: Readonly<Record<string, readonly [before: string, after?: string]>> = {
	'src/twin.ts': [
		"import { loadSync } from '../support/api.js';\n\nexport function size(name: string): number {\n\treturn loadSync(name).length;\n}\n",
		"import { load } from '../support/api.js';\n\nexport async function size(name: string): Promise<number> {\n\treturn (await load(name)).length;\n}\n",
	],
	'src/version.ts': [
		"import { readFileSync } from 'node:fs';\r\n\r\nexport const version = (): string => readFileSync('VERSION', 'utf8').trim();\r\n",
		"import { readFile } from 'node:fs/promises';\r\n\r\nexport const version = async (): Promise<string> => (await readFile('VERSION', 'utf8')).trim();\r\n",
	],
	'legacy/read.cjs': [
		"const { readFileSync } = require('fs');\nconst { loadSync } = require('../support/api');\n\nexports.read = function read(name) {\n\treturn [loadSync(name), readFileSync(name)];\n};\n",
		"const { readFile } = require('fs/promises');\nconst { load } = require('../support/api');\n\nexports.read = async function read(name) {\n\treturn [await load(name), await readFile(name)];\n};\n",
	],
	'src/service.ts': [
		'export function fetchAll(): string[] {\n\treturn [];\n}\n\nexport function count(): number {\n\treturn fetchAll().length;\n}\n',
		'export async function fetchAll(): Promise<string[]> {\n\treturn [];\n}\n\nexport async function count(): Promise<number> {\n\treturn (await fetchAll()).length;\n}\n',
	],
	'src/blocked.ts': [
		"import { loadSync } from '../support/api.js';\n\nexport class Limits {\n\tmax;\n\tconstructor() {\n\t\tthis.max = loadSync('max');\n\t}\n}\n",
	],
	'src/other.ts': [
		"import { loadSync } from './api.js';\n\nexport const size = () => loadSync('a').length;\n",
	],
	'src/plain.ts': ['export const answer = 42;\n'],
	'src/broken.ts': [
		"import { readFileSync } from 'node:fs';\n\nexport const broken = readFileSync(;\n",
	],
};

let root: string;

beforeAll(() => {
	expect(existsSync(transform), 'run `npm run build` first').toBe(true);
	root = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-stock-')));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function writeCases(): void {
	for (const [file, [before]] of Object.entries(cases)) {
		mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
		writeFileSync(path.join(root, file), before);
	}
}

function run(...options: string[]) {
	const argv = [jscodeshift, '-t', transform, '-v', '2', ...options, ...Object.keys(cases)];
	return spawnSync(process.execPath, argv, {
		cwd: root,
		encoding: 'utf8',
		env: { ...process.env, NO_COLOR: '1' },
	});
}

/** The line that jscodeshift prints about a file. */
function lineAbout(file: string, stdout: string): string | undefined {
	return stdout
		.split('\n')
		.find((line) => / (OKK|NOC|SKIP|ERR) /.test(line) && line.includes(file));
}

describe('stock jscodeshift', () => {
	let result: ReturnType<typeof run>;

	beforeAll(() => {
		writeCases();
		result = run(...rules);
	}, 60_000);

	it.each(Object.entries(cases))('%s', (file, [before, after]) => {
		expect(readFileSync(path.join(root, file), 'utf8')).toBe(after ?? before);
		const status = file === 'src/broken.ts' ? ' ERR ' : after === undefined ? ' NOC ' : ' OKK ';
		expect(lineAbout(file, result.stdout)).toContain(status);
	});

	it('counts errors and goes on', () => {
		expect(result.stdout).toContain('1 errors\n3 unmodified\n0 skipped\n4 ok\n');
		expect(result.stdout).toContain('src/broken.ts Transformation error (Unexpected token (3:35)');
		expect(result.status).toBe(0);
	});

	it('reports what it leaves to the reader', () => {
		expect(result.stdout).toContain('src/blocked.ts line 6 is left alone: the call is in a constr');
		expect(result.stdout).toContain('src/service.ts async now: `fetchAll`, `count`; calls from');
	});

	it('changes nothing when it runs again', () => {
		const again = run(...rules, '--fail-on-error');
		expect(again.stdout).toContain('1 errors\n7 unmodified\n0 skipped\n0 ok\n');
		expect(again.status).toBe(1);
	});
});

it('prints and writes nothing with --dry --print, without Babel and in one process', () => {
	writeCases();
	const { stdout, stderr } = run(rules[0]!, '--dry', '--print', '--no-babel', '--run-in-band');
	expect(stdout).toContain(cases['src/twin.ts']![1]);
	expect(stdout).toContain('0 errors\n6 unmodified\n0 skipped\n2 ok\n');
	expect(stderr).not.toContain('Error');
	expect(readFileSync(path.join(root, 'src/twin.ts'), 'utf8')).toBe(cases['src/twin.ts']![0]);
});

it('asks for rules', () => {
	const { stdout } = run('--dry');
	expect(stdout).toContain("no rules: pass --async='<module>#<export>'");
});
