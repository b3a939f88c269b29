// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const format = createSyncFn('./worker.js');

export async function formatLate(text: string): Promise<string> {
	return format(text);
}

export const formatNow = async (text: string): Promise<string> => format(text);

export async function formatAwaited(text: string): Promise<string> {
	return await format(text);
}
