// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const mark = createSyncFn<(text: string) => Promise<string>>(
	new URL('./support/seeded.worker.js', import.meta.url),
);

export const markTwice = (text: string): string => mark(mark(text));
