// refused: no-async-form
import { spawnSync } from 'node:child_process';

export async function run(): Promise<number | null> {
	return spawnSync('git', ['status'], { encoding: 'utf8', stdio: 'pipe' }).status;
}
