import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { createPlan } from '../../src/plan/createPlan.ts';
import type { PoolProgram } from './poolPrograms.ts';
import { createRepository } from './repository.ts';
import { runMain } from './runMain.ts';

/** What became of a program. */
export interface PoolRun {
	readonly before: string;
	readonly after: string;
	readonly refused: readonly string[];
	/** What `app.js` says of the pool after it. */
	readonly left: readonly string[];
}

/**
 * Runs a program with the library itself, before and after the migration.
 *
 * @param modules the folder `node_modules` with the library
 */
export async function runPoolProgram(program: PoolProgram, modules: string): Promise<PoolRun> {
	const repository = createRepository({ ...program.files, '.gitignore': 'node_modules\n' });
	try {
		symlinkSync(modules, path.join(repository.root, 'node_modules'), 'junction');
		const run = (): string =>
			execFileSync(process.execPath, ['app.js'], {
				cwd: repository.root,
				encoding: 'utf8',
				timeout: 60_000,
			});
		const before = run();
		const command = ['run', 'strip-executor', '--executor', program.rule, '--json'];
		const { stdout } = await runMain(repository.root, command, { createPlan });
		const { refusals } = JSON.parse(stdout) as { refusals: { code: string }[] };
		return {
			before,
			after: run(),
			refused: refusals.map(({ code }) => code),
			left: repository.read('app.js').match(/\w*pool\w*|piscina/gi) ?? [],
		};
	} finally {
		repository.remove();
	}
}
