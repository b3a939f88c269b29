// refused: mocked-by-name
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

export async function run(name: string): Promise<string> {
	const text = execFileSync(name, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
	return `${text} ${statSync(name).size}`;
}
