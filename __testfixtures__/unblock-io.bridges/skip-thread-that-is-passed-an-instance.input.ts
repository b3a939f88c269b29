// refused: caller-blocked, sync-bridge
import { createSyncFn } from 'synckit';

class Page {
	get title(): string {
		return 'page';
	}
}

const titleOf = createSyncFn<(page: { title?: string }) => Promise<string>>(
	new URL('./support/title.worker.js', import.meta.url),
);

export const print = (): string => titleOf(new Page());
