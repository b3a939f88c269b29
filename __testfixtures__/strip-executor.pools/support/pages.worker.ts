import { blank, Page, type Titled } from './pages.js';

/** Plain data, whatever it is called. */
export function read(title: string): Titled & { words: string[]; at: Date; sizes: Map<string, number> } {
	const sizes = new Map<string, number>();
	const bytes = new Uint8Array(1);
	bytes.fill(title.length);
	for (const word of title.split(' ')) sizes.set(word, bytes[0]!);
	return { title, words: title.split(' '), at: new Date(0), sizes };
}

export function parse(text: string): Titled {
	return JSON.parse(text);
}

export function titleOf(page: Titled): string {
	return JSON.stringify(page);
}

export function make(title: string): Titled {
	const page: Titled = new Page(title);
	return page;
}

export function list(title: string): Titled[] {
	const pages: Titled[] = [];
	pages.push(new Page(title));
	return pages;
}

export function encode(text: string) {
	return { body: Buffer.from(text) };
}

export function decode(bytes: Uint8Array): string {
	return bytes.toString();
}

export function freeze(title: string): Titled {
	return Object.freeze({ title });
}

export function count(title: string) {
	let reads = 0;
	return {
		title,
		get next() {
			reads += 1;
			return reads;
		},
	};
}

export function evaluate(text: string) {
	return JSON.parse(text);
}

export function standard(): Titled {
	return blank;
}

export function ask(job: { title: string; map: (title: string) => string }): string {
	return job.map(job.title);
}
