import { setTimeout } from 'node:timers/promises';
import { runAsWorker } from 'synckit';

const shout = async (text: string): Promise<string> => {
	await setTimeout(1);
	return text.toUpperCase();
};

runAsWorker(shout);
