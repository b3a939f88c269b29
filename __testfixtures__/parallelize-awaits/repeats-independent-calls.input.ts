// warned: fan-out, first-failure
import { record } from './support/remote.js';

export async function recordAll(events: string[]): Promise<void> {
  for (const event of events) {
    await record(event);
  }
}
