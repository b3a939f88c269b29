import { runAsWorker } from 'synckit';

let first: string | undefined;

runAsWorker(async (text: string) => {
	first ??= text;
	return first;
});
