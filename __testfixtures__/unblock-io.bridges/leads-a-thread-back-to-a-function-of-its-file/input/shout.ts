import { runAsWorker } from 'synckit';

async function shout(text: string): Promise<string> {
	return text.toUpperCase();
}

runAsWorker(shout);
