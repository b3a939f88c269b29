// warned: fan-out
import { readFileSync, statSync } from 'node:fs';

export async function load(names: readonly string[]): Promise<string[]> {
	return names.map((name) => readFileSync(name, 'utf8'));
}

export async function sizes(names: readonly string[]): Promise<number[]> {
	return names.map((name) => statSync(name).size);
}
