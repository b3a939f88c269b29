import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { discardFolder } from './durable.ts';
import type { Layout } from './layout.ts';

/** How many runs can be undone; what older ones did is git's to know. */
const kept = 10;

/** The journals of finished runs, oldest first. */
export function finishedRuns({ runs }: Layout): string[] {
	if (!existsSync(runs)) return [];
	return readdirSync(runs, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && /^\d{6,}$/.test(entry.name))
		.map((entry) => entry.name)
		.sort((one, other) => Number(one) - Number(other))
		.map((name) => path.join(runs, name));
}

/** Where the journal of the next run goes. */
export function nextRun(layout: Layout): string {
	const last = finishedRuns(layout).at(-1);
	const number = last === undefined ? 1 : Number(path.basename(last)) + 1;
	return path.join(layout.runs, String(number).padStart(6, '0'));
}

/** Forgets the oldest runs. */
export function pruneRuns(layout: Layout): void {
	try {
		for (const run of finishedRuns(layout).slice(0, -kept)) discardFolder(run, layout.trash);
	} catch {
		// The next run does it.
	}
}
