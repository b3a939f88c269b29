// refused: callback-cut-off
import { database } from './support/database.js';

export class Journal {
	flush(): void {
		database.put('journal', 1);
	}
}

export function listen(journal: Journal): void {
	process.on('exit', () => journal.flush());
}
