// warned: fan-out, first-failure
import { record } from './support/remote.js';

export async function recordAll(events: string[]): Promise<void> {
  await Promise.all(events.map(async (event) => await record(event)));
}
