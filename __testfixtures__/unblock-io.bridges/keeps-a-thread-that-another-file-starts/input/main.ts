// warned: worker-left
import { createSyncFn } from 'synckit';

const shoutSync = createSyncFn<(text: string) => Promise<string>>(
	new URL('./shout.js', import.meta.url),
);

export function greet(name: string): string {
	return shoutSync(`hello ${name}`);
}
