// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';
import type { sorted } from './support/formats.js';

const sort = createSyncFn<typeof sorted>(new URL('./support/sorted.worker.js', import.meta.url));

export function list(names: string[]): string {
	return `${sort(names)} ${names[0]}`;
}
