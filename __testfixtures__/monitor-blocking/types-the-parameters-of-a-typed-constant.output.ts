import { monitorBlocking } from 'asyncshift-runtime';
type Handler = (id: number, name: string) => Promise<string>;

export const handle: Handler = monitorBlocking({ thresholdMs: 5, name: 'handle' })(async (id, name) => name.repeat(id));
