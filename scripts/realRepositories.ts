/**
 * Measures a migration of a real repository on a copy of it, for one section of
 * docs/real-repositories.md: `npm run real -- <dir> [--test '…'] [--typecheck '…'] [--preset …]`.
 * The repository must be installed. Ends with 1 when something that must be 0, equal or empty is not.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UserError } from '../src/errors.ts';
import { measureRepository } from './measure/measureRepository.ts';
import { holds, renderMeasured } from './measure/renderMeasured.ts';
import { ruleArguments, ruleOptions } from './measure/ruleArguments.ts';

const usage =
	"usage: npm run real -- <dir> [--test '<command>'] [--typecheck '<command>'] [--preset <name>] [--async <rule>] [--on-blocked refuse --on-blocked twin] [--outside '<files that are not application code>'] [--unmigrated <unmigrated.json of a run before>] [--keep] [--json]";

try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			...ruleOptions,
			'on-blocked': { type: 'string', multiple: true, default: ['refuse'] },
			test: { type: 'string' },
			typecheck: { type: 'string' },
			outside: { type: 'string', multiple: true, default: [] },
			unmigrated: { type: 'string' },
			keep: { type: 'boolean', default: false },
			json: { type: 'boolean', default: false },
		},
	});
	const [directory, ...rest] = positionals;
	if (directory === undefined || rest.length > 0) throw new UserError(usage);
	const { 'on-blocked': modes, ...rules } = values;
	const measured = await measureRepository({
		directory: resolve(directory),
		options: ruleArguments(rules),
		modes,
		test: values.test,
		typecheck: values.typecheck,
		outside: values.outside,
		unmigrated: values.unmigrated,
		keep: values.keep,
		tell: (step) => console.error(`${step} …`),
	});
	console.log(values.json ? JSON.stringify(measured, undefined, '\t') : renderMeasured(measured));
	process.exitCode = measured.every(holds) ? 0 : 1;
} catch (error) {
	if (!(error instanceof UserError)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}
