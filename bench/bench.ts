/**
 * Compares asyncshift by CPU time with TypeScript 7 and with jscodeshift:
 * `npm run bench -- <dir> [--runs 3] [--preset <name>] [--async <rule>] [--json]`.
 * The repository must be installed; it is only read.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { executable, type Report } from '../scripts/measure/asyncshift.ts';
import { copyRepository } from '../scripts/measure/copyRepository.ts';
import { writeProjects } from '../scripts/measure/projects.ts';
import { ruleArguments, ruleOptions } from '../scripts/measure/ruleArguments.ts';
import { measure } from '../scripts/measure/usage.ts';
import { UserError } from '../src/errors.ts';
import { compare } from './compare.ts';
import { createContenders } from './contenders.ts';
import { render } from './render.ts';

const usage =
	'usage: npm run bench -- <dir> [--runs <count>] [--preset <name>] [--async <rule>] [--json]';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'asyncshift-bench-')));
try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			...ruleOptions,
			runs: { type: 'string', default: '3' },
			json: { type: 'boolean', default: false },
		},
	});
	const [given, ...rest] = positionals;
	const runs = Number(values.runs);
	if (given === undefined || rest.length > 0 || !(runs >= 1)) throw new UserError(usage);
	const directory = realpathSync(resolve(given));
	const name = basename(directory);
	const copy = join(scratch, name);
	console.error('copy …');
	const { commit } = copyRepository(directory, copy);
	const projects = writeProjects(copy);
	const rules = ruleArguments(values);
	const contenders = createContenders(directory, { directory: copy, projects }, rules);
	const medians = await compare(contenders, runs, (step) => console.error(`${step} …`));
	const { stdout } = await measure(
		process.execPath,
		[executable, 'run', 'await-calls', ...rules, '--dry-run', '--json'],
		{ cwd: directory },
	);
	const { summary, timings } = JSON.parse(stdout) as Report;
	const result = {
		name,
		commit,
		rules,
		runs,
		files: summary.filesSeen,
		projects: projects.own.length,
		projectsAdded: projects.added.length,
		medians,
		timings,
	};
	console.log(
		values.json
			? JSON.stringify(result, undefined, '\t')
			: render({ ...result, names: contenders }),
	);
} catch (error) {
	if (!(error instanceof UserError)) throw error;
	console.error(error.message);
	process.exitCode = 2;
} finally {
	rmSync(scratch, { recursive: true, force: true });
}
