// warned: overlapping-writes
import { writeFile } from 'node:fs/promises';

interface Note {
	id: number;
	text: string;
}

export class Notes {
	private notes: Note[] = [];

	constructor(private readonly file: string) {}

	async add(note: Note): Promise<void> {
		this.notes.push(note);
		await writeFile(this.file, JSON.stringify(this.notes));
	}
}

const counts: Record<string, number> = {};
const countsFile = 'counts.json';

export function count(name: string): void {
	counts[name] = (counts[name] ?? 0) + 1;
}

export async function saveCounts(): Promise<void> {
	const text = JSON.stringify(counts);
	await writeFile(countsFile, text);
}
