import type { Plan } from '../../plan/plan.ts';

/** How to get the same change, and to see that it works. */
export function describeVerify({ split }: Plan, file: string, branch: string): string[] {
	const isLast = split !== undefined && split.after.length > 0;
	return [
		'## How to verify',
		`${isLast ? 'On a branch with all other parts' : 'On a clean checkout'}, the plan makes exactly this change, or none when a file is another one by now. Put your own check in the place of \`npm test\`:`,
		[
			'```sh',
			`git switch -c ${branch}`,
			`asyncshift apply ${quote(file)} --verify-command 'npm test'`,
			'```',
		].join('\n'),
	];
}

/** How to go back. */
export function describeUndo({ split }: Plan): string[] {
	const isPart = split !== undefined && split.of > 1 && split.after.length === 0;
	return [
		'## How to undo',
		`\`asyncshift undo\` right after applying it, \`git revert\` once it is merged.${isPart ? ' Revert the last part first, if it is merged too: it relies on this one.' : ''}`,
	];
}

function quote(file: string): string {
	return /^[\w@%+=:,./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
