import { runAsWorker } from 'synckit';

export interface Address {
	readonly href: string;
}

runAsWorker(async (text: string): Promise<Address> => new URL(text));
