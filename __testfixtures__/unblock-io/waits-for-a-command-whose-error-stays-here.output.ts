// warned: open-input, other-error
import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const execAsync = promisify(exec);

export async function hasGit(): Promise<boolean> {
	try {
		await execAsync('git --version', { encoding: 'buffer' });
		return true;
	} catch {
		return false;
	}
}

export async function branch(): Promise<string> {
	try {
		return (await execAsync('git branch --show-current', { encoding: 'utf8' }).then(({ stdout }) => stdout)).trim();
	} catch (error) {
		if (!(error instanceof Error)) throw new Error(`no branch: ${error}`);
		console.error(error);
		return error.message;
	}
}

export async function tag(): Promise<string> {
	try {
		return (await execAsync('git describe --tags', { encoding: 'utf8' }).then(({ stdout }) => stdout)).trim();
	} catch (error) {
		const failed = error as Error;
		return messageOf(failed);
	}
}

function messageOf(error: Error): string {
	return error.message;
}
