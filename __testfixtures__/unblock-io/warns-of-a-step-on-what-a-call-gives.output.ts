// warned: split-step
import { appendFile } from 'node:fs/promises';

interface Account {
	balance: number;
	state?: 'open' | 'closed';
}

export class Accounts {
	private accounts = new Map<string, Account>();
	private state = { count: 0 };

	async close(id: string): Promise<boolean> {
		if (this.accounts.get(id)?.state !== 'open') return false;
		await appendFile('closed', id);
		this.accounts.get(id)!.state = 'closed';
		return true;
	}

	async draw(id: string, amount: number): Promise<void> {
		const { balance } = this.must(id);
		await appendFile('draws', id);
		const account = this.must(id);
		account.balance = balance - amount;
	}

	async count(): Promise<void> {
		const { count } = this.state;
		await appendFile('counts', 'one');
		this.state.count = count + 1;
	}

	private must(id: string): Account {
		const found = this.accounts.get(id);
		if (found === undefined) throw new Error(`no account ${id}`);
		return found;
	}
}
