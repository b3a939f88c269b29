// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';
import type { Address } from './support/address.worker.js';

const read = createSyncFn<(text: string) => Promise<Address>>(
	new URL('./support/address.worker.js', import.meta.url),
);

export const print = (text: string): string => JSON.stringify(read(text));
