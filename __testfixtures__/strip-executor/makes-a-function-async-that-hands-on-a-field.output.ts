export class Late {
	ready!: Promise<string>;

	start(): void {
		this.ready = Promise.resolve('r');
	}

	async wait(): Promise<string> {
		return this.ready;
	}

	async join(): Promise<string> {
		return this.ready;
	}
}

export async function settle(pending: Promise<string>): Promise<string> {
	return pending;
}
