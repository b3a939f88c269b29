// warned: open-input, other-error
import { execSync } from 'node:child_process';

export async function hasGit(): Promise<boolean> {
	try {
		execSync('git --version', { stdio: 'pipe' });
		return true;
	} catch {
		return false;
	}
}

export async function branch(): Promise<string> {
	try {
		return execSync('git branch --show-current', { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch (error) {
		if (!(error instanceof Error)) throw new Error(`no branch: ${error}`);
		console.error(error);
		return error.message;
	}
}

export async function tag(): Promise<string> {
	try {
		return execSync('git describe --tags', { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch (error) {
		const failed = error as Error;
		return messageOf(failed);
	}
}

function messageOf(error: Error): string {
	return error.message;
}
