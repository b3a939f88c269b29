// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const shout = createSyncFn<(text: string) => Promise<string>>(
		new URL('./support/shout.worker.js', import.meta.url),
	),
	mark = '!';

export const shoutName = (name: string): string => shout(`${name}${mark}`);
