// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

const sortLast = createSyncFn<(mark: string, ...lists: string[][]) => Promise<string>>(
	new URL('./support/last.worker.js', import.meta.url),
);

export function list(names: string[]): string {
	return `${sortLast('*', [], names)} ${names[0]}`;
}
