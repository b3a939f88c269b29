// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const format = createSyncFn('./worker.js');

export async function formatAll(texts: readonly string[]): Promise<string[]> {
	return texts.map((text) => format(text));
}
