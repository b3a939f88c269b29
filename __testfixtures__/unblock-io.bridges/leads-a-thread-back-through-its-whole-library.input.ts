// warned: worker-left
import * as synckit from 'synckit';

const shout = synckit.createSyncFn<(text: string) => Promise<string>>(
	new URL('./support/shout.worker.js', import.meta.url),
);

export const shoutName = (name: string): string => shout(`${name}!`);
