// warned: open-input, other-error
import { execFile, exec } from 'node:child_process';
import { promisify } from 'node:util';

const execAsync = promisify(exec);
const execFileAsync = promisify(execFile);

export async function describe(directory: string): Promise<string> {
	const head = await execAsync('git rev-parse HEAD', { cwd: directory, encoding: 'utf8' }).then(({ stdout }) => stdout);
	const files = await execFileAsync('git', ['ls-files'], { encoding: 'buffer', cwd: directory }).then(({ stdout }) => stdout);
	const log = (await execFileAsync('git', ['log'], {
		encoding: 'utf-8',
	}).then(({ stdout }) => stdout)).trim();
	return `${head.trim()} ${files.toString()} ${log}`;
}
