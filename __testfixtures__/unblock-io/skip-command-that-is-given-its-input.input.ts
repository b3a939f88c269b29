// refused: no-async-form
import { execFileSync } from 'node:child_process';

export async function sort(lines: string): Promise<string> {
	return execFileSync('sort', [], { input: lines, encoding: 'utf8', stdio: 'pipe' });
}
