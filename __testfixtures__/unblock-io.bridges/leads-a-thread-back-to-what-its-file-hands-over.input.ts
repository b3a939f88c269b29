// warned: worker-left
import { fileURLToPath } from 'node:url';
import { createSyncFn } from 'synckit';
import type { format } from './support/formats.js';

/** Formats in a thread, and waits for it. */
const formatSync = createSyncFn<typeof format>(
	fileURLToPath(new URL('./support/format.worker.js', import.meta.url)),
);

export function formatAll(texts: readonly string[]): string[] {
	const formatted: string[] = [];
	for (const text of texts) formatted.push(formatSync(text, { indent: 2, mark: '* ' }));
	return formatted;
}
