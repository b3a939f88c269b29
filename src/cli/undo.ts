import { ExitCode } from '../errors.ts';
import { plural } from '../report/plural.ts';
import { defineCommand } from './command.ts';
import { findRoot } from './findRoot.ts';
import { rootOption } from './options.ts';

/** `asyncshift undo`: the files as they were before the last run. */
export const undoCommand = defineCommand({
	name: 'undo',
	usage: '',
	summary: 'Give files the content back that they had before the last run',
	positionals: {},
	options: {
		force: {
			type: 'boolean',
			describe: 'Also where a file was edited since; a copy of it goes to .asyncshift/kept',
			group: 'Safety:',
		},
		...rootOption,
	},
	examples: [['', 'Undo the last run; once more, and the one before it is undone']],
	async run(args, context): Promise<ExitCode> {
		const { undoLastRun } = await import('../journal/undoRun.ts');
		const root = findRoot(context.cwd, args.root);
		const { journal, kept, already, left } = await undoLastRun(root, args.force === true);
		const { command, started, entries } = journal;
		context.stdout.write(
			[
				already
					? `\`${command}\` of ${started} was taken back already: all files are as before.`
					: `Undid \`${command}\` of ${started}: ${plural(entries.length, 'file')} as before.`,
				...(kept.length > 0 ? [`What they were is in ${kept.join(', ')}.`] : []),
				`${left === 0 ? 'No earlier run' : plural(left, 'earlier run')} can be undone.\n`,
			].join('\n'),
		);
		return ExitCode.Ok;
	},
});
