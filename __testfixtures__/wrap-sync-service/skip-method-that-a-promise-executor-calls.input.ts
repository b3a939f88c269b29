// refused: promise-executor
import { database } from './support/database.js';

export class Ready {
	isReady(): boolean {
		return database.all().length > 0;
	}
}

export const wait = (ready: Ready): Promise<void> =>
	new Promise((resolve, reject) => {
		if (ready.isReady()) resolve();
		else setTimeout(reject, 10);
	});
