// refused: mocked-by-name
import { vi } from 'vitest';

export const api = {
	async limit(): Promise<number> {
		return 3;
	},
};
vi.spyOn(api, 'limit').mockResolvedValue(4);

export async function show(): Promise<void> {
	console.log(await api.limit());
}
