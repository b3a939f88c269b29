import { appendFile } from 'node:fs/promises';

interface Order {
	id: number;
	status: string;
	seen?: number;
}

const orders: Order[] = [];

export async function see(id: number): Promise<void> {
	const order = orders.find((it) => it.id === id)!;
	await appendFile('seen', `${order.status}\n`);
	order.seen = 1;
}

export async function copy(id: number): Promise<number> {
	const copy = { ...orders[id]! };
	if (copy.status === 'paid') return 0;
	await appendFile('copies', copy.status);
	copy.status = 'paid';
	return copy.id;
}

export async function list(): Promise<string[]> {
	const lines = orders.map(({ status }) => ({ status }));
	const [first] = lines;
	if (first?.status === 'paid') return [];
	await appendFile('lists', 'one');
	if (first !== undefined) first.status = 'paid';
	return lines.map(({ status }) => status);
}
