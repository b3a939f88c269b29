// warned: worker-left
import { createSyncFn } from 'synckit';
import { shout as shoutLater, type Style } from './support/formats.js';

const shoutSync = createSyncFn<typeof shoutLater>(
	new URL('./support/shout.worker.js', import.meta.url),
);

export function shoutAll(texts: readonly string[], { mark }: Style): string {
	let shouted = '';
	for (const text of texts) shouted += shoutSync(`${mark}${text}`);
	return shouted;
}
