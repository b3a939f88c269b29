// warned: open-input, other-error, split-step
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readFile, writeFile } from 'node:fs/promises';

const execFileAsync = promisify(execFile);

const scratch = 'scratch.txt';

export async function write(text: string): Promise<string> {
	await writeFile(scratch, text);
	return readFile(scratch, 'utf8');
}

export async function convert(text: string): Promise<string> {
	await writeFile('input.txt', text);
	const result = await execFileAsync('cat', ['input.txt'], { encoding: 'utf8' }).then(({ stdout }) => stdout);
	return result;
}
