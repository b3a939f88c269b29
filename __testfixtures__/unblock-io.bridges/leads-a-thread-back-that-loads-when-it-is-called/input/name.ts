import { runAsWorker } from 'synckit';

let paths: typeof import('node:path') | undefined;

runAsWorker(async (path: string) => {
	paths ??= await import('node:path');
	return paths.basename(path);
});
