// refused: sync-bridge, caller-blocked
import { createSyncFn } from 'synckit';

const shoutSync = createSyncFn<(text: string) => Promise<string>>(
	new URL('./shout.js', import.meta.url),
	{ timeout: 10 },
);

export function greetQuickly(name: string): string {
	return shoutSync(`hello ${name}`);
}
