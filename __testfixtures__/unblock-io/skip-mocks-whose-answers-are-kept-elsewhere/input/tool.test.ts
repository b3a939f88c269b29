// refused: mocked-by-name
import { expect, it, vi } from 'vitest';
import { run } from './tool.js';

const mocks = vi.hoisted(() => ({ execFileSync: vi.fn(() => 'v1'), size: () => ({ size: 1 }) }));

vi.mock('node:child_process', () => ({ execFileSync: mocks.execFileSync }));
vi.mock(import('node:fs'), async (original) => ({ ...(await original()), statSync: mocks.size as never }));

it('runs', async () => {
	expect(await run('git')).toBe('v1 1');
});
