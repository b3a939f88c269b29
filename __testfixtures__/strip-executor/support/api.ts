export interface Page {
	readonly title: string;
}

export function parse(text: string): Page {
	if (text === '') throw new Error('nothing to parse');
	return { title: text };
}

export function check(page: Page): boolean {
	return page.title !== '';
}

export async function load(id: string): Promise<Page> {
	return parse(id);
}

export async function save(page: Page): Promise<void> {
	if (!check(page)) throw new Error('nothing to save');
}

export function log(text: string): void {
	console.log(text);
}

export function digest(text: string): string {
	let sum = 0;
	for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 1e9;
	return String(sum);
}
