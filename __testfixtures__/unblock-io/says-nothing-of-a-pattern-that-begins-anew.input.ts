import { appendFileSync, readFileSync } from 'node:fs';

const word = /\w+/;
const include = /@include (\S+)/g;
const token = /\w+/y;

export async function compare(one: string, other: string): Promise<boolean> {
	const first = word.exec(one);
	appendFileSync('compared', one);
	return first?.[0] === word.exec(other)?.[0];
}

export async function expand(text: string): Promise<string[]> {
	const own = /@include (\S+)/g;
	const parts: string[] = [];
	let found: RegExpExecArray | null;
	while ((found = own.exec(text)) !== null) parts.push(readFileSync(found[1]!, 'utf8'));
	return parts;
}

export async function expandAll(text: string): Promise<string[]> {
	const parts: string[] = [];
	for (const [, file] of text.matchAll(include)) parts.push(readFileSync(file!, 'utf8'));
	return parts;
}

export async function tokens(text: string): Promise<void> {
	let at = 0;
	while (at < text.length) {
		token.lastIndex = at;
		const found = token.exec(text);
		if (found === null) return;
		at = token.lastIndex;
		appendFileSync('tokens', found[0]);
	}
}

export async function count(text: string): Promise<number> {
	let total = 0;
	while (include.test(text)) total++;
	appendFileSync('counts', `${total}`);
	return total;
}
