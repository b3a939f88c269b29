// warned: split-step
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

export async function prepare(folder: string): Promise<void> {
	if (!existsSync(folder)) mkdirSync(folder);
}

export async function raise(file: string): Promise<void> {
	const count = Number(readFileSync(file, 'utf8'));
	writeFileSync(file, String(count + 1));
}

export async function describe(file: string): Promise<string> {
	return `${statSync(file).size}: ${readFileSync(file, 'utf8')}`;
}

export async function copy(from: string, to: string): Promise<void> {
	writeFileSync(to, readFileSync(from));
}

export async function either(file: string, isNew: boolean): Promise<void> {
	if (isNew) {
		mkdirSync(file);
	} else {
		writeFileSync(file, '');
	}
}
