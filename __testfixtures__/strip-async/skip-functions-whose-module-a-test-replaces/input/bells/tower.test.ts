// refused: mocked-by-name, no-call-seen
import { expect, it, vi } from 'vitest';
import { strikeAll } from './tower.js';

const fake = vi.hoisted(() => ({ strikeChime: vi.fn() }));

vi.mock('./gong.js');
vi.mock('./chime.js', () => fake);
vi.mock('./drum.js', makeDrum);

function makeDrum(): { strikeDrum(): Promise<number> } {
	return { strikeDrum: async () => 4 };
}

it('strikes what stands in', async () => {
	fake.strikeChime.mockResolvedValue(3);
	expect(await strikeAll()).toBe('234');
});
