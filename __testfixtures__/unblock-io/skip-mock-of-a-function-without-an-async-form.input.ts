// refused: no-async-form
import childProcess from 'node:child_process';
import { expect, it, vi } from 'vitest';

export type Result = ReturnType<typeof childProcess.spawnSync>;

it('runs the command', async () => {
	const result = { status: 0, signal: null, output: [], pid: 1, stdout: '', stderr: '' };
	vi.spyOn(childProcess, 'spawnSync').mockReturnValue(result);
	expect(childProcess.spawnSync('true').status).toBe(0);
});
