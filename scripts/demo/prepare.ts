import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const repository = path.join(import.meta.dirname, '../..');
const example = path.join(repository, 'examples/warehouse-service');
const binary = path.join(repository, 'dist/bin/asyncshift.js');
const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');

/** A copy of the example, migrated when asked to, compiled, and with its tests passed. */
export function prepare(name: string, isMigrated: boolean): string {
	const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'asyncshift-demo-')));
	const root = path.join(parent, name);
	cpSync(example, root, {
		recursive: true,
		filter: (file) => !/^(?:dist|node_modules)$/.test(path.relative(example, file)),
	});
	symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'), 'junction');
	if (isMigrated) node(root, binary, 'migrate', '--root', '.');
	node(root, tsc, '-p', '.');
	node(root, '--test', 'dist/test/api.test.js', 'dist/test/services.test.js');
	return root;
}

/** @throws when the program fails, with what it printed. */
function node(cwd: string, ...argv: string[]): void {
	execFileSync(process.execPath, argv, { cwd, encoding: 'utf8', stdio: 'pipe' });
}
