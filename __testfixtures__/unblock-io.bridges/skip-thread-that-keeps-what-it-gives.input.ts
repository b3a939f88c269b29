// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const pageOf = createSyncFn<(path: string) => Promise<{ title: string }>>(
	new URL('./support/page.worker.js', import.meta.url),
);
const tally = createSyncFn<(text: string) => Promise<number>>(
	new URL('./support/tally.worker.js', import.meta.url),
);
const firstOf = createSyncFn<(text: string) => Promise<string>>(
	new URL('./support/first.worker.js', import.meta.url),
);

export function rename(path: string): string {
	const page = pageOf(path);
	page.title += firstOf(path);
	return `${pageOf(path).title} ${tally(path)}`;
}
