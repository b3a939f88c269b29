// refused: caller-blocked, synchronous-body
// warned: still-blocks
import { readFileSync } from 'node:fs';

export class Reader {
	read(path: string): string {
		return readFileSync(path, 'utf8');
	}

	async summary(path: string): Promise<string> {
		return this._summarySync(path);
	}

	private _summarySync(path: string): string {
		return this.read(path).slice(0, 10);
	}
}
