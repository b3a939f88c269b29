// warned: split-step
import { appendFileSync } from 'node:fs';

interface Account {
	balance: number;
	state?: 'open' | 'closed';
}

export class Accounts {
	private accounts = new Map<string, Account>();
	private state = { count: 0 };

	async close(id: string): Promise<boolean> {
		if (this.accounts.get(id)?.state !== 'open') return false;
		appendFileSync('closed', id);
		this.accounts.get(id)!.state = 'closed';
		return true;
	}

	async draw(id: string, amount: number): Promise<void> {
		const { balance } = this.must(id);
		appendFileSync('draws', id);
		const account = this.must(id);
		account.balance = balance - amount;
	}

	async count(): Promise<void> {
		const { count } = this.state;
		appendFileSync('counts', 'one');
		this.state.count = count + 1;
	}

	private must(id: string): Account {
		const found = this.accounts.get(id);
		if (found === undefined) throw new Error(`no account ${id}`);
		return found;
	}
}
