// warned: split-step
import { readFile } from 'node:fs/promises';

export async function remember(texts: Map<string, string>, name: string): Promise<void> {
	if (!texts.has(name)) texts.set(name, await readFile(name, 'utf8'));
}
