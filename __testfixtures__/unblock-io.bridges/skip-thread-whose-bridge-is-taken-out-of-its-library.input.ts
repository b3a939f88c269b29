// refused: sync-bridge, caller-blocked
import * as synckit from 'synckit';

const { createSyncFn: makeSync } = synckit;
const format = makeSync<(text: string) => Promise<string>>(new URL('support/format.worker.js', import.meta.url));

export async function print(text: string): Promise<string> {
	return format(text);
}
