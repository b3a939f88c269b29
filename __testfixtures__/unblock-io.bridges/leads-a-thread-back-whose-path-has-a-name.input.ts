// warned: worker-left
import path, { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSyncFn } from 'synckit';

const __dirname = dirname(fileURLToPath(import.meta.url));
const workerPath = path.join(__dirname, 'support', 'shout.worker.js');
const shoutSync = createSyncFn<(text: string) => Promise<string>>(workerPath, {});

export function shoutTwice(text: string): string {
	return shoutSync(text) + shoutSync(text);
}
