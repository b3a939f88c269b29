import { createColors } from 'picocolors';
import { ExitCode } from '../errors.ts';
import { defineCommand } from './command.ts';

/** `asyncshift list`: what there is to choose from. */
export const listCommand = defineCommand({
	name: 'list',
	usage: '',
	summary: 'List the transforms, or the bundled presets',
	positionals: {},
	options: {
		presets: { type: 'boolean', describe: 'List the presets of rules', group: 'Output:' },
	},
	examples: [
		['', 'The transforms, for `run` and `plan`'],
		['--presets', 'The presets, for `--preset`'],
	],
	async run(args, { stdout }) {
		const entries = await (args.presets ? findPresets() : findTransforms());
		const { bold } = createColors(stdout.colour);
		const width = Math.max(...entries.map(({ name }) => name.length));
		for (const { name, summary } of entries) {
			stdout.write(`${bold(name)}${' '.repeat(width - name.length + 2)}${summary}\n`);
		}
		return ExitCode.Ok;
	},
});

interface Entry {
	readonly name: string;
	readonly summary: string;
}

async function findTransforms(): Promise<readonly Entry[]> {
	const { transforms } = await import('../../transforms/index.ts');
	return transforms.map(({ meta }) => meta);
}

async function findPresets(): Promise<readonly Entry[]> {
	const { listPresets } = await import('../rules/listPresets.ts');
	return listPresets();
}
