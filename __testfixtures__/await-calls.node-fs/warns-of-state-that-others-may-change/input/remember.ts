// warned: split-step
import { readFileSync } from 'node:fs';

export function remember(texts: Map<string, string>, name: string): void {
	if (!texts.has(name)) texts.set(name, readFileSync(name, 'utf8'));
}
