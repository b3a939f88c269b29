// warned: worker-left
import { createSyncFn } from 'synckit';

/** Shouts in a thread. */
export const shoutSync = createSyncFn<(text: string) => Promise<string>>(
	new URL('../../support/shout.worker.js', import.meta.url),
	{ tsRunner: 'tsx' },
);
