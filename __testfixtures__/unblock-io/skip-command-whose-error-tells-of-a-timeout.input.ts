// refused: no-async-form
import { execFileSync } from 'node:child_process';

export async function version(): Promise<string> {
  try {
    return execFileSync('git', ['--version'], { stdio: 'pipe', timeout: 1000 }).toString();
  } catch (error) {
    return (error as Error).message.includes('ETIMEDOUT') ? 'too slow' : 'none';
  }
}
