// refused: caller-blocked, synchronous-body
// warned: still-blocks
import { readFileSync } from 'node:fs';

export class Reader {
	read(path: string): string {
		return readFileSync(path, 'utf8');
	}

	summary(path: string): string {
		return this.read(path).slice(0, 10);
	}
}
