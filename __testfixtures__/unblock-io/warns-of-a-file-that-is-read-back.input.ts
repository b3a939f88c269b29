// warned: open-input, other-error, split-step
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const scratch = 'scratch.txt';

export async function write(text: string): Promise<string> {
	writeFileSync(scratch, text);
	return readFileSync(scratch, 'utf8');
}

export async function convert(text: string): Promise<string> {
	writeFileSync('input.txt', text);
	const result = execFileSync('cat', ['input.txt'], { encoding: 'utf8', stdio: 'pipe' });
	return result;
}
