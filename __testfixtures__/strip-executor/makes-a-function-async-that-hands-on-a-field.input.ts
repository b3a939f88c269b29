export class Late {
	ready!: Promise<string>;

	start(): void {
		this.ready = Promise.resolve('r');
	}

	wait(): Promise<string> {
		return new Promise((resolve) => resolve(this.ready));
	}

	join(): Promise<string> {
		return new Promise((resolve, reject) => this.ready.then(resolve, reject));
	}
}

export function settle(pending: Promise<string>): Promise<string> {
	return new Promise((resolve) => resolve(pending));
}
