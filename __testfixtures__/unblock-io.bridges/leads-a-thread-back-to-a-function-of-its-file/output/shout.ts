import { setTimeout } from 'node:timers/promises';

export const shout = async (text: string): Promise<string> => {
	await setTimeout(1);
	return text.toUpperCase();
};
