// refused: caller-blocked, sync-bridge
import { setTimeout } from 'node:timers/promises';
import makeSynchronous from 'make-synchronous';

const later = makeSynchronous(async (text: string) => {
	setTimeout(1);
	return text;
});
const title = makeSynchronous(async () => {
	const { default: process } = await import('node:process');
	return process.title;
});
const addressOf = makeSynchronous(async (text: string): Promise<{ href: string }> => new URL(text));

export async function run(text: string): Promise<string> {
	await setTimeout(1);
	return `${later(text)} ${title()} ${JSON.stringify(addressOf(text))}`;
}
