// refused: no-async-form, tagged-template
import { execaSync, type Options } from 'execa';

const options: Options = { reject: false };

export async function branch(): Promise<string> {
	const run = execaSync(options);
	return run`git branch --show-current`.stdout + execaSync({ cwd: '..' })`git status`.stdout;
}

export async function status(): Promise<string> {
	return execaSync({ reject: false })('git', ['status']).stdout + execaSync`git status`.stdout;
}
