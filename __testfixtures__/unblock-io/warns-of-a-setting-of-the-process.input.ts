// warned: split-step
import { readFileSync, writeFileSync } from 'node:fs';
import { umask } from 'node:process';

export async function readIn(folder: string): Promise<string> {
	const before = process.cwd();
	process.chdir(folder);
	try {
		return readFileSync('settings.json', 'utf8');
	} finally {
		process.chdir(before);
	}
}

export async function readAs(mode: string): Promise<string> {
	process.env['MODE'] = mode;
	const text = readFileSync('settings.json', 'utf8');
	delete process.env['MODE'];
	return text;
}

export async function writePrivately(path: string): Promise<void> {
	const before = umask(0o077);
	writeFileSync(path, '');
	umask(before);
}

export async function moveTo(folder: string): Promise<string> {
	process.chdir(folder);
	process.env['FOLDER'] = folder;
	const text = readFileSync('settings.json', 'utf8');
	process.env['TEXT'] = text;
	return text;
}

export async function fail(path: string): Promise<void> {
	process.exitCode = 1;
	const text = readFileSync(path, 'utf8');
	if (text === '') process.exitCode = 2;
}
