// warned: open-input, other-error
import { execSync } from 'node:child_process';

export async function branch(): Promise<string> {
	return execSync('git branch --show-current', { encoding: 'utf8', stdio: 'pipe' }).trim();
}

export async function tag(report: (error: unknown) => void): Promise<string | undefined> {
	try {
		return execSync('git describe --tags', { encoding: 'utf8', stdio: 'pipe' });
	} catch (error) {
		report(error);
		return undefined;
	}
}
