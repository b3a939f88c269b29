// refused: no-async-form
import { ExecaSyncError, execaSync } from 'execa';

export async function version(): Promise<unknown> {
  try {
    return execaSync('git', ['--version']);
  } catch (error) {
    return error instanceof ExecaSyncError;
  }
}
