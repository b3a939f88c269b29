export interface Ticket {
	state: 'open' | 'closed';
}

const archive = new Map<string, Ticket>();

export function archived(id: string): Ticket | undefined {
	return archive.get(id);
}

export function closeArchived(id: string): void {
	const ticket = archived(id);
	if (ticket) ticket.state = 'closed';
}

export class Tickets {
	private tickets = new Map<string, Ticket>();

	find(id: string): Ticket | undefined {
		return this.tickets.get(id);
	}

	mark(id: string): void {
		const ticket = this.tickets.get(id);
		if (ticket) ticket.state = 'closed';
	}
}
