// warned: split-step
import { appendFile, readFile } from 'node:fs/promises';

const include = /@include (\S+)/g;

export async function expand(text: string): Promise<string[]> {
	const parts: string[] = [];
	let found: RegExpExecArray | null;
	while ((found = include.exec(text)) !== null) parts.push(await readFile(found[1]!, 'utf8'));
	return parts;
}

export class Words {
	private readonly word = new RegExp('\\w+', 'g');

	async log(text: string): Promise<void> {
		for (let found = this.word.exec(text); found !== null; found = this.word.exec(text))
			await appendFile('words', found[0]);
	}
}
