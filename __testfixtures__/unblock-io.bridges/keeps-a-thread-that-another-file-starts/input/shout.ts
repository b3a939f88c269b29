import { runAsWorker } from 'synckit';

runAsWorker(
	// Nothing is waited for yet.
	async (text: string) => text.toUpperCase(),
);
