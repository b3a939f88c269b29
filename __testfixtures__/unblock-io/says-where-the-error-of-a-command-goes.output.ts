// warned: open-input, other-error
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const execAsync = promisify(exec);

export async function branch(): Promise<string> {
	return (await execAsync('git branch --show-current', { encoding: 'utf8' }).then(({ stdout }) => stdout)).trim();
}

export async function tag(report: (error: unknown) => void): Promise<string | undefined> {
	try {
		return await execAsync('git describe --tags', { encoding: 'utf8' }).then(({ stdout }) => stdout);
	} catch (error) {
		report(error);
		return undefined;
	}
}
