import { countWords } from './support/words.worker.js';

export class Reader {
	async count(text: string): Promise<number> {
		return countWords(text);
	}

	async close(): Promise<void> {
	}
}

export class Counter {
	readonly name: string;

	constructor(name: string) {
		this.name = name;
	}

	async count(text: string): Promise<string> {
		return `${this.name}: ${countWords(text)}`;
	}

	async close(): Promise<void> {
		console.log('closing');
	}
}

export class Small {
	async count(text: string): Promise<number> {
		return countWords(text);
	}
}
