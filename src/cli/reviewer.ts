import { createColors } from 'picocolors';
import { ExitCode, UserError } from '../errors.ts';
import { plural } from '../report/plural.ts';
import type { ReviewedGroup, Reviewer } from '../select/review.ts';
import type { Ask, Context } from './context.ts';
import { printDiff } from './printDiff.ts';
import type { Progress } from './progress.ts';

const answers = {
	y: 'yes, make these changes',
	n: 'no, leave them out',
	a: 'all: these and all that follow',
	q: 'quit: leave out these and all that follow',
} as const;
const meanings = { y: 'yes', n: 'no', a: 'all', q: 'none' } as const;

/**
 * What `--interactive` asks with; undefined when it is not typed.
 *
 * @throws {UserError} where there is no terminal
 */
export function createReviewer(
	{ interactive }: { readonly interactive?: boolean | undefined },
	{ ask, stderr }: Pick<Context, 'ask' | 'stderr'>,
	progress: Progress,
): Reviewer | undefined {
	if (!interactive) return undefined;
	if (ask === undefined) {
		throw new UserError(
			'--interactive asks questions, and this is no terminal',
			'Leave it out, or look at the changes with --diff; --only and --max-files select without asking.',
		);
	}
	const colours = createColors(stderr.colour);
	return {
		async ask(group) {
			progress.stop();
			stderr.write(`\n${colours.bold(describe(group))}\n`);
			printDiff({ files: [], outputs: group.outputs, created: [], deleted: [] }, stderr);
			return meanings[await choose(ask, group)];
		},
		taken(titles) {
			stderr.write(`\nLeft out too, since they need what was left out:\n`);
			for (const title of titles) stderr.write(`  ${title}\n`);
		},
	};
}

async function choose(ask: Ask, group: ReviewedGroup): Promise<keyof typeof meanings> {
	const answer = await ask(`Make these changes (${group.number} of ${group.of})?`, answers);
	if (answer === undefined) {
		throw new UserError('interrupted: nothing was written', undefined, ExitCode.Interrupted);
	}
	return answer as keyof typeof meanings;
}

/** `await the call of `load` (src/a.ts:3): 4 changes in 2 files` with the files below. */
function describe({ title, file, line, counts }: ReviewedGroup): string {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const files = [...counts].map(([path, count]) => `  ${path}: ${count}`);
	return [
		`${title} (${file}:${line}): ${plural(total, 'change')} in ${plural(counts.size, 'file')}`,
		...(counts.size > 1 ? files : []),
	].join('\n');
}
