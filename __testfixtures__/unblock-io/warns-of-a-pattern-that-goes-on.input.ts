// warned: split-step
import { appendFileSync, readFileSync } from 'node:fs';

const include = /@include (\S+)/g;

export async function expand(text: string): Promise<string[]> {
	const parts: string[] = [];
	let found: RegExpExecArray | null;
	while ((found = include.exec(text)) !== null) parts.push(readFileSync(found[1]!, 'utf8'));
	return parts;
}

export class Words {
	private readonly word = new RegExp('\\w+', 'g');

	async log(text: string): Promise<void> {
		for (let found = this.word.exec(text); found !== null; found = this.word.exec(text))
			appendFileSync('words', found[0]);
	}
}
