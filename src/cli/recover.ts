import { ExitCode, UserError } from '../errors.ts';
import { plural } from '../report/plural.ts';
import { defineCommand } from './command.ts';
import { findRoot } from './findRoot.ts';
import { rootOption } from './options.ts';

/** `asyncshift recover`: end a run that was killed while it was writing. */
export const recoverCommand = defineCommand({
	name: 'recover',
	usage: '',
	summary: 'End a run that was killed while it was writing',
	positionals: {},
	options: {
		finish: {
			type: 'boolean',
			describe: 'Write the files that it did not get to',
			conflicts: 'roll-back',
			group: 'Recovery:',
		},
		'roll-back': {
			type: 'boolean',
			describe: 'Give all files the content back that they had before it',
			group: 'Recovery:',
		},
		force: {
			type: 'boolean',
			describe: 'Also where a file was edited since; a copy of it goes to .asyncshift/kept',
			group: 'Safety:',
		},
		...rootOption,
	},
	examples: [
		['--roll-back', 'All files as before the run'],
		['--finish', 'All files as the run wanted them'],
	],
	async run(args, context): Promise<ExitCode> {
		if (!args.finish && !args.rollBack) {
			throw new UserError('say what to do', 'Pass --finish or --roll-back.');
		}
		const { recoverRun } = await import('../journal/recoverRun.ts');
		const root = findRoot(context.cwd, args.root);
		const side = args.finish ? 'after' : 'before';
		const { journal, kept } = await recoverRun(root, side, args.force === true);
		const { command, started, entries } = journal;
		const done = args.finish ? 'Finished' : 'Rolled back';
		const state = args.finish ? 'as it wanted them' : 'as before';
		context.stdout.write(
			[
				`${done} \`${command}\` of ${started}: ${plural(entries.length, 'file')} ${state}.`,
				...(kept.length > 0 ? [`What they were is in ${kept.join(', ')}.`] : []),
				'',
			].join('\n'),
		);
		return ExitCode.Ok;
	},
});
