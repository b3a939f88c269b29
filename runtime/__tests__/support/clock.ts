import { afterEach, beforeEach, vi } from 'vitest';

/** A clock that only work moves: `work(20)` takes 20 ms, waiting takes none. */
export function useClock(): { work(milliseconds: number): void } {
	let time = 0;
	beforeEach(() => {
		vi.spyOn(performance, 'now').mockImplementation(() => time);
	});
	afterEach(() => {
		vi.restoreAllMocks();
	});
	return {
		work(milliseconds) {
			time += milliseconds;
		},
	};
}
