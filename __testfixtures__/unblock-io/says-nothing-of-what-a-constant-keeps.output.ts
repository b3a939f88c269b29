import { appendFile } from 'node:fs/promises';

interface Session {
	token: string;
	user: string;
	runs: number;
}

export class Sessions {
	private sessions = new Map<string, Session>();
	private settings: { port: number } | undefined;

	async open(id: string): Promise<string> {
		const session = this.sessions.get(id) ?? { token: id, user: '', runs: 0 };
		this.sessions.set(id, session);
		await appendFile('opened', id);
		return session.token;
	}

	async name(id: string, user: string): Promise<string> {
		const { token } = this.ensure(id);
		const session = this.ensure(id);
		session.user = user;
		await appendFile('names', token);
		return session.token;
	}

	async runTogether(first: string, second: string): Promise<number> {
		const one = this.ensure(first);
		const other = this.ensure(second);
		one.runs++;
		await appendFile('runs', first);
		return other.runs;
	}

	async ports(): Promise<number[]> {
		const { port } = this.current();
		await appendFile('ports', `${port}`);
		return [port, this.current().port];
	}

	private current(): { port: number } {
		if (this.settings === undefined) this.settings = { port: 80 };
		return this.settings;
	}

	private ensure(id: string): Session {
		let found = this.sessions.get(id);
		if (found === undefined) {
			found = { token: id, user: '', runs: 0 };
			this.sessions.set(id, found);
		}
		return found;
	}
}
