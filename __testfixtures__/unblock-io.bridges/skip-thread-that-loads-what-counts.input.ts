// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const run = createSyncFn<(text: string) => Promise<string>>(
	new URL('./support/counted.worker.js', import.meta.url),
);

export function runAll(texts: readonly string[]): string {
	return texts.map((text) => run(text)).join();
}
