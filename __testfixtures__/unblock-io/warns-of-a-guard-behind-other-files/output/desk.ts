// warned: split-step
import { appendFile } from 'node:fs/promises';
import type { Store } from './store.js';
import { archived, closeArchived } from './tickets.js';

export class Desk {
	constructor(private readonly store: Store) {}

	async close(id: string): Promise<boolean> {
		if (this.store.get(id)?.state === 'open') {
			await appendFile('closed', id);
			this.store.close(id);
			return true;
		}
		return false;
	}

	async closeFound(id: string): Promise<boolean> {
		const ticket = this.store.get(id);
		if (ticket?.state !== 'open') return false;
		await appendFile('closed', id);
		ticket.state = 'closed';
		return true;
	}

	async closeArchived(id: string): Promise<boolean> {
		if (archived(id)?.state !== 'open') return false;
		await appendFile('closed', id);
		closeArchived(id);
		return true;
	}
}
