import { EventEmitter } from 'node:events';
import { setTimeout as setTimeoutAsync } from 'node:timers/promises';

const short = 5;

export async function ring(bell: EventEmitter): Promise<void> {
	setTimeout(() => bell.emit('ring'), 10);
	await setTimeoutAsync(short * 2);
}

export const sleep = async (ms = 100): Promise<void> =>
	void await setTimeoutAsync((ms));
