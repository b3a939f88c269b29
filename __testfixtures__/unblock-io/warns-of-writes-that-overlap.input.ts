// warned: overlapping-writes
import { writeFileSync } from 'node:fs';

interface Note {
	id: number;
	text: string;
}

export class Notes {
	private notes: Note[] = [];

	constructor(private readonly file: string) {}

	async add(note: Note): Promise<void> {
		this.notes.push(note);
		writeFileSync(this.file, JSON.stringify(this.notes));
	}
}

const counts: Record<string, number> = {};
const countsFile = 'counts.json';

export function count(name: string): void {
	counts[name] = (counts[name] ?? 0) + 1;
}

export async function saveCounts(): Promise<void> {
	const text = JSON.stringify(counts);
	writeFileSync(countsFile, text);
}
