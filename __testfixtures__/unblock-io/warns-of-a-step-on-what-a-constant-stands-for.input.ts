// warned: split-step
import { appendFileSync } from 'node:fs';

interface Order {
	id: number;
	status: string;
}

const orders: Order[] = [];
const limits = { used: 0, most: 3 };

export async function pay(id: number): Promise<Order> {
	const order = orders.find((it) => it.id === id);
	if (order === undefined || order.status === 'paid') throw new Error('nothing to pay');
	appendFileSync('ledger', `${id}\n`);
	order.status = 'paid';
	return order;
}

export async function change(id: number, status: string): Promise<void> {
	const order = orders.find((it) => it.id === id)!;
	if (order.status === status) return;
	appendFileSync('changes', status);
	Object.assign(order, { status });
}

export async function take(): Promise<boolean> {
	const known = limits;
	if (known.used >= known.most) return false;
	appendFileSync('taken', 'one\n');
	known.used++;
	return true;
}

export class Seats {
	private state = { taken: new Set<string>() };
	private accounts = new Map<string, { balance: number }>();
	private lines: string[] = [];
	private labels: Record<string, number> = {};

	async reserve(seat: string): Promise<boolean> {
		const { taken } = this.state;
		if (taken.has(seat)) return false;
		appendFileSync('seats', seat);
		taken.add(seat);
		return true;
	}

	async draw(key: string, amount: number): Promise<boolean> {
		const account = this.find(key);
		if (account.balance < amount) return false;
		appendFileSync('draws', key);
		account.balance -= amount;
		return true;
	}

	async flush(): Promise<void> {
		appendFileSync('log', this.lines.join(''));
		this.lines.length = 0;
	}

	async label(key: string): Promise<boolean> {
		if (this.labels[key]) return false;
		appendFileSync('labels', key);
		Object.assign(this.labels, { [key]: 1 });
		return true;
	}

	async drop(): Promise<void> {
		for (const account of [...this.accounts.values()]) {
			if (account.balance < 0) continue;
			appendFileSync('drops', 'one\n');
			account.balance = -1;
		}
	}

	private find(key: string): { balance: number } {
		return this.accounts.get(key) ?? { balance: 0 };
	}
}
