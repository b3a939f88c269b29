// warned: worker-left
import { createSyncFn } from 'synckit';

export const parseTitleSync = createSyncFn(new URL('./parse.js', import.meta.url)) as (
	text: string,
) => string;
const shoutSync: (text: string) => string = createSyncFn(
	new URL('../../support/shout.worker.js', import.meta.url),
);

export function titleOf(text: string): string {
	return shoutSync(text).trim();
}
