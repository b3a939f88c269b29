// warned: worker-left
import { createSyncFn } from 'synckit';

const cry = createSyncFn<(text: string) => Promise<string>>(
	new URL('./support/shout.worker.js', import.meta.url),
);

export function shout(text: string): string {
	return `${cry(text)}!`;
}

export const voices = { cry };
