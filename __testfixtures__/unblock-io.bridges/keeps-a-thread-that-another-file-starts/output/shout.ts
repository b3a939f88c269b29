import { runAsWorker } from 'synckit';

export const shout =
	// Nothing is waited for yet.
	async (text: string) => text.toUpperCase();

runAsWorker(shout);
