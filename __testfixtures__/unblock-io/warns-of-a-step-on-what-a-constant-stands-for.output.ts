// warned: split-step
import { appendFile } from 'node:fs/promises';

interface Order {
	id: number;
	status: string;
}

const orders: Order[] = [];
const limits = { used: 0, most: 3 };

export async function pay(id: number): Promise<Order> {
	const order = orders.find((it) => it.id === id);
	if (order === undefined || order.status === 'paid') throw new Error('nothing to pay');
	await appendFile('ledger', `${id}\n`);
	order.status = 'paid';
	return order;
}

export async function change(id: number, status: string): Promise<void> {
	const order = orders.find((it) => it.id === id)!;
	if (order.status === status) return;
	await appendFile('changes', status);
	Object.assign(order, { status });
}

export async function take(): Promise<boolean> {
	const known = limits;
	if (known.used >= known.most) return false;
	await appendFile('taken', 'one\n');
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
		await appendFile('seats', seat);
		taken.add(seat);
		return true;
	}

	async draw(key: string, amount: number): Promise<boolean> {
		const account = this.find(key);
		if (account.balance < amount) return false;
		await appendFile('draws', key);
		account.balance -= amount;
		return true;
	}

	async flush(): Promise<void> {
		await appendFile('log', this.lines.join(''));
		this.lines.length = 0;
	}

	async label(key: string): Promise<boolean> {
		if (this.labels[key]) return false;
		await appendFile('labels', key);
		Object.assign(this.labels, { [key]: 1 });
		return true;
	}

	async drop(): Promise<void> {
		for (const account of [...this.accounts.values()]) {
			if (account.balance < 0) continue;
			await appendFile('drops', 'one\n');
			account.balance = -1;
		}
	}

	private find(key: string): { balance: number } {
		return this.accounts.get(key) ?? { balance: 0 };
	}
}
