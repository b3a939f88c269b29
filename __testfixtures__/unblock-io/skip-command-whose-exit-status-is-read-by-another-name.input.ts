// refused: no-async-form
import { execFileSync, execSync } from 'node:child_process';

export async function test(): Promise<number> {
	try {
		execSync('npm test', { stdio: 'pipe' });
		return 0;
	} catch (error) {
		const failed = error as { status: number };
		return failed.status;
	}
}

export async function list(): Promise<number> {
	try {
		execFileSync('ls', ['nope'], { stdio: 'pipe' });
		return 0;
	} catch (error) {
		return codeOf(error);
	}
}

function codeOf(error: unknown): number {
	const { status } = error as { status: number };
	return status;
}
