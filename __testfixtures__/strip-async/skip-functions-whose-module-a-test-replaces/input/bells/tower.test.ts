// refused: mocked-by-name
import { expect, it, vi } from 'vitest';
import { strikeAll } from './tower.js';

const fake = vi.hoisted(() => ({ strikeChime: vi.fn() }));

vi.mock('./gong.js');
vi.mock('./chime.js', () => fake);

it('strikes what stands in', async () => {
	fake.strikeChime.mockResolvedValue(3);
	expect(await strikeAll()).toBe('23');
});
