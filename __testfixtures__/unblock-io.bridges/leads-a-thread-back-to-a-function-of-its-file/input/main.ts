import { fileURLToPath } from 'node:url';
import { createSyncFn } from 'synckit';

const countSync = createSyncFn<(path: string, word: string, limit: number) => Promise<number>>(
	fileURLToPath(new URL('./count.js', import.meta.url)),
);
const shoutSync = createSyncFn<(text: string) => Promise<string>>(
	fileURLToPath(new URL('./shout.js', import.meta.url)),
);
const printSync = createSyncFn<(name: string) => Promise<string>>(
	fileURLToPath(new URL('./print.js', import.meta.url)),
);

export function countIn(path: string): string {
	return `${shoutSync(printSync(path))}: ${countSync(path, ',', 10)}`;
}
