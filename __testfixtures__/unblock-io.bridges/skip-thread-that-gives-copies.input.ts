// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const pageOf = createSyncFn(new URL('./support/pageOf.worker.js', import.meta.url));
const bytesOf = createSyncFn(new URL('./support/bytesOf.worker.js', import.meta.url));
const parse = createSyncFn(new URL('./support/parse.worker.js', import.meta.url));

export function titleOf(text: string): string {
	return `${pageOf(text).title} ${bytesOf(text)} ${parse(text)}`;
}
