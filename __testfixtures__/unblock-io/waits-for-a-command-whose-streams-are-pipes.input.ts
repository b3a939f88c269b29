// warned: open-input, other-error
import { execFileSync, execSync } from 'node:child_process';

export async function describe(directory: string): Promise<string> {
	const head = execSync('git rev-parse HEAD', { cwd: directory, encoding: 'utf8', stdio: 'pipe' });
	const files = execFileSync('git', ['ls-files'], { stdio: ['ignore', 'pipe', 'pipe'], cwd: directory });
	const log = execFileSync('git', ['log'], {
		stdio: 'pipe',
		encoding: 'utf-8',
	}).trim();
	return `${head.trim()} ${files.toString()} ${log}`;
}
