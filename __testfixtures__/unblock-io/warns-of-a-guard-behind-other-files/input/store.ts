import { type Ticket, Tickets } from './tickets.js';

export class Store {
	private readonly tickets = new Tickets();

	get(id: string): Ticket | undefined {
		return this.tickets.find(id);
	}

	close(id: string): void {
		this.tickets.mark(id);
	}
}
