// warned: worker-left
import { createSyncFn } from 'synckit';
import type { format, Style } from './support/formats.js';

export const formatSync = createSyncFn<typeof format>(
	new URL('./support/format.worker.js', import.meta.url),
);

export function list(names: string[], style: Style): string {
	return formatSync(names.join(), style);
}
