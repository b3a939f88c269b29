import { createSyncFn } from 'synckit';

const nameOfSync = createSyncFn<(path: string) => Promise<string>>(
	new URL('./name.js', import.meta.url),
);

export const list = (path: string): string => `- ${nameOfSync(path)}`;
